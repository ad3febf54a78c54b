<?php if ( is_admin() ) : ?>
<!-- add_management_page( 'A', 'A', 'install_plugins' ) -->
<?php add_theme_page( 'A', 'A', 'edit_themes', 'a' ); endif; ?>
<p>install_plugins</p>
<?php
$help = <<<TEXT
add_theme_page( 'A', 'A', 'edit_themes', 'a' );
TEXT;
