<?php
/**
 * Plugin Name: Monarch Plugin
 * Description: Stands in for Monarch Plugin: only its header is real.
 * Version: 1.4.14
 */
