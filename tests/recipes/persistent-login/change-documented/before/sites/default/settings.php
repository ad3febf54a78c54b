<?php

$conf['site_name'] = 'Example';
$conf['persistent_login_cookie_prefix'] = 'SESSPERSISTENT_LOGIN_';
