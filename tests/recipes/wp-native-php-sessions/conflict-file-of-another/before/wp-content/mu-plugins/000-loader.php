<?php
require __DIR__ . '/shop/first.php';
