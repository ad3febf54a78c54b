<?php
/*
Plugin Name: WordPress Social Login
Version: 3.0.5
*/
