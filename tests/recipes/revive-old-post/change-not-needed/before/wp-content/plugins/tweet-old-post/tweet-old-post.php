<?php
#     /*
#     Plugin Name: Revive Old Post (Former Tweet Old Post)
#     Version: 8.0.0
#     */
