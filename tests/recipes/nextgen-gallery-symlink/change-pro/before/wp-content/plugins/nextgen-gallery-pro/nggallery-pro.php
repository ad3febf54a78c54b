<?php
/*
Plugin Name: NextGEN Pro
Version: 3.30
*/
