if (isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['apachesolr_service_class'] = 'PantheonApacheSolrService';
}
