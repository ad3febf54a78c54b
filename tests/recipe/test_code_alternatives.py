"""What a module's function or an exported configuration holds, as ways in which a problem is mended already."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.php.forms import Form
from fixer.php.rules import Matching
from fixer.recipe.exported import Exported, sync_folder
from fixer.recipe.in_function import InFunction
from fixer.recipe.module_file import ModuleFile
from tests.recipe.sites import context, drupal, drupal7
from tests.recipe.steps.round_trip import FILE, MODULE, info

FORM = Form("v('k', $_d)", (("$_d", Matching((r"right",))),))
PRESENT = InFunction(ModuleFile("sample", "sample.module"), "f", FORM, "it is there")
ABSENT = PRESENT._replace(form=Form("v('k', $_1)"), present=False)


@pytest.mark.parametrize(("body", "present", "absent"), [
    ("return v('k', 'right');", True, False), ("return v('k', 'wrong');", False, False),
    ("return v('l');", False, True), ("// v('k', 'right')", False, True),
])
def test_in_function(tmp_path: Path, body: str, present: bool, absent: bool) -> None:
    code = f"<?php\nfunction f() {{\n  {body}\n}}\nfunction g() {{ v('k', 1); }}\n"
    here = context(drupal7(tmp_path, files={f"{MODULE}/sample.info": info(), FILE: code}))
    assert PRESENT.holds(here) == ("it is there" if present else "")
    assert ABSENT.holds(here) == ("it is there" if absent else "")


def test_every_copy_counts(tmp_path: Path) -> None:
    right, wrong = (f"<?php\nfunction f() {{ v('k', '{word}'); }}\n" for word in ("right", "wrong"))
    files = {f"{MODULE}/sample.info": info(), FILE: right, "profiles/p/modules/s/sample.info": info()}
    assert PRESENT.holds(context(drupal7(tmp_path / "a", files=files)))
    other = {"profiles/p/modules/s/sample.module": wrong}
    assert not PRESENT.holds(context(drupal7(tmp_path / "b", files={**files, **other})))
    no_function = {"profiles/p/modules/s/sample.module": "<?php\n"}
    assert PRESENT.holds(context(drupal7(tmp_path / "c", files={**files, **no_function})))
    for name, code in (("d", "<?php\n"), ("e", None)):
        here = context(drupal7(tmp_path / name, files={f"{MODULE}/sample.info": info(),
                                                       **({FILE: code} if code else {})}))
        assert not PRESENT.holds(here)
        assert not ABSENT.holds(here)


EXPORTED = Exported("a.settings", "key", Matching((r"x[0-9]+",)), "it is exported")


@pytest.mark.parametrize(("settings", "folder"), [
    ("", "sites/default/config"),
    ("$settings['config_sync_directory'] = 'sites/default/sync';\n", "sites/default/sync"),
    ("$settings['config_sync_directory'] = 'config' . '/sync';\n", "config/sync"),
    ("$settings['config_sync_directory'] = '../../out';\n", "sites/default/config"),
    ("$settings['config_sync_directory'] = folder();\n", "sites/default/config"),
    ("$config_directories['sync'] = 'config/old';\n", "config/old"),
    ("$config_directories = ['sync' => 'config/old'];\n$settings['config_sync_directory'] = 'new';\n", "new"),
])
def test_exported(tmp_path: Path, settings: str, folder: str) -> None:
    here = context(drupal(tmp_path, "10.1.0", settings, {f"{folder}/a.settings.yml": "other: 1\nkey: 'x1'\n"}))
    assert sync_folder(here.site, here.tree) == folder
    assert EXPORTED.holds(here) == f"it is exported ({folder}/a.settings.yml)"


@pytest.mark.parametrize("content", [None, "key: y1\n", "other: x1\n", "key:\n  key: x1\n", "- key: x1\n", "key: [\n"])
def test_not_exported(tmp_path: Path, content: str | None) -> None:
    files = {} if content is None else {"sites/default/config/a.settings.yml": content}
    assert EXPORTED.holds(context(drupal(tmp_path, "10.1.0", "", files))) == ""


def test_folder_beside_a_nested_docroot(tmp_path: Path) -> None:
    site = drupal(tmp_path / "a", "10.1.0")
    assert sync_folder(site._replace(docroot="web", config="web/missing.php"), site.tree) == "config"
