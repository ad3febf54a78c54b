<?php
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $settings['file_private_path'] = 'sites/default/files/private';
  $config['x.settings']['environment'] = $_ENV['PANTHEON_ENVIRONMENT'];
}
$settings['config_sync_directory'] = 'overridden';
