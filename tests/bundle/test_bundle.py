"""Bundles: made in a repository, applied to a plain folder, whole or not at all."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from fixer.applying import ApplyRequest, apply
from fixer.bundle.applying import apply_bundle
from fixer.bundle.digests import digest, has_digest
from fixer.bundle.making import make_bundle
from fixer.bundle.model import BundleError, Link
from fixer.bundle.text import parsed, read_file, written
from fixer.errors import FixerError, InTheWayError
from fixer.outcome import Outcome
from fixer.site.change import Action, Change
from tests.cli.conftest import SAMPLES, Fixer, MakeSite, contents, fixer, make_site
from tests.cli.schemas import SCHEMAS
from tests.report.plans import edit, plan, result

__all__ = ["fixer", "make_site"]

RECIPES = ("autoptimize", "query-monitor", "woozone-cache-symlink", "wp-fastest-cache-symlink",
           "add-management-page-capability")
NAMED = tuple(part for recipe in RECIPES for part in ("--recipe", recipe))


def plain(folder: Path, name: str = "pantheon-wordpress") -> Path:
    """A sample site that is in no repository."""
    shutil.copytree(SAMPLES / name, folder, symlinks=True)
    return folder


@pytest.fixture
def bundle(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> Path:
    """A bundle made in a repository."""
    site = make_site(git=True)
    file = tmp_path / "fixes.json"
    before = contents(site)
    made = fixer(site, "bundle", "create", str(file), *NAMED)
    assert made.status == 0, made.err
    assert contents(site) == before
    return file


def test_applied_to_a_plain_folder(fixer: Fixer, bundle: Path, tmp_path: Path) -> None:
    site = plain(tmp_path / "plain")
    expected = plain(tmp_path / "expected")
    apply(ApplyRequest(str(expected), RECIPES, in_place=True))
    looked = fixer(site, "bundle", "apply", str(bundle), "--dry-run")
    assert "+define( 'AUTOPTIMIZE_CACHE_CHILD_DIR'" in looked.out
    assert contents(site) == contents(plain(tmp_path / "again"))
    done = fixer(tmp_path, "bundle", "apply", str(bundle), str(site))
    assert done.status == 0, done.err
    assert "2 files that the extension ships here leave the code" in done.out
    # Where there are commits, nobody can tell what the writable folder holds: people copy into it what they miss.
    shutil.rmtree(expected / "wp-content/uploads/woozone")
    assert contents(site) == contents(expected)
    again = fixer(site / "wp-content", "bundle", "apply", str(bundle))
    assert again.status == 0
    assert again.out.startswith("Nothing to change")
    assert contents(site) == contents(expected)


@pytest.mark.parametrize("path", ["wp-config.php", "wp-content/db.php", "wp-content/plugins/woozone/cache/new.txt",
                                  "wp-content/cache"])
def test_a_changed_folder_is_refused_and_untouched(fixer: Fixer, bundle: Path, tmp_path: Path, path: str) -> None:
    site = plain(tmp_path / "plain")
    place = site / path
    place.unlink(missing_ok=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("<?php // another\n")
    before = contents(site)
    refused = fixer(site, "bundle", "apply", str(bundle))
    assert refused.status == 3
    assert path in refused.err
    assert len(refused.err.splitlines()) == 1
    assert contents(site) == before


def test_killed_in_the_middle(bundle: Path, tmp_path: Path) -> None:
    """Every file is old or new, and the next run completes the rest."""
    old, done = plain(tmp_path / "old"), plain(tmp_path / "done")
    found = read_file(str(bundle))
    started = time.perf_counter()
    apply_bundle(found, str(done))
    seconds = time.perf_counter() - started
    before, after = contents(old), contents(done)
    chance = random.Random(20_26)
    for number in range(12):
        site = plain(tmp_path / str(number))
        child = os.fork()
        if child == 0:
            try:
                apply_bundle(found, str(site))
            finally:
                os._exit(0)
        time.sleep(chance.uniform(0, seconds * 1.2))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        for path, data in contents(site).items():
            if not Path(path).name.startswith(".fixer-"):
                assert data in (before.get(path), after.get(path)), path
        apply_bundle(found, str(site))
        assert contents(site) == after


@pytest.mark.parametrize("path", ["../out.php", "/etc/out.php", "a/../../out.php", "a//b", "./a", "", ".git/hooks/x",
                                  "a/.GIT/config", "a\0b", ".fixer-0123456789abcdef.php", "\ud800.php"])
def test_a_path_that_leads_out(fixer: Fixer, bundle: Path, tmp_path: Path, path: str) -> None:
    site = plain(tmp_path / "plain" / "site")
    document = json.loads(bundle.read_text())
    document["entries"].append({"path": path, "before": None,
                                "after": {"digest": digest(b"x"), "contents": "x", "executable": False}})
    bundle.write_text(json.dumps(document))
    before = contents(tmp_path / "plain")
    refused = fixer(site, "bundle", "apply", str(bundle))
    assert (refused.status, refused.out) == (4, "")
    assert "leads out of the site" in refused.err
    assert contents(tmp_path / "plain") == before


@pytest.mark.parametrize("target", ["../../out", "/etc/passwd", "../../../etc"])
def test_a_link_that_leads_out(fixer: Fixer, bundle: Path, tmp_path: Path, target: str) -> None:
    site = plain(tmp_path / "site")
    document = json.loads(bundle.read_text())
    document["entries"] = [{"path": "wp-content/x", "before": None, "after": {"link": target}}]
    bundle.write_text(json.dumps(document))
    assert fixer(site, "bundle", "apply", str(bundle)).status == 3
    assert not (site / "wp-content/x").is_symlink()


@pytest.mark.parametrize("target", ["", "a\0b", "\ud800", "../.git", "../.GIT/config"])
def test_a_link_to_what_is_no_part_of_a_site(target: str) -> None:
    entry = {"path": "wp-content/x", "before": None, "after": {"link": target}}
    document = {"fixer_bundle": 1, "made_by": "1", "cms": "wordpress", "fixes": [], "entries": [entry]}
    with pytest.raises(BundleError, match="leads to what is not the site's"):
        parsed(json.dumps(document).encode())
    entry["after"] = {"link": "../\udcff.git"}
    assert parsed(json.dumps(document).encode()).entries[0].after == Link("../\udcff.git")


def test_one_that_could_not_be_read_again_is_not_made(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    for number in range(3):
        # What fixer moves out of the code is in the bundle; what is no text takes a third more room there.
        (site / f"wp-content/plugins/woozone/cache/{number}.bin").write_bytes(b"\xff" * 24_000_000)
    file = tmp_path / "fixes.json"
    refused = fixer(site, "bundle", "create", str(file), "--recipe", "woozone-cache-symlink")
    assert refused.status == 4
    assert "64 MB is the most" in refused.err
    assert not file.exists()


def test_a_file_with_another_name_is_told_of(fixer: Fixer, bundle: Path, tmp_path: Path) -> None:
    site = plain(tmp_path / "site")
    other = tmp_path / "other.php"
    other.hardlink_to(site / "wp-config.php")
    result = fixer(site, "bundle", "apply", str(bundle), "--dry-run")
    assert result.status == 0, result.err
    assert "note: wp-config.php: this file has another name (hard links)" in result.out


def test_writing_through_a_link_is_refused(fixer: Fixer, bundle: Path, tmp_path: Path) -> None:
    site = plain(tmp_path / "site")
    (tmp_path / "outside").mkdir()
    (site / "wp-content/out").symlink_to(tmp_path / "outside")
    document = json.loads(bundle.read_text())
    document["entries"] = [{"path": "wp-content/out/x.php", "before": None,
                            "after": {"digest": digest(b"x"), "contents": "x", "executable": False}}]
    bundle.write_text(json.dumps(document))
    assert fixer(site, "bundle", "apply", str(bundle)).status == 3
    assert list((tmp_path / "outside").iterdir()) == []


Damage = Callable[[dict[str, Any], dict[str, Any]], object]
_SPLICE = {"at": 6, "remove": 0, "insert": ""}
DAMAGES: dict[str, Damage] = {
    "version": lambda document, _: document.update(fixer_bundle=2),
    "true version": lambda document, _: document.update(fixer_bundle=True),
    "unknown key": lambda document, _: document.update(more=1),
    "unknown key of an entry": lambda _, entry: entry.update(more=1),
    "no entries": lambda document, _: document.pop("entries"),
    "two of a path": lambda document, entry: document["entries"].append(entry),
    "digest": lambda _, entry: entry["before"].update(digest="md5:1"),
    "overlap": lambda _, entry: entry["after"].update(splices=[{"at": 5, "remove": 9, "insert": ""}, _SPLICE]),
    "negative": lambda _, entry: entry["after"]["splices"][0].update(at=-1),
    "beyond the end": lambda _, entry: entry["after"]["splices"][0].update(at=9_999_999),
    "base64": lambda _, entry: entry["after"]["splices"][0].update(insert={"base64": "%"}),
    "surrogate": lambda _, entry: entry["after"]["splices"][0].update(insert="\udc80"),
    "id": lambda document, _: document["fixes"][0].update(recipe="../x"),
    "nothing": lambda _, entry: entry.update(before=None, after=None),
    "splices without a file": lambda _, entry: entry.update(before=None),
    "another cms": lambda document, _: document.update(cms="drupal"),
    "another result": lambda _, entry: entry["after"]["splices"][0].update(insert="evil();\n"),
}


@pytest.mark.parametrize("how", DAMAGES)
def test_damaged(fixer: Fixer, bundle: Path, tmp_path: Path, how: str) -> None:
    site = plain(tmp_path / "site")
    before = contents(site)
    document = json.loads(bundle.read_text())
    DAMAGES[how](document, next(one for one in document["entries"] if one["path"] == "wp-config.php"))
    bundle.write_text(json.dumps(document))
    refused = fixer(site, "bundle", "apply", str(bundle))
    assert (refused.status, refused.out) == (4, "")
    assert len(refused.err.splitlines()) == 1
    assert contents(site) == before


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"{}", b"\xff", b'{"fixer_bundle": 1, "fixer_bundle": 1}',
                                  b"[" * 100_000])
def test_no_bundle(data: bytes) -> None:
    with pytest.raises(BundleError):
        parsed(data)


def test_no_file(fixer: Fixer, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("missing.json", ".", "pipe"):
        assert fixer(tmp_path, "bundle", "show", name).status == 4


def test_show(fixer: Fixer, bundle: Path) -> None:
    shown = fixer(bundle.parent, "bundle", "show", str(bundle))
    assert shown.status == 0
    assert "edits wp-config.php" in shown.out
    assert "+ define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/autoptimize/' );" in shown.out
    assert "links wp-content/cache to ./uploads/cache" in shown.out
    assert "Fixer-Recipe: autoptimize@1" in shown.out


def test_the_terminal_is_not_commanded(fixer: Fixer, bundle: Path) -> None:
    document = json.loads(bundle.read_text())
    document["fixes"][0]["message"] = "\x1b]0;x\x07"
    document["made_by"] = "\x1b[31m"
    bundle.write_text(json.dumps(document))
    assert "\x1b" not in fixer(bundle.parent, "bundle", "show", str(bundle)).out


def test_nothing_to_do_and_wrong_usage(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    file = tmp_path / "fixes.json"
    assert fixer(site, "bundle", "create", str(file)).status == 2
    apply(ApplyRequest(str(site), ("autoptimize",), in_place=True))
    result = fixer(site, "bundle", "create", str(file), "--recipe", "autoptimize")
    assert result.status == 0
    assert "no bundle was written" in result.out
    assert not file.exists()


def test_no_secret_is_in_it(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    site = make_site()
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace("<?php", "<?php\ndefine( 'DB_PASSWORD', 'hunter2pass' );", 1))
    file = tmp_path / "fixes.json"
    assert fixer(site, "bundle", "create", str(file), *NAMED).status == 0
    assert "hunter2pass" not in file.read_text()
    assert file.stat().st_mode & 0o777 == 0o600
    entry = next(one for one in json.loads(file.read_text())["entries"] if one["path"] == "wp-config.php")
    assert entry["before"]["digest"].startswith("scrypt:"), "a password must not be found by trying"
    assert fixer(site, "bundle", "apply", str(file)).status == 0


def test_a_secret_that_changes_is_said(tmp_path: Path) -> None:
    changed = edit("wp-config.php", b"<?php\n", b"<?php\ndefine('DB_PASSWORD', 'hunter2pass');\n")
    assert make_bundle(plan(result(changed))).secrets == (("wp-config.php", 2),)
    assert make_bundle(plan(result(edit("wp-config.php", b"<?php\n", b"<?php\nx();\n")))).secrets == ()


def test_the_published_schema(bundle: Path) -> None:
    schema = json.loads((SCHEMAS / "bundle.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(json.loads(bundle.read_text()))


BYTES = b"\xff\xfe\r\na\r\n\0b"


@pytest.mark.parametrize("changes", [
    [Change(Action.EDIT, "a.bin", before=BYTES, after=BYTES + b"\xff")],
    [Change(Action.EDIT, "a.bin", before=BYTES, after=b"")],
    [Change(Action.CREATE, "new/b.sh", after=b"\xff#!/bin/sh\n", executable=True)],
    [Change(Action.DELETE, "a.bin", before=BYTES)],
    [Change(Action.DELETE, "link", former_target="a.bin")],
    [Change(Action.MOVE, "moved.bin", before=BYTES, source="a.bin")],
    [Change(Action.SYMLINK, "link", target="wp-config.php", former_target="a.bin")],
    [Change(Action.DELETE, "a.bin", before=BYTES), Change(Action.SYMLINK, "a.bin", target="wp-config.php")],
    [Change(Action.DELETE, "link", former_target="a.bin"), Change(Action.CREATE, "link", after=b"x")],
])
def test_every_kind_of_change_travels(changes: list[Change], tmp_path: Path) -> None:
    site = plain(tmp_path / "site")
    (site / "a.bin").write_bytes(BYTES)
    (site / "link").symlink_to("a.bin")
    bundle = parsed(written(make_bundle(plan(result(*changes, outcome=Outcome.CHANGE))).bundle))
    carried = apply_bundle(bundle, str(site))
    assert carried.changes
    assert apply_bundle(bundle, str(site)).changes == ()
    last = changes[-1]
    place = site / last.path
    if last.action is Action.DELETE:
        assert not os.path.lexists(place)
    elif last.target is not None:
        assert str(place.readlink()) == last.target
    else:
        assert place.read_bytes() == (last.after if last.after is not None else last.before)
        assert bool(place.stat().st_mode & 0o100) is last.executable


def test_digests() -> None:
    for data in (b"", b"x", b"<?php define('DB_PASSWORD', 'hunter2pass');"):
        assert has_digest(data, digest(data))
        assert not has_digest(data + b"\n", digest(data))


def test_php_has_the_last_word(bundle: Path, tmp_path: Path) -> None:
    if shutil.which("php") is None:
        pytest.skip("there is no php on the PATH (Debian: php-cli)")
    site = plain(tmp_path / "site")
    document = json.loads(bundle.read_text())
    config = (site / "wp-config.php").read_bytes()
    entry = next(one for one in document["entries"] if one["path"] == "wp-config.php")
    entry["after"] = {"digest": digest(config + b"\nif (\n"),
                      "splices": [{"at": len(config), "remove": 0, "insert": "\nif (\n"}]}
    bundle.write_text(json.dumps(document))
    before = contents(site)
    with pytest.raises(FixerError, match=r"wp-config\.php:\d+: PHP could not read"):
        apply_bundle(read_file(str(bundle)), str(site))
    assert contents(site) == before


def test_what_is_done_already_is_left(bundle: Path, tmp_path: Path) -> None:
    site = plain(tmp_path / "site")
    apply(ApplyRequest(str(site), ("wp-fastest-cache-symlink",), in_place=True))
    carried = apply_bundle(read_file(str(bundle)), str(site))
    assert carried.done == ("wp-content/cache",)
    with pytest.raises(InTheWayError, match="is not what it was"):
        (site / "wp-config.php").write_text("<?php\n")
        apply_bundle(read_file(str(bundle)), str(site))
