<?php
define('BY_REALPATH', 1);
