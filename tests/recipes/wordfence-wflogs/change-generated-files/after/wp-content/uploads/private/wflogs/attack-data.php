<?php exit('Access denied'); ?>
