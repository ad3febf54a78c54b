<?php
/*
Plugin Name: W3 Total Cache
Version: 2.8.0
*/
