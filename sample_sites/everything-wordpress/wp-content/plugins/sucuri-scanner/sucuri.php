<?php
/**
 * Plugin Name: Sucuri Security - Auditing, Malware Scanner and Hardening
 * Plugin URI: https://wordpress.org/plugins/sucuri-scanner/
 * Description: Stands in for Sucuri Security - Auditing, Malware Scanner and Hardening: only its header is real.
 * Version: 1.8.21
 */
