<?php
$settings['hash_salt'] = 'aaa'; $databases['default']['default'] = array('database' => 'd');