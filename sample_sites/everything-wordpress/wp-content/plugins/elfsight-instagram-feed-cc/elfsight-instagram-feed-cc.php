<?php
/**
 * Plugin Name: Elfsight Instagram Feed CC
 * Description: Stands in for Elfsight Instagram Feed CC: only its header is real.
 * Version: 4.0.3
 */
