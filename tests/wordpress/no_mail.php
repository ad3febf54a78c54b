<?php
/** In the place of WordPress's own function of this name: no mail is sent from a test. */

function wp_new_blog_notification()
{
}
