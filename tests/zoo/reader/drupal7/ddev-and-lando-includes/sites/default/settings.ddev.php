<?php
$host = "db";
$databases['default']['default'] = array('database' => "db", 'host' => $host, 'driver' => "mysql");
$conf['by_ddev'] = TRUE;
