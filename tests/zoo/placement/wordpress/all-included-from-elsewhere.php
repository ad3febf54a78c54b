<?php
// Everything is in config/, which all our sites share.
require_once __DIR__ . '/config/wordpress.php';
