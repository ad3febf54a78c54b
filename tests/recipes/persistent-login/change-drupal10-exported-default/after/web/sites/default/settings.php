<?php

include __DIR__ . "/settings.pantheon.php";

// fixer persistent-login: the edge strips cookies unless their names are SESS and then small letters and digits.
$config['persistent_login.settings']['cookie_prefix'] = 'SESSpl';

if (file_exists(__DIR__ . '/settings.local.php')) {
  include __DIR__ . '/settings.local.php';
}
