<?php
/**
 * The version of this stand-in.
 *
 * @global string $wp_version
 */
$wp_version = '6.1.9';
