<?php
/*
Plugin Name: WooZone
Version: 9.0.4
*/
