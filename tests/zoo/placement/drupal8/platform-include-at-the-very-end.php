<?php
/**
 * Load services definition file.
 */
$settings['container_yamls'][] = __DIR__ . '/services.yml';

$databases = [];
/**
 * Include the Pantheon-specific settings file.
 */
include __DIR__ . "/settings.pantheon.php";
