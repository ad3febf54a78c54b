<?php
#     /*
#     Plugin Name: Revive Old Post (Former Tweet Old Post)
#     Version: 7.4.8
#     */
