<?php

/**
 * @file
 * Stands in for CKFinder's own settings.
 */

$baseUrl = '/ckfinder/userfiles/';

$baseDir = resolveUrl($baseUrl);
