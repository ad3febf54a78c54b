<?php
/*
Plugin Name: TubePress Pro
Version: 5.0.1
*/
