<?php

$conf['apachesolr_service_class'] = 'ApacheSolrMultilingualService';
