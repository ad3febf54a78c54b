<?php

$conf['site_name'] = 'Example';
// fixer persistent-login: the edge strips cookies unless their names are SESS and then small letters and digits. Was: 'SESS-login'
$conf['persistent_login_cookie_prefix'] = 'SESSpersistentlogin';
