<?php
/*
Plugin Name: TubePress
Version: 4.1
*/
