<?php
/**
 * Loads the environment.
 */
require_once __DIR__ . '/wp-load.php';
