<?php
/** In the place of the platform's file where the code does not hold it: what that one sets on the platform. */

if (isset($_ENV['PANTHEON_ENVIRONMENT']) && isset($_SERVER['PRESSFLOW_SETTINGS'])) {
    $fixer_platform = json_decode($_SERVER['PRESSFLOW_SETTINGS'], true);
    $databases = $fixer_platform['databases'];
    $settings['hash_salt'] = $fixer_platform['drupal_hash_salt'];
    $settings['file_private_path'] = 'sites/default/files/private';
    $settings['file_temp_path'] = sys_get_temp_dir();
    $settings['php_storage']['twig']['directory'] = sys_get_temp_dir();
    unset($fixer_platform);
}
if (empty($settings['config_sync_directory'])) {
    $settings['config_sync_directory'] = 'sites/default/config';
}
