<?php
$conf['mine'] = 1;
$settings = json_decode('{"conf": {"theirs": 2, "mine": 3}, "databases": {"default": {}}}', TRUE);
extract($settings);
$conf['afterwards'] = 4;
