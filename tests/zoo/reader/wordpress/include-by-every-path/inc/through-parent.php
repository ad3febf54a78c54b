<?php
define('THROUGH_PARENT', 1);
