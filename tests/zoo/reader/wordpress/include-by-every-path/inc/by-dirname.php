<?php
define('BY_DIRNAME', 1);
