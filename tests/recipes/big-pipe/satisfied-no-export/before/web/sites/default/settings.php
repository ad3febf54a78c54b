<?php

include __DIR__ . "/settings.pantheon.php";
