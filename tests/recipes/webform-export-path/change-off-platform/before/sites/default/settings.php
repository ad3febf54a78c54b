<?php

if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['webform_export_path'] = '/tmp/export';
}
