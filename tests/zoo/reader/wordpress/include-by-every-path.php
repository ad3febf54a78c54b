<?php
define('SITE_DIR', __DIR__);
$dir = dirname(__FILE__);
require __DIR__ . '/inc/by-dir.php';
require dirname(__FILE__) . '/inc/by-dirname.php';
require_once(dirname( __FILE__ ) . "/inc/in-parentheses.php");
include 'inc/relative.php';
include './inc/dotted.php';
include ABSPATH . 'inc/by-abspath.php';
include SITE_DIR . '/inc/by-constant.php';
include "$dir/inc/interpolated.php";
include "{$dir}/inc/in-braces.php";
include __DIR__ . DIRECTORY_SEPARATOR . 'inc' . DIRECTORY_SEPARATOR . 'by-separator.php';
include realpath(__DIR__) . '/inc/by-realpath.php';
include __DIR__ . '/inc/../inc/through-parent.php';
include sprintf('%s/inc/by-sprintf.php', __DIR__);
include implode('/', array(__DIR__, 'inc', 'by-implode.php'));
$path = __DIR__ . '/inc/';
$file = $path . 'by-parts' . '.php';
if (file_exists($file)) include $file;
@include __DIR__ . '/inc/missing.php';
(include __DIR__ . '/inc/in-expression.php') || define('NEVER', 1);

if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}

require_once ABSPATH . 'wp-settings.php';
