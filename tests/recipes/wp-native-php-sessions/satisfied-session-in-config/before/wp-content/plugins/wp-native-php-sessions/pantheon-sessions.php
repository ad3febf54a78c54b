<?php
/*
Plugin Name: Native PHP Sessions for WordPress
Version: 1.4.3
*/
