<?php

if (defined('PANTHEON_ENVIRONMENT')) {
  $conf['advagg_enabled'] = 0;
}
