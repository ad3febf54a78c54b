"""What tests stand on: real PHP, stubs of the content management systems, and checks of PHP code."""
