<?php
$conf['plupload_temporary_uri'] = 'private://tmp';
