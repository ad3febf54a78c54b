"""How fast fixer is, as ratios to a peer measured in the same run. Run by hand: ``make bench``."""
