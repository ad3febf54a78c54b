<?php
define('BY_CONSTANT', 1);
