<?php

/**
 * @file
 * What the platform knows about itself. Belongs to the upstream: an update replaces it.
 */

if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $pantheon = json_decode($_SERVER['PRESSFLOW_SETTINGS'] ?? '{}', TRUE);
  $databases = $pantheon['databases'] ?? [];
  $settings['hash_salt'] = $_ENV['DRUPAL_HASH_SALT'] ?? '';
  $settings['file_temp_path'] = sys_get_temp_dir();
  $settings['file_private_path'] = 'sites/default/files/private';
  $settings['php_storage']['twig']['directory'] = sys_get_temp_dir();
  $settings['trusted_host_patterns'][] = '.*';
}
$settings['config_sync_directory'] = '../config';
