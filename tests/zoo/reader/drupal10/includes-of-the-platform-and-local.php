<?php
include __DIR__ . "/settings.pantheon.php";
$settings['config_sync_directory'] = '../config';
if (file_exists($app_root . '/' . $site_path . '/settings.site.php')) {
  include $app_root . '/' . $site_path . '/settings.site.php';
}
$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) {
  include $local_settings;
}
