<?php
$sites['a.example.com'] = 'default';
$sites['8080.b.example.com.x'] = 'b';
