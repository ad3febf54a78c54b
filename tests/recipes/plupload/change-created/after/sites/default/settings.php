<?php
// Made by fixer, since there was none.

// fixer plupload: chunks of one upload reach several containers, whose temporary folders are not shared.
$conf['plupload_temporary_uri'] = 'private://tmp';
