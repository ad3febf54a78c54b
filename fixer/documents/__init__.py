"""The host's documents as upstream: what they hold, which recipes answer it, and what has changed in them."""
