"""The line that is shown while something takes long: on a terminal only, and gone at the end."""

from __future__ import annotations

import io
import sys

import pytest

from fixer.cli.progress import watched

STEPS = ["reading a.php", "looking for autoptimize", "\x1b[31mred"]


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_after_a_while_each_step_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(watched(STEPS, patience=-1)) == STEPS
    assert "looking for autoptimize …" in terminal.getvalue()
    assert "\x1b[31m" not in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_before_that_and_in_a_pipe_nothing_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, pipe = Terminal(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(watched(STEPS)) == STEPS
    monkeypatch.setattr(sys, "stderr", pipe)
    assert list(watched(STEPS, patience=-1)) == STEPS
    assert (terminal.getvalue(), pipe.getvalue()) == ("", "")
