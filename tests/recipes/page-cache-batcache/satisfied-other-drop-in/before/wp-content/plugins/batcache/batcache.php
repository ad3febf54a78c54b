<?php
/*
Plugin Name: Batcache Manager
Version: 1.6
*/
