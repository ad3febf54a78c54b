<?php
// $_SERVER['SERVER_NAME'] is not read in this line.
$home = 'https://' . $_SERVER['SERVER_NAME'] . '/';
