"""Patches for modules that Composer puts in place: git and patch take them, composer.json keeps its looks."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.outcome import Outcome, StepResult
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.step import Context
from fixer.recipe.steps.replace_in_function import ReplaceInFunction
from fixer.recipe.unified import unified
from fixer.site.content_hash import content_hash
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.write import write_changes
from tests.recipe.sites import RECIPE, context
from tests.site.building import build, snapshot

STEP = ReplaceInFunction(ModuleFile("sample", "inc/sample.inc", drupal=(7,)), "f",
                         (("variable_get('old', $_1)", "variable_get('new', $_1)"),), why="it is called so now.")
CODE = "<?php\n\nfunction e() {\n}\n\nfunction f() {\n  return variable_get('old', 0);\n}\n"
INFO = 'name = Sample\ncore = 7.x\nversion = "7.x-1.5"\nproject = "sample"\n'
MODULE = "sites/all/modules/contrib/sample"
FILES = {f"{MODULE}/sample.info": INFO, f"{MODULE}/inc/sample.inc": CODE}
PATCH = "patches/sample-example.patch"
ENTRY = {"fixer example: it is called so now.": PATCH}
PLUGIN = {"name": "cweagans/composer-patches", "version": "1.7.3", "type": "composer-plugin"}


def manifest(**extra: object) -> str:
    """A composer.json as Composer writes one."""
    return json.dumps({"name": "a/b", "require": {"drupal/drupal": "^7"}, **extra}, indent=4,
                      ensure_ascii=False) + "\n"


def lock(text: str, *packages: object, api: str = "2.6.0", version: str = "1.5.0") -> str:
    """The composer.lock that belongs to it."""
    listed = [{"name": "drupal/drupal", "version": "7.98.0", "type": "drupal-core"},
              {"name": "drupal/sample", "version": version, "type": "drupal-module"}, *packages]
    return json.dumps({"content-hash": content_hash(json.loads(text)), "packages": listed,
                       "plugin-api-version": api}, indent=4) + "\n"


def site(folder: Path, text: str, *packages: object, code: dict[str, str] | None = None, **more: str) -> DirectoryTree:
    """A Drupal 7 that Composer builds; its modules are ignored by git."""
    build(folder, {"includes/bootstrap.inc": "<?php\ndefine('VERSION', '7.98');\n", "composer.json": text,
                   "composer.lock": lock(text, *(packages or (PLUGIN,)), **more), ".gitignore": "/sites/all/modules/\n",
                   "sites/default/settings.php": "<?php\n"})
    return build(folder, FILES if code is None else code)


def planned(tree: DirectoryTree, **options: object) -> StepResult:
    """The step planned on it."""
    return STEP.plan(context(find_site(tree))._replace(**options))  # type: ignore[arg-type]


def written(folder: Path, result: StepResult) -> dict[str, object]:
    """composer.json after a result was written."""
    write_changes(folder, result.changes, "")
    data: dict[str, object] = json.loads((folder / "composer.json").read_text())
    return data


def reverted(folder: Path) -> StepResult:
    """The step taken back and that written."""
    found = find_site(DirectoryTree(folder))
    result = STEP.revert(Context(found, found.tree, found.tree, RECIPE))
    write_changes(folder, result.changes, "")
    return result


ALLOWED = {"allow-plugins": {"cweagans/composer-patches": True}}
MANIFESTS = [
    manifest(config=ALLOWED), manifest(), manifest(extra={"patches": {}}, config={"allow-plugins": {"a/b": True}}),
    manifest(extra={"patches": {"drupal/x": {"d": "u"}}, "z": "ä/ö"}, config=ALLOWED),
    manifest(extra={"patches": {"drupal/sample": {"d": "u"}}}, config={"sort-packages": True}),
    manifest(extra={"patches": {"drupal/sample": [{"description": "d", "url": "u"}]}}, config=ALLOWED),
    manifest(extra={"patches": [], "x": []}, config={"allow-plugins": []}),
    manifest(config=ALLOWED).replace("\n", "\r\n"), manifest(config=ALLOWED).replace("    ", "\t").rstrip("\n"),
    '{"require":{"drupal/drupal":"^7"}}',
]


@pytest.mark.parametrize("text", MANIFESTS)
def test_named_and_taken_back(tmp_path: Path, text: str) -> None:
    before = snapshot(site(tmp_path, text))
    result = planned(DirectoryTree(tmp_path))
    assert result.outcome is Outcome.CHANGE, result
    data = written(tmp_path, result)
    patches = data["extra"]["patches"]["drupal/sample"]  # type: ignore[index]
    assert ENTRY.items() <= patches.items() if isinstance(patches, dict) else {
        "description": next(iter(ENTRY)), "url": PATCH} == patches[-1]
    assert data["config"]["allow-plugins"]["cweagans/composer-patches"] is True  # type: ignore[index]
    stated = json.loads((tmp_path / "composer.lock").read_text())["content-hash"]
    assert stated == content_hash(data)
    assert (tmp_path / MODULE / "inc/sample.inc").read_text() == CODE
    lines = (tmp_path / "composer.json").read_bytes().splitlines(keepends=True)
    kept = [line for line in text.encode().splitlines() if line.rstrip(b",") not in
            [one.rstrip(b"\r\n,") for one in lines]]
    assert len(kept) <= 3, kept

    again = planned(DirectoryTree(tmp_path))
    assert again.outcome is Outcome.SATISFIED
    assert reverted(tmp_path).outcome is Outcome.CHANGE
    after = snapshot(DirectoryTree(tmp_path))
    after.pop("patches", None)
    assert after == before
    assert reverted(tmp_path).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("command", [["git", "apply", "-p1"], ["patch", "-p1", "-s"]])
@pytest.mark.parametrize("code", [CODE, CODE.replace("\n", "\r\n"), CODE.rstrip("\n"),
                                  CODE.replace("return", "/* \xe9 */ return")])
def test_tools_take_the_patch(tmp_path: Path, command: list[str], code: str) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"there is no {command[0]} on the PATH")
    raw = code.encode("latin-1")
    folder = tmp_path / "site"
    site(folder, manifest(config=ALLOWED), code={f"{MODULE}/sample.info": INFO})
    build(folder, {f"{MODULE}/inc/sample.inc": raw})
    written(folder, planned(DirectoryTree(folder)))
    package = build(tmp_path / "package", {"inc/sample.inc": raw})
    patch = (folder / PATCH).read_bytes()
    subprocess.run(command, cwd=package.location, input=patch, check=True, capture_output=True)
    after = (tmp_path / "package/inc/sample.inc").read_bytes()
    assert b"variable_get('new', 0)" in after
    assert after.count(b"\r\n") in (0, after.count(b"\n"))
    build(folder, {f"{MODULE}/inc/sample.inc": after})
    assert planned(DirectoryTree(folder)).outcome is Outcome.SATISFIED


def test_code_beside_the_commit(tmp_path: Path) -> None:
    text = manifest(config=ALLOWED, extra={"installer-paths": {"sites/all/modules/from-composer/{$name}": [
        "type:drupal-module"]}})
    committed = site(tmp_path / "commit", text, code={})
    lost = planned(committed, committed=True)
    assert lost.outcome is Outcome.CONFLICT
    assert "run composer install" in lost.summary
    place = "sites/all/modules/from-composer/sample"
    for name, folder in (("a", MODULE), ("b", place)):
        beside = build(tmp_path / name, {f"{folder}/inc/sample.inc": CODE, f"{folder}/sample.info": INFO})
        result = planned(committed, committed=True, working_tree=beside)
        assert result.outcome is Outcome.CHANGE
        assert [change.path for change in result.changes] == [PATCH, "composer.json", "composer.lock"]
    written(tmp_path / "commit", result)
    assert planned(DirectoryTree(tmp_path / "commit"), committed=True).outcome is Outcome.SATISFIED
    assert reverted(tmp_path / "commit").outcome is Outcome.CHANGE


def test_another_version_is_installed(tmp_path: Path) -> None:
    result = planned(site(tmp_path, manifest(config=ALLOWED), version="1.6.0"))
    assert result.outcome is Outcome.CONFLICT
    assert "7.x-1.5 is installed here, but composer.lock says 1.6.0" in result.summary


def test_the_build_on_the_platform_counts(tmp_path: Path) -> None:
    site(tmp_path, manifest(config=ALLOWED))
    (tmp_path / ".gitignore").write_text("/vendor/\n")
    assert [one.path for one in planned(DirectoryTree(tmp_path)).changes] == [f"{MODULE}/inc/sample.inc"]
    (tmp_path / "pantheon.upstream.yml").write_text("build_step: true\n")
    assert planned(DirectoryTree(tmp_path)).changes[0].path == PATCH


def test_a_module_that_composer_does_not_know_is_edited(tmp_path: Path) -> None:
    tree = site(tmp_path, manifest(config=ALLOWED))
    build(tmp_path, {"composer.lock": lock(manifest()).replace("drupal/sample", "drupal/other")})
    assert [one.path for one in planned(tree).changes] == [f"{MODULE}/inc/sample.inc"]


@pytest.mark.parametrize(("packages", "words"), [
    ((PLUGIN,), []), (({"name": "x/y", "version": "1"},), ["composer require cweagans/composer-patches"]),
    (({**PLUGIN, "version": "2.0.0"},), ["patches-relock"]),
])
def test_what_a_person_must_do(tmp_path: Path, packages: tuple[object, ...], words: list[str]) -> None:
    tree = site(tmp_path, manifest(config=ALLOWED), *packages)
    result = planned(tree)
    notes = [note.message for note in result.notes]
    assert len(notes) == 1 + len(words)
    assert all(word in notes[0] for word in words)
    assert written(tmp_path, result)["require"] == {"drupal/drupal": "^7"}
    assert len(planned(DirectoryTree(tmp_path)).notes) == len(words)


def test_composers_that_ask_nobody_are_not_made_to(tmp_path: Path) -> None:
    text = manifest()
    assert "config" not in written(tmp_path, planned(site(tmp_path, text, api="2.1.0")))
    for rules in ({"cweagans/*": True}, True, {"CWEAGANS/composer-patches": True, "*": False}):
        folder = tmp_path / str(len(str(rules)))
        text = manifest(config={"allow-plugins": rules})
        assert written(folder, planned(site(folder, text)))["config"] == {"allow-plugins": rules}


@pytest.mark.parametrize("rules", [False, {"cweagans/composer-patches": False}, {"cweagans/*": False},
                                   {"*": False, "cweagans/composer-patches": True}])
def test_a_plugin_that_may_not_run_is_a_conflict(tmp_path: Path, rules: object) -> None:
    with pytest.raises(InTheWayError, match="may not run here"):
        planned(site(tmp_path, manifest(config={"allow-plugins": rules})))


def test_the_file_of_patches_is_used_where_it_counts(tmp_path: Path) -> None:
    own = '{\n    "patches": {\n        "drupal/x": {"d": "u"}\n    }\n}\n'
    text = manifest(config=ALLOWED, extra={"patches-file": "all.patches.json"})
    site(tmp_path, text)
    with pytest.raises(InTheWayError, match="should hold the patches"):
        planned(DirectoryTree(tmp_path))
    build(tmp_path, {"all.patches.json": own})
    data = written(tmp_path, planned(DirectoryTree(tmp_path)))
    assert data == json.loads(text)
    assert json.loads((tmp_path / "all.patches.json").read_text())["patches"]["drupal/sample"] == ENTRY
    assert planned(DirectoryTree(tmp_path)).outcome is Outcome.SATISFIED
    reverted(tmp_path)
    assert (tmp_path / "all.patches.json").read_text() == own


@pytest.mark.parametrize(("name", "content", "message"), [
    ("composer.json", '{"name": ', "no valid JSON"), ("composer.json", "[]", "should hold an object"),
    ("composer.json", manifest(config=ALLOWED, extra={"patches": "x"}), "cannot be named here"),
    (PATCH, "--- a/x\n", "not fixer's"),
])
def test_what_stands_in_the_way(tmp_path: Path, name: str, content: str, message: str) -> None:
    site(tmp_path, manifest(config=ALLOWED))
    found = find_site(DirectoryTree(tmp_path))
    build(tmp_path, {name: content})
    with pytest.raises(InTheWayError, match=message) as caught:
        STEP.plan(context(found))
    assert caught.value.path == name


def test_a_patch_of_an_older_release_is_made_anew(tmp_path: Path) -> None:
    site(tmp_path, manifest(config=ALLOWED))
    written(tmp_path, planned(DirectoryTree(tmp_path)))
    build(tmp_path, {f"{MODULE}/inc/sample.inc": CODE.replace("e()", "longer()").replace("0", "1")})
    result = planned(DirectoryTree(tmp_path))
    assert [change.path for change in result.changes] == [PATCH]
    written(tmp_path, result)
    assert b"+  return variable_get('new', 1);" in (tmp_path / PATCH).read_bytes()
    assert reverted(tmp_path).outcome is Outcome.CHANGE
    assert (tmp_path / "composer.json").read_text() == manifest(config=ALLOWED)


def test_other_patches_keep_their_plugin(tmp_path: Path) -> None:
    site(tmp_path, manifest())
    data = written(tmp_path, planned(DirectoryTree(tmp_path)))
    data["extra"]["patches"]["drupal/y"] = {"d": "u"}  # type: ignore[index]
    (tmp_path / "composer.json").write_text(json.dumps(data, indent=4))
    reverted(tmp_path)
    after = json.loads((tmp_path / "composer.json").read_text())
    assert after["extra"] == {"patches": {"drupal/y": {"d": "u"}}}
    assert after["config"] == ALLOWED


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
@pytest.mark.parametrize("text", [manifest(), manifest(extra={"patches": {}}),
                                  manifest(config={"x": 1}, extra={"y": 2})])
def test_two_recipes_and_back_in_any_order(tmp_path: Path, text: str, order: tuple[int, int]) -> None:
    before = snapshot(site(tmp_path, text))
    recipes = (RECIPE, RECIPE._replace(id="another"))
    for verb in ("plan", "revert"):
        for index in (0, 1) if verb == "plan" else order:
            found = find_site(DirectoryTree(tmp_path))
            result = getattr(STEP, verb)(Context(found, found.tree, found.tree, recipes[index]))
            assert result.outcome is Outcome.CHANGE
            write_changes(tmp_path, result.changes, "")
            planned_again = [STEP.plan(Context(found, DirectoryTree(tmp_path), found.tree, recipe)).outcome
                             for recipe in recipes]
            assert planned_again.count(Outcome.SATISFIED) == ((index + 1) if verb == "plan" else 1 - order.index(index))
    after = snapshot(DirectoryTree(tmp_path))
    after.pop("patches", None)
    assert after == before


@pytest.mark.parametrize("record", ["", "[", "7", "[7]", '[["composer.json", 7, "", true]]', '[["a", ["b"]]]', "[[]]",
                                    '[["composer.json", [["x"]], {}, 1]]'])
def test_a_record_that_was_tampered_with(tmp_path: Path, record: str) -> None:
    site(tmp_path, manifest(config=ALLOWED))
    written(tmp_path, planned(DirectoryTree(tmp_path)))
    patch = (tmp_path / PATCH).read_text()
    (tmp_path / PATCH).write_text(re.sub(r"(?m)^(Changed in .*?: ).*$", lambda found: found[1] + record, patch))
    build(tmp_path, {"patches/other.patch": patch.replace("fixer example", "fixer other")})
    assert reverted(tmp_path).outcome is Outcome.CHANGE
    assert PATCH not in (tmp_path / "composer.json").read_text()


def test_unified() -> None:
    assert unified("a/b", b"1\n2", b"1\n3\n") == (b"--- a/a/b\n+++ b/a/b\n@@ -1,2 +1,2 @@\n 1\n-2\n"
                                                 b"\\ No newline at end of file\n+3\n")
    assert unified("a", b"x", b"x") == b""
