<?php
define('BEFORE_RETURN', 1);
if ($_ENV['PANTHEON_ENVIRONMENT'] !== 'live') {
	return;
}
define('AFTER_RETURN', 1);
