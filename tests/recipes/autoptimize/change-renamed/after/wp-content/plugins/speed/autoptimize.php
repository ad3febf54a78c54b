<?php
/*
Plugin Name: Our speed
Version: 3.1
*/
