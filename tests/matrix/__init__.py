"""What fixer writes, read and run by every PHP from 5.6 on: ``python -m tests.matrix``."""
