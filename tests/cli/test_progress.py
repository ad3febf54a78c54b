"""The line that is shown while something takes long: on a terminal only, and gone at the end."""

from __future__ import annotations

import io
import sys

import pytest

from fixer.cli.progress import watched
from fixer.site.one_pass import Doing

STEPS = [Doing("reading a.php", 0.5), Doing("looking for autoptimize", 0.25), Doing("\x1b[31mred", 1.0)]


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        """It is one."""
        return True


def test_after_a_while_each_step_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(watched(STEPS, patience=-1)) == STEPS
    assert "[############............] looking for autoptimize\r" in terminal.getvalue()
    assert "\x1b[31m" not in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_before_that_and_in_a_pipe_nothing_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal, pipe = Terminal(), io.StringIO()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert list(watched(STEPS)) == STEPS
    monkeypatch.setattr(sys, "stderr", pipe)
    assert list(watched(STEPS, patience=-1)) == STEPS
    assert (terminal.getvalue(), pipe.getvalue()) == ("", "")


def test_a_closed_standard_error_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert list(watched(STEPS, patience=-1)) == STEPS


def test_a_narrow_terminal_has_room_for_the_phrase_only(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "20")
    list(watched(STEPS, patience=-1))
    assert terminal.getvalue().split("\r\x1b[K")[1:3] == ["reading a.php", "looking for autop …"]
