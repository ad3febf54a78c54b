<?php

/**
 * @file
 * The settings of this site, in which every known problem has left a line.
 */

$settings['container_yamls'][] = __DIR__ . '/services.yml';

/**
 * The platform's settings. Keep this line above your own.
 */
include __DIR__ . "/settings.pantheon.php";

$settings['file_temp_path'] = '/tmp';
$config['slider.settings']['license_key'] = 'EXAMPLE-0000-0000';

/**
 * Settings of one computer, not deployed.
 */
$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
