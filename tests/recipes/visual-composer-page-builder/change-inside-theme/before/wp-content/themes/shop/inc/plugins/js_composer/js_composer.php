<?php
/*
Plugin Name: WPBakery Visual Composer
Version: 4.12
*/
