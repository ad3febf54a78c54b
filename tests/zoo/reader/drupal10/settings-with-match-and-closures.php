<?php
$env = getenv('PANTHEON_ENVIRONMENT') ?: 'local';
$settings['environment'] = match ($env) {
  'live' => 'prod',
  'test' => 'stage',
  default => 'dev',
};
$settings['list'] = array_map(fn($x) => "$x.example.com", ['a', 'b']);
$settings['known'] = array_filter(['a', '', 'b']);
(static function () use (&$settings) {
  $settings['by_closure'] = 1;
})();
$settings['fixed'] = 'yes';
