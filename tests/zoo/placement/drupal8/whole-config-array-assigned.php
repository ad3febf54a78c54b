<?php
/**
 * Include the Pantheon-specific settings file.
 */
include __DIR__ . "/settings.pantheon.php";

$config['plupload.settings'] = ['temporary_uri' => 'public://p'];
$config['schema.settings'] = ['schema_suppress_type_warnings' => FALSE];
$config['composer_manager.settings'] = [
  'autobuild_file' => 0,
];
