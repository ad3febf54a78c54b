<?php
/*
Plugin Name: EWWW Image Optimizer
Version: 3.2.9
*/
