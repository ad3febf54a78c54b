"""Configs into which recipes put code: where it goes, or why nothing is done."""
