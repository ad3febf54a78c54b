<?php

$conf['site_name'] = 'Site';

// fixer advagg: Drupal's own bundles get along with the edge cache; the module may stay installed.
$conf['advagg_enabled'] = FALSE;

if (file_exists(__DIR__ . '/settings.local.php')) {
  include __DIR__ . '/settings.local.php';
}
