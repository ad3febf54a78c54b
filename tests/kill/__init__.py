"""``fixer apply --in-place`` killed at random moments."""
