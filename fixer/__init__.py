"""fixer: finds and mends the documented problems of sites on a container-based web host."""

__version__ = "0.1.0"
