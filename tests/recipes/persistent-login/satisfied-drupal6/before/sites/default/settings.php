<?php
$db_url = 'mysql://localhost/site';
