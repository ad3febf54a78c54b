<?php $once = isset($once) ? $once + 1 : 1;
