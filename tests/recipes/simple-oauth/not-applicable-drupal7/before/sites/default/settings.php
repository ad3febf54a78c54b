<?php

$conf['x'] = 1;
