<?php
define('IN_BRACES', 1);
