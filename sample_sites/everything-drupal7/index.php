<?php

/**
 * @file
 * Where every request begins.
 */

define('DRUPAL_ROOT', getcwd());
require_once DRUPAL_ROOT . '/includes/bootstrap.inc';
