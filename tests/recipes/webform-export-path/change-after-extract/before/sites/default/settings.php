<?php

extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));
