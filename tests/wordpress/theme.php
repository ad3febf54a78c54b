<?php
/** The whole theme: the site's name and the titles of its posts. */
?>
<!DOCTYPE html>
<html>
<head><title><?php bloginfo('name'); ?></title><?php wp_head(); ?></head>
<body>
<?php
while (have_posts()) {
    the_post();
    the_title('<h2>', '</h2>');
}
wp_footer();
?>
</body>
</html>
