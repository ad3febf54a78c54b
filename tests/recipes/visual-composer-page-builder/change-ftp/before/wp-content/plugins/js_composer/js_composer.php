<?php
/*
Plugin Name: WPBakery Page Builder
Version: 6.9
*/
