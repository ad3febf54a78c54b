<?php
use Museum\Tools\Clock;
use function Museum\Tools\env;
require_once __DIR__ . '/wp-settings.php';
