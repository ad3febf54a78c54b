<?php
/* Plugin Name: HyperDB */
class hyperdb extends wpdb {}
