"""PHP: reading, understanding and editing config files by their bytes."""
