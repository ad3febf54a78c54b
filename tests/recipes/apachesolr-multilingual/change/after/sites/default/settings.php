<?php

$conf['site_name'] = 'Site';

// fixer apachesolr-multilingual: another module writes a class of its own over this one, which exists on the platform only.
if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['apachesolr_service_class'] = 'PantheonApacheSolrService';
}
