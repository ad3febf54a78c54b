<?php
define('BY_DIR', 1);
