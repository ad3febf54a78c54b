<?php
// Another cache in Redis
class WP_Object_Cache {
}
