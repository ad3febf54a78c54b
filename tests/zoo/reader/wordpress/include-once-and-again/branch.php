<?php define('BRANCH', 1);
