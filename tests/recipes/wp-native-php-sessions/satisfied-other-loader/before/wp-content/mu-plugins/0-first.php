<?php
require_once dirname( __DIR__ ) . '/plugins/wp-native-php-sessions/pantheon-sessions.php';
