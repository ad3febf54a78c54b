"""Planted secrets come out nowhere: not in what is printed, sent, logged, raised or written."""

from __future__ import annotations

import json
import logging
import os
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from fixer.applying import ApplyRequest, apply
from fixer.errors import FixerError
from fixer.forges.model import Extras
from fixer.proposing import Wishes, propose
from tests.cli.conftest import Fixer, run_git
from tests.forges.server import TOKEN, Answer, FakeForge, Trouble
from tests.forges.test_flows import APPLY, BRANCH, ask

IN_CONFIG = "planted-Kd82-in-the-config"
IN_URL = "planted-Wq31-in-the-url"
ELSEWHERE = "planted-Mn55-for-another-forge"
# As it stands in a header, whatever name goes with it.
HEADER = b64encode(f"x-access-token:{TOKEN}".encode()).decode()
SECRETS = (TOKEN, IN_CONFIG, IN_URL, ELSEWHERE, HEADER)


@pytest.fixture
def planted(forge: FakeForge, site: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with a secret wherever one can be."""
    config = site / "wp-config.php"
    lines = f"define('AUTH_KEY', '{IN_CONFIG}');\ndefine('SOME_PASSWORD', '{IN_CONFIG}');\n"
    config.write_text(config.read_text().replace("<?php\n", f"<?php\n{lines}", 1))
    run_git(site, "commit", "--quiet", "--all", "--message", "With secrets")
    run_git(site, "push", "--quiet", str(forge.repository), "main")
    run_git(site, "remote", "set-url", "origin", forge.remote.replace("http://", f"http://ada:{IN_URL}@"))
    forge.passwords.add(IN_URL)
    for name in ("BITBUCKET_TOKEN", "GITLAB_ACCESS_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"):
        monkeypatch.setenv(name, ELSEWHERE)
    return site


def _check(where: str, text: str) -> None:
    for secret in SECRETS:
        assert secret not in text, f"{secret} in {where}"


def _check_requests(forge: FakeForge) -> None:
    assert forge.asked
    for one in forge.asked:
        _check(f"{one.method} {one.path}", json.dumps([one.path, one.query, one.body], ensure_ascii=False))
        _check("a header", json.dumps({name: value for name, value in one.headers.items() if name != "Authorization"}))
        assert ELSEWHERE not in one.headers.get("Authorization", "")


TROUBLES = (
    None, Trouble("GET", "", Answer(401, {"message": f"Bad credentials {TOKEN}"}), times=9),
    Trouble("POST", "", Answer(403, {"message": f"no {TOKEN}", "error": {"message": TOKEN}}), times=9),
    Trouble("POST", "", Answer(422, {"message": f"{TOKEN}, Basic {HEADER}", "errors": [{"message": HEADER}],
                                     "error": {"message": f"{HEADER} at https://ada:{IN_URL}@example.org"}}), times=9),
    Trouble("GET", "", Answer(500, {}, {"Retry-After": "0"}), times=9),
    Trouble("GET", "", Answer(302, {}, {"Location": "http://localhost:1/x"}), times=9),
)


@pytest.mark.parametrize("trouble", TROUBLES, ids=["fine", "401", "403", "422", "500", "302"])
@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_comes_out(fixer: Fixer, forge: FakeForge, planted: Path, trouble: Trouble | None, form: str,
                           caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    if trouble is not None:
        forge.troubles.append(Trouble(**vars(trouble)))
    result = fixer(planted, *ask(forge, "--format", form, "--label", "maintenance", "--reviewer", "ada"))
    assert result.status == (0 if trouble is None else 4), result.err
    _check("the output", result.out + result.err)
    _check_requests(forge)
    _check("the log", caplog.text)
    for pull in forge.pulls:
        _check("the description", pull.title + pull.body)
    if trouble is None or trouble.method == "POST":
        _check("the message", run_git(planted, "log", "-1", "--format=%B", BRANCH))
        _check("the reflog", run_git(planted, "reflog", "--all"))
    for path in (planted / ".git").rglob("*"):
        if path.is_file() and path.name not in ("config",) and b"\0" not in path.read_bytes():
            assert TOKEN.encode() not in path.read_bytes(), path


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [one.__cause__, one.__context__]


@pytest.mark.parametrize("trouble", TROUBLES[1:], ids=["401", "403", "422", "500", "302"])
def test_no_exception_holds_it(forge: FakeForge, planted: Path, trouble: Trouble) -> None:
    forge.troubles.append(Trouble(**vars(trouble)))
    request = ApplyRequest(str(planted), ("autoptimize",))
    said: list[str] = []
    try:
        _, proposed = propose(apply, request, Wishes(forge.forge, extras=Extras(("x",))), None, said.append)
        told = repr(proposed)
    except FixerError as error:
        told = "".join(repr((one, str(one), one.args, vars(one))) for one in _chain(error))
        # Nothing of the request may come along: it has the token in its headers.
        assert all(isinstance(one, FixerError) for one in _chain(error)), list(_chain(error))
    _check("the error", told + "".join(said))


def test_the_command_line_has_none(fixer: Fixer, forge: FakeForge, planted: Path, tmp_path: Path,
                                   monkeypatch: pytest.MonkeyPatch) -> None:
    """Every git that is started writes its arguments down."""
    spy = tmp_path / "spy"
    spy.mkdir()
    real = next(folder for folder in os.environ["PATH"].split(os.pathsep) if (Path(folder) / "git").exists())
    (spy / "git").write_text(f'#!/bin/sh\nprintf "%s\\n" "$*" >> {spy}/arguments\nexec {real}/git "$@"\n')
    (spy / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{spy}{os.pathsep}{os.environ['PATH']}")
    result = fixer(planted, *APPLY, "--forge", forge.forge)
    assert result.status == 0, result.err
    arguments = (spy / "arguments").read_text()
    assert "push" in arguments
    _check("the arguments of git", arguments)
