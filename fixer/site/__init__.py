"""Sites: trees of files, which site lies in one, and what is installed in it."""
