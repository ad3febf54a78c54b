<?php
/* Plugin Name: Disallow Indexing */
