<?php
define('BEFORE', 1);
require __DIR__ . '/load.php';
define('AFTER', 1);
