<?php
$conf['gone'] = 1;
$conf = array();
$conf['kept'] = 1;
$conf += array('kept' => 2, 'added' => 3);
$conf = array_merge($conf, array('merged' => 4));
$conf = array_replace($conf, array('replaced' => 5));
$conf = $conf + array('plus' => 6, 'kept' => 7);
$conf = array('front' => 0) + $conf;
$conf = array_merge_recursive($conf, array('deep' => array('x' => 1)));
$other['x'] = 1;
unset($other);
$other['y'] = 2;
$third['x'] = 1;
$third = null;
$fourth['x'] = 1;
$fourth = false ?: 'text';

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
