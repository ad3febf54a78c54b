<?php

/**
 * @file
 * Stands in for Acquia Search's connection.
 */
