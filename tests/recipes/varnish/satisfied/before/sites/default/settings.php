<?php

$conf['reverse_proxy'] = TRUE;
