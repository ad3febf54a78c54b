<?php
/*
Plugin Name: WZone - WooCommerce Amazon Affiliates
Version: 15.3.0
*/
