<?php
return array('constants' => array('WP_CACHE' => false), 'vars' => array('table_prefix' => 'x_'),
 'environments' => array('live' => array('WP_DEBUG' => false), 'dev' => array('WP_DEBUG' => true), 'lando' => array('WP_DEBUG' => 'lando'), 'local' => array('WP_DEBUG' => 'local')));