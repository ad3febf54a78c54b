<?php

// fixer drupal-tmp-directory: the platform lays its own path over this one after settings.php has run. Took out: $conf['file_directory_temp'] = '/srv/bindings/0123456789abcdef/tmp';
// fixer drupal-tmp-directory: the platform lays its own path over this one after settings.php has run. Took out: $conf['file_temporary_path'] = '/srv/bindings/0123456789abcdef/tmp/site';
