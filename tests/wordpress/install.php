<?php
/**
 * Installs WordPress from the command line with its own installer.
 *
 * php install.php FOLDER SOCKET DATABASE ADDRESS THEME
 *
 * The arguments become constants, for WordPress has its own ideas of global variables such as $theme.
 */

namespace Fixer\Test\Install;

define(__NAMESPACE__ . '\FOLDER', $argv[1]);
define(__NAMESPACE__ . '\SOCKET', $argv[2]);
define(__NAMESPACE__ . '\DATABASE', $argv[3]);
define(__NAMESPACE__ . '\ADDRESS', $argv[4]);
define(__NAMESPACE__ . '\THEME', $argv[5]);

$connection = new \mysqli('localhost', 'root', '', '', 0, SOCKET);
$connection->query('CREATE DATABASE `' . DATABASE . '` CHARACTER SET utf8mb4');
$connection->close();

$_SERVER['HTTP_HOST'] = parse_url(ADDRESS, PHP_URL_HOST) . ':' . parse_url(ADDRESS, PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/';
define('WP_INSTALLING', true);
define('WP_SITEURL', ADDRESS);

require FOLDER . '/wp-load.php';
require __DIR__ . '/no_mail.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Example', 'admin', 'admin@example.com', true, '', wp_generate_password());
switch_theme(THEME);
