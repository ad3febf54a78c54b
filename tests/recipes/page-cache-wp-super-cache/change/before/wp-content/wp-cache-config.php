<?php
/*
WP-Cache Config Sample File
*/
$super_cache_enabled = true;
