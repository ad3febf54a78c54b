<?php
require dirname(__FILE__) . '/settings.shared.php';
