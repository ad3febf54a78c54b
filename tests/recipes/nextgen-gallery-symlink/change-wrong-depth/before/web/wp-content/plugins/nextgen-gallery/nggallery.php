<?php
/*
Plugin Name: NextGEN Gallery
Version: 3.59
*/
