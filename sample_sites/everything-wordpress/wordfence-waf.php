<?php
// Stands in for the file that Wordfence's firewall writes.
if ( file_exists( '/srv/bindings/0123456789abcdef0123456789abcdef/code/wp-content/plugins/wordfence/waf/bootstrap.php' ) ) {
	define( 'WFWAF_LOG_PATH', '/srv/bindings/0123456789abcdef0123456789abcdef/code/wp-content/wflogs/' );
	include_once '/srv/bindings/0123456789abcdef0123456789abcdef/code/wp-content/plugins/wordfence/waf/bootstrap.php';
}
