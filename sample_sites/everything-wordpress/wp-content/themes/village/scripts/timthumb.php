<?php
// Stands in for TimThumb, of which only this name is real.
define( 'VERSION', '2.8.14' );
