<?php
/*
Plugin Name: Give - Donation Plugin
Version: 2.3
*/
