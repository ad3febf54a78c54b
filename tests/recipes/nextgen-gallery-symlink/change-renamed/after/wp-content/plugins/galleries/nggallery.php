<?php
/*
Plugin Name: Imagely
Version: 4.0
*/
