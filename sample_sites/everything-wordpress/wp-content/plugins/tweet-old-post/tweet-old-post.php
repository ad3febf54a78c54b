<?php
/**
 * Plugin Name: Revive Old Post (Former Tweet Old Post)
 * Plugin URI: https://wordpress.org/plugins/tweet-old-post/
 * Description: Stands in for Revive Old Post (Former Tweet Old Post): only its header is real.
 * Version: 7.4.8
 */
