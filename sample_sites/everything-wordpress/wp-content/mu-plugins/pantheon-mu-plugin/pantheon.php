<?php
/**
 * Plugin Name: Pantheon Must-Use Plugin
 * Description: Stands in for the platform's own must-use plugin, which nothing loads here.
 */
