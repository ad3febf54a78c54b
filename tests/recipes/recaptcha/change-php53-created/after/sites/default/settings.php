<?php
// Made by fixer, since there was none.

// fixer recaptcha: with an escaped ampersand every answer is rejected.
ini_set('arg_separator.output', '&');
