<?php
/**
 * Plugin Name: TubePress Pro
 * Description: Stands in for TubePress Pro: only its header is real.
 * Version: 5.1.4
 */
