<?php
/**
 * @file
 * Drupal site-specific configuration file.
 */
# $conf['schema_suppress_type_warnings'] = TRUE;
// $conf['plupload_temporary_uri'] = 'private://tmp';
/*
$conf['composer_manager_autobuild_file'] = 0;
*/
