<?php
add_management_page('A','A','install_plugins','a');
