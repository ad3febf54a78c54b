<?php
declare(strict_types=1);
$settings['container_yamls'][] = $app_root . '/' . $site_path . '/services.yml';
include __DIR__ . "/settings.pantheon.php";
$env = getenv('PANTHEON_ENVIRONMENT') ?: 'local';
$config['config_split.config_split.dev']['status'] = in_array($env, ['dev', 'lando', 'local']);
$config['system.performance'] = ['css' => ['preprocess' => $env === 'live'], 'cache' => ['page' => ['max_age' => $env == 'live' ? 900 : 0]]];
$settings['trusted_host_patterns'] = ['^' . preg_quote('example.com') . '$', ...($env === 'lando' ? ['^.+\.lndo\.site$'] : [])];
$settings['hash_salt'] ??= 'none';
$local_settings = __DIR__ . "/settings.local.php";
if (file_exists($local_settings)) { include $local_settings; }
