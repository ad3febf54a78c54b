<?php

# $conf['file_temporary_path'] = '/tmp';
