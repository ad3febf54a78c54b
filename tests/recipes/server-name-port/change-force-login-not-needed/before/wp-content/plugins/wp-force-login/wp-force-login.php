<?php
/*
Plugin Name: Force Login
Version: 5.4
*/
