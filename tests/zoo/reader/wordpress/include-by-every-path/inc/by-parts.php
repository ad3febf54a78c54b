<?php
define('BY_PARTS', 1);
