<?php
define('BY_SPRINTF', 1);
