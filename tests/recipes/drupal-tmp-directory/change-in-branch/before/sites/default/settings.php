<?php

if (defined('PANTHEON_ENVIRONMENT')) {
  $conf['file_temporary_path'] = '/tmp';
}
