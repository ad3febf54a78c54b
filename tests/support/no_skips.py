"""With ``FIXER_NO_SKIPS`` set, a test that was skipped or expected to fail makes the session fail.

Where everything the tests need has been installed, a skip means that something went unnoticed.
"""

from __future__ import annotations

import os

import pytest

VARIABLE = "FIXER_NO_SKIPS"
_NOT_RUN: list[str] = []


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Notes a test that did not run in earnest."""
    if hasattr(report, "wasxfail"):
        _NOT_RUN.append(f"{report.nodeid}: expected to fail: {report.wasxfail}")
    elif report.skipped:
        _NOT_RUN.append(f"{report.nodeid}: {_reason(report)}")


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Notes a file that was skipped as a whole."""
    if report.skipped:
        _NOT_RUN.append(f"{report.nodeid}: {_reason(report)}")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Turns success into failure if a test did not run."""
    if os.environ.get(VARIABLE) and _NOT_RUN and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Names the tests and the reasons."""
    if os.environ.get(VARIABLE) and _NOT_RUN:
        terminalreporter.section(f"not run, though {VARIABLE} is set", red=True)
        for line in _NOT_RUN:
            terminalreporter.line(line)


def _reason(report: pytest.TestReport | pytest.CollectReport) -> str:
    if isinstance(report.longrepr, tuple):
        return report.longrepr[2].removeprefix("Skipped: ")
    return str(report.longrepr)
