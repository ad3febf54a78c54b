<?php
define('INTERPOLATED', 1);
