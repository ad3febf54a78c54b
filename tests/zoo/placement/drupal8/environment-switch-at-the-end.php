<?php
/**
 * Include the Pantheon-specific settings file.
 */
include __DIR__ . "/settings.pantheon.php";

if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  switch ($_ENV['PANTHEON_ENVIRONMENT']) {
    case 'live':
      $config['schema.settings']['schema_suppress_type_warnings'] = FALSE;
      $config['system.performance']['cache']['page']['max_age'] = 900;
      break;

    default:
      $config['schema.settings']['schema_suppress_type_warnings'] = TRUE;
  }
}
