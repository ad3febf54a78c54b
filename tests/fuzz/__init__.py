"""Long searches for what goes wrong: ``python -m tests.fuzz --help``."""
