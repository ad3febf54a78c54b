"""Tests of fixer.php: what is read, judged and edited, held against real PHP."""
