<?php
define('DOTTED', 1);
