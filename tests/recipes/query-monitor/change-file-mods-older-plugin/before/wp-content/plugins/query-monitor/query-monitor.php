<?php
/*
Plugin Name: Query Monitor
Version: 3.13.1
*/
