<?php
/*
Plugin Name: Shop
*/
