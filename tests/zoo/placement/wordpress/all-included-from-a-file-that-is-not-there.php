<?php
require '/home/museum/secure/wp-config.php';
