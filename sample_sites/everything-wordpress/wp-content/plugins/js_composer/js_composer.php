<?php
/**
 * Plugin Name: WPBakery Page Builder
 * Description: Stands in for WPBakery Page Builder: only its header is real.
 * Version: 6.9.0
 */
