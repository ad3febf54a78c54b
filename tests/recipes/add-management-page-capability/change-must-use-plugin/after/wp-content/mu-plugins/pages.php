<?php
// fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'install_plugins'
add_management_page('A','A','manage_options','a');
