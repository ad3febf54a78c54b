<?php
/*
Plugin Name: Query Monitor
Version: 3.17.0
*/
