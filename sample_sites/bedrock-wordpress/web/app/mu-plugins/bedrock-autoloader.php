<?php
/**
 * Plugin Name: Bedrock Autoloader
 * Description: Loads must-use plugins that lie in folders.
 * Version: 1.0.4
 */
