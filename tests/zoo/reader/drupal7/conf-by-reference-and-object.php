<?php
$fast = &$conf['fast_404'];
$fast = 1;
$conf['plain'] = 1;
$keys = array('a', 'b');
$conf['combined'] = array_combine($keys, array(1, 2));
$conf['filled'] = array_fill_keys($keys, TRUE);
