<?php
define('BY_SEPARATOR', 1);
