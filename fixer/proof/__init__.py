"""``--prove``: the config run by real PHP, sealed off, before and after what a plan would change."""
