<?php
/**
 * Plugin Name: WooZone
 * Description: Stands in for WooZone: only its header is real.
 * Version: 12.0
 */
