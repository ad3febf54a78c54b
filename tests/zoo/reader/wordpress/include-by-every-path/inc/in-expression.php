<?php
define('IN_EXPRESSION', 1);
