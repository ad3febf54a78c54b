<?php

declare(strict_types=1);

use Drupal\Core\Installer\InstallerKernel;

/**
 * Include the Pantheon-specific settings file.
 */
include __DIR__ . "/settings.pantheon.php";
