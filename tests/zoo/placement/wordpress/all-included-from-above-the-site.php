<?php
require_once dirname(__DIR__) . '/shared/wp-config.php';
