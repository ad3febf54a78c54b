<?php
define('BY_IMPLODE', 1);
