"""Keeps credentials out of everything fixer prints.

A value is a secret when the name it is bound to says so: a constant, variable, array key, environment
line, header or query parameter. Ranges are computed over whole files, so that a line taken from the
middle of a value that runs over several lines stays safe.
"""

from fixer.secrets.labels import REDACTED, label_text
from fixer.secrets.names import is_secret_name
from fixer.secrets.ranges import secret_ranges
from fixer.secrets.redaction import redact, redact_lines, redact_ranges, shown_value

__all__ = ["REDACTED", "is_secret_name", "label_text", "redact", "redact_lines", "redact_ranges", "secret_ranges",
           "shown_value"]
