<?php

if (defined('PANTHEON_ENVIRONMENT')) {
  // fixer drupal-tmp-directory: the platform lays its own path over this one after settings.php has run. Took out: $conf['file_temporary_path'] = '/tmp';
}
