<?php
/*
Plugin Name: WooZone - WooCommerce Amazon Affiliates
Version: 15.3.0
*/
