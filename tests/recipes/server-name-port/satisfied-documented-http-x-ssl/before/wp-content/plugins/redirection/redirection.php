<?php
/*
Plugin Name: Redirection
Version: 5.3
*/
