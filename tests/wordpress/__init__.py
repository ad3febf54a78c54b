"""Tests against the real WordPress, with its real database, over HTTP."""
