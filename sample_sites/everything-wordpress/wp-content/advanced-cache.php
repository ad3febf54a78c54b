<?php
// Stands in for the drop-in of Batcache.
