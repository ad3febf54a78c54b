<?php
define( 'WP_REDIS_OBJECT_CACHE', true );
class WP_Object_Cache {
}
