"""Bundles: fixes in one file, for sites that are not in a git repository."""
