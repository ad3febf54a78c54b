<?php
declare(strict_types=1);

/** Sets up WordPress vars and included files. */
require_once ABSPATH . 'wp-settings.php';
