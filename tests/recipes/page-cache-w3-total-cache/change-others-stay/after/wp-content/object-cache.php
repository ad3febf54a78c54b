<?php
// WP Redis
