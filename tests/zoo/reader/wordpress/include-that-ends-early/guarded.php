<?php
if (!defined('ABSPATH')) {
	exit;
}
defined('ABSPATH') || die('No');
define('GUARDED', 1);
