<?php
$settings['by_ddev'] = TRUE;
