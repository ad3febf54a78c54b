<?php
define('RELATIVE', 1);
