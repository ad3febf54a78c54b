"""Coverage-guided fuzzing of the PHP editor with atheris; runs in a process of its own, which libFuzzer ends.

``python -m tests.fuzz.guided CORPUS [LIBFUZZER OPTIONS]``
"""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["fixer.php"]):
    from tests.fuzz.target import KINDS, edit


def one_input(data: bytes) -> None:
    """The first byte chooses the kind of site, the rest is the config."""
    if data:
        edit(data[1:], KINDS[data[0] % len(KINDS)])


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
