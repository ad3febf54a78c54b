<?php
/*
Plugin Name: Slides
Version: 6.0
*/
