<?php
/*
Plugin Name: WooZone
Version: 15.3.0
*/
