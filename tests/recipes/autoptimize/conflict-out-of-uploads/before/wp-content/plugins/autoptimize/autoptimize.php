<?php
/*
Plugin Name: Autoptimize
Version: 3.1.9
*/
