<?php

/**
 * @file
 * Copy this file to settings.php.
 */
