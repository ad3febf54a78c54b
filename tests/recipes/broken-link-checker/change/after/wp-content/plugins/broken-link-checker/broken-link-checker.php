<?php
/*
Plugin Name: Broken Link Checker
Version: 1.11.15
*/
