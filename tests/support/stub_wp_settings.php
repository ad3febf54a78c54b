<?php
/** In the place of WordPress's own wp-settings.php: what core defines, where the site has not, comes after. */

\Fixer\Test\Run::takeOver();

foreach (
    array(
        'WP_MEMORY_LIMIT' => '40M',
        'WP_MAX_MEMORY_LIMIT' => '256M',
        'WP_CONTENT_DIR' => ABSPATH . 'wp-content',
        'WP_DEBUG' => false,
        'WP_DEBUG_DISPLAY' => true,
        'WP_DEBUG_LOG' => false,
        'WP_CACHE' => false,
        'SCRIPT_DEBUG' => false,
        'WP_POST_REVISIONS' => true,
        'WP_CRON_LOCK_TIMEOUT' => 60,
    ) as $stub_name => $stub_value
) {
    if (!defined($stub_name)) {
        define($stub_name, $stub_value);
    }
}
