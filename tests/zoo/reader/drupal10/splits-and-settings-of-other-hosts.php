<?php
$settings['config_sync_directory'] = '../config/default';
$config['config_split.config_split.dev']['status'] = FALSE;
if (file_exists($app_root . "/../vendor/acquia/blt/settings/blt.settings.php")) {
  require $app_root . "/../vendor/acquia/blt/settings/blt.settings.php";
}
if (getenv('PLATFORM_RELATIONSHIPS') && FALSE) {
  $settings['platformsh'] = TRUE;
}
$env = $_ENV['PANTHEON_ENVIRONMENT'] ?? 'local';
$config['config_split.config_split.' . ($env === 'live' ? 'prod' : 'dev')]['status'] = TRUE;
$settings['file_scan_ignore_directories'] = ['node_modules', 'bower_components'];
$settings['trusted_host_patterns'] = array_merge($settings['trusted_host_patterns'] ?? [], ['^.+\.example\.com$']);
$settings['trusted_host_patterns'][] = '.*';
$databases['default']['default'] ??= ['driver' => 'mysql'];
$settings['redis.connection'] = ['interface' => 'PhpRedis'] + ($settings['redis.connection'] ?? ['port' => 6379]);
