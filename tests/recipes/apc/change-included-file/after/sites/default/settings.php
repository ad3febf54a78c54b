<?php

include 'sites/default/cache.inc';
