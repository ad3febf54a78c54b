<?php
/** Drupal 8 and later as far as settings.php: only $config is global; the other two are read afterwards. */

function stub_initialize_settings(string $app_root, string $site_path)
{
    global $config;
    $settings = array();
    $config = array();
    $databases = array();
    if (is_readable("$app_root/$site_path/settings.php")) {
        require "$app_root/$site_path/settings.php";
    }
    $GLOBALS['settings'] = $settings;
    $GLOBALS['databases'] = $databases;
}

stub_initialize_settings(getcwd(), 'sites/default');
\Fixer\Test\Run::takeOver();
