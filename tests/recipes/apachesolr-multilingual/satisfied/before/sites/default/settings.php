<?php

$conf["apachesolr_service_class"] = "PantheonApacheSolrService";
