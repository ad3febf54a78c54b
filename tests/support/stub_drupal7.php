<?php
/**
 * Drupal 7 as far as settings.php: it is included in a function that has the well-known variables as globals,
 * and then the platform's core lays what the environment says over what settings.php says.
 */

define('DRUPAL_ROOT', getcwd());

function drupal_settings_initialize()
{
    global $base_url, $base_path, $base_root;
    global $databases, $cookie_domain, $conf, $installed_profile, $update_free_access, $db_url, $db_prefix,
        $drupal_hash_salt, $is_https, $base_secure_url, $base_insecure_url;
    $conf = array();
    if (file_exists(DRUPAL_ROOT . '/sites/default/settings.php')) {
        include_once DRUPAL_ROOT . '/sites/default/settings.php';
    }
    if (!isset($_SERVER['PRESSFLOW_SETTINGS'])) {
        return;
    }
    foreach (json_decode($_SERVER['PRESSFLOW_SETTINGS'], true) as $key => $value) {
        if ($key === 'conf') {
            foreach ($value as $name => $setting) {
                $conf[$name] = $setting;
            }
        } elseif ($key === 'databases') {
            $databases = array_replace_recursive(is_array($databases) ? $databases : array(), $value);
        } else {
            $$key = $value;
        }
    }
}

drupal_settings_initialize();
\Fixer\Test\Run::takeOver();
