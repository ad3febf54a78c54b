<?php
/**
 * Plugin Name: Probe of the tests
 * Description: Answers ?fixer-probe=1 with what PHP knows at that moment, and keeps WordPress off the network.
 */

remove_action('init', 'wp_cron');
add_filter('pre_http_request', function () {
    return new WP_Error('no_network', 'The tests use no network.');
});

add_action('init', function () {
    if (!isset($_GET['fixer-probe'])) {
        return;
    }
    $constants = array();
    foreach (array_filter(explode(',', (string) ($_GET['constants'] ?? ''))) as $name) {
        if (defined($name)) {
            $constants[$name] = constant($name);
        }
    }
    // Not read as $_SERVER[...], which fixer would find in a site's own code.
    $server = $_SERVER;
    header('Content-Type: application/json');
    echo json_encode(array(
        'SERVER_NAME' => $server['SERVER_NAME'] ?? null,
        'SERVER_PORT' => $server['SERVER_PORT'] ?? null,
        'PANTHEON_ENVIRONMENT' => $_ENV['PANTHEON_ENVIRONMENT'] ?? null,
        'constants' => (object) $constants,
        'version' => $GLOBALS['wp_version'],
    ));
    exit;
});
