<?php
/*
Plugin Name: Wordfence Security
Version: 7.11.0
*/
