<?php
define( 'DB_NAME', 'mine' );
define( 'SAVEQUERIES', true );
