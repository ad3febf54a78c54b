<?php
define('IN_PARENTHESES', 1);
