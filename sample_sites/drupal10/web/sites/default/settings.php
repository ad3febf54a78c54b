<?php

/**
 * @file
 * The settings of this site.
 */

/**
 * Services of this site.
 */
$settings['container_yamls'][] = __DIR__ . '/services.yml';

/**
 * The platform's settings. Keep this line above your own.
 */
include __DIR__ . "/settings.pantheon.php";

/**
 * Do not let the update status module connect during tests.
 */
$settings['update_free_access'] = FALSE;
$settings['entity_update_batch_size'] = 50;

/**
 * Settings of one computer, not deployed.
 */
$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
