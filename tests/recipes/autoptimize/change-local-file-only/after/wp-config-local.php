<?php
define('AUTOPTIMIZE_CACHE_CHILD_DIR','/uploads/autoptimize/');
