<?php
/*
Plugin Name: Page Builder
Version: 5.5
*/
