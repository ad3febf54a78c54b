"""Properties that hold for any config, found out with generated ones and real PHP."""
