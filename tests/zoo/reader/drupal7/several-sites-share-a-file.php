<?php
$site = basename(__DIR__);
$conf['site_dir'] = $site;
$conf['file_public_path'] = "sites/$site/files";
$conf['plupload_temporary_uri'] = "private://{$site}";
$shared = DRUPAL_ROOT . '/sites/shared.settings.inc';
if (is_file($shared)) require_once $shared;
