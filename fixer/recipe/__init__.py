"""Recipes: what one is, how a site that needs it is recognised, and the steps it is made of."""
