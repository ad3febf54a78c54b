"""Evidence beyond what is installed, one sort a file."""
