<?php
$conf['plupload_temporary_uri'] = 'temporary://';
$ddev_settings = dirname(__FILE__) . '/settings.ddev.php';
if (getenv('IS_DDEV_PROJECT') == 'true' && is_readable($ddev_settings)) {
  require $ddev_settings;
}
if (getenv('LANDO') === 'ON') {
  $conf['error_level'] = 2;
}
if (file_exists($local = __DIR__ . '/settings.' . (getenv('PANTHEON_ENVIRONMENT') ?: 'local') . '.php')) {
  include $local;
}
