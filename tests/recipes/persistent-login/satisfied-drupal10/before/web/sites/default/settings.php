<?php

include __DIR__ . "/settings.pantheon.php";

$config['persistent_login.settings'] = ['cookie_prefix' => "SESSlogin"];

if (file_exists(__DIR__ . '/settings.local.php')) {
  include __DIR__ . '/settings.local.php';
}
