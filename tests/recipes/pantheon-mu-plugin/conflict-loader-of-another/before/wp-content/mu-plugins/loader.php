<?php
require_once __DIR__ . '/shop.php';
