<?php
// Stands in for the drop-in of WP Redis.
