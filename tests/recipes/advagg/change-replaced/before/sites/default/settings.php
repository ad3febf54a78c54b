<?php

$conf['advagg_enabled'] = TRUE;
