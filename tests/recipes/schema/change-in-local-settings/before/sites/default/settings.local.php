<?php
$conf['schema_suppress_type_warnings'] = TRUE;
