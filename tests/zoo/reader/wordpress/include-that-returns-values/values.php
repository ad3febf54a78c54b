<?php
return array(
	'FROM_FILE' => 'yes',
	'LIMIT' => 60 * 5,
);
