<?php
# WP Redis
class WP_Object_Cache {
}
