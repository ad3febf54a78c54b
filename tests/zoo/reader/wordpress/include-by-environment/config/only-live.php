<?php define('ONLY_LIVE', 1);
