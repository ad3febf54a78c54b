<?php
/*
Plugin Name: Wordfence Security
Version: 6.3.22
*/
