<?php
/**
 * Plugin Name: AuthLDAP
 * Plugin URI: https://wordpress.org/plugins/authldap/
 * Description: Stands in for AuthLDAP: only its header is real.
 * Version: 2.6.2
 */
