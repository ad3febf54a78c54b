"""Tests of the git room, with real repositories."""
