<?php
$settings['file_private_path'] = 'sites/default/files/private';
if (isset($_ENV['PANTHEON_ENVIRONMENT']) && $_ENV['PANTHEON_ENVIRONMENT'] !== 'lando') { $settings['hash_salt'] = 'salt'; }