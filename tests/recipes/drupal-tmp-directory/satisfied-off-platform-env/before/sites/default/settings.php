<?php

if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) {
  $conf['file_temporary_path'] = '/tmp';
}
