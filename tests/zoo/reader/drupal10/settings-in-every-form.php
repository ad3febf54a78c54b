<?php
$settings['hash_salt'] = 'x';
$settings['trusted_host_patterns'] = ['^a\.org$', '^.+\.a\.org$'];
$settings['trusted_host_patterns'][] = '^b\.org$';
$settings['container_yamls'][] = $app_root . '/' . $site_path . '/services.yml';
$config['system.site']['name'] = 'Name';
$config['system.performance'] = ['css' => ['preprocess' => TRUE], 'js' => ['preprocess' => FALSE]];
$config['system.performance']['js']['preprocess'] = TRUE;
$settings['update_free_access'] = FALSE;
$databases['default']['default'] = ['driver' => 'mysql', 'port' => 3306];
if (($_ENV['PANTHEON_ENVIRONMENT'] ?? '') === 'live') {
  $config['system.logging']['error_level'] = 'hide';
}
