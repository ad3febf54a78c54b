<?php

/**
 * @file
 * Copy this file to settings.php and change it there.
 */

$databases = array();
$update_free_access = FALSE;
$drupal_hash_salt = '';
ini_set('session.gc_probability', 1);
ini_set('session.gc_divisor', 100);
