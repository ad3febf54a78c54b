<?php $times = isset($times) ? $times + 1 : 1;
