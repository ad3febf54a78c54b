<?php
define('BY_ABSPATH', 1);
