<?php if ( is_admin() ) : ?>
<!-- add_management_page( 'A', 'A', 'install_plugins' ) -->
<?php 
# fixer add-management-page-capability: nobody holds the former capability in Test and Live; administrators hold this one. Was: 'edit_themes'
add_theme_page( 'A', 'A', 'manage_options', 'a' ); endif; ?>
<p>install_plugins</p>
<?php
$help = <<<TEXT
add_theme_page( 'A', 'A', 'edit_themes', 'a' );
TEXT;
