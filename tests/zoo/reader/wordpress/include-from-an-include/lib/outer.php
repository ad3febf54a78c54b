<?php
require __DIR__ . '/inner.php';
require 'beside.php';
require dirname(__DIR__) . '/top.php';
define('OUTER', basename(__FILE__));
