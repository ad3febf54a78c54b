<?php
/*
Plugin Name: Wordfence Security
Version: 7.1.3
*/
