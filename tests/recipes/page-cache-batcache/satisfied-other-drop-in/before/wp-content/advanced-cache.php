<?php
// WP Rocket
