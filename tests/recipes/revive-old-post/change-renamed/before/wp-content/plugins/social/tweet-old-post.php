<?php
#     /*
#     Plugin Name: Our social posts
#     Version: 7.4.8
#     */
