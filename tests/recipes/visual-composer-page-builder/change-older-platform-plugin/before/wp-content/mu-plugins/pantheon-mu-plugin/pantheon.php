<?php
/*
Plugin Name: Pantheon
Version: 0.9
*/
