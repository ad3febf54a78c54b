<?php
$settings['file_temp_path'] = '/tmp';
if (getenv('IS_DDEV_PROJECT') == 'true' && file_exists(__DIR__ . '/settings.ddev.php')) {
  include __DIR__ . '/settings.ddev.php';
}
match (true) {
  ($_ENV['PANTHEON_ENVIRONMENT'] ?? '') === 'live' => $config['system.performance']['css']['preprocess'] = TRUE,
  default => $config['system.performance']['css']['preprocess'] = FALSE,
};
foreach (['a' => ['x' => 1], 'b' => ['x' => 2]] as $name => ['x' => $x]) {
  $config["thing.$name"]['value'] = $x;
}
$config['deep']['er']['and']['deeper'] = $config['deep'] ?? 'none';
$settings = ['first' => 1, ...$settings, 'last' => 2];
