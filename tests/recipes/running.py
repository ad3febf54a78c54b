"""A site's code run with PHP in tests: with the edits of a recipe, and stubs for what Drupal gives it."""

from __future__ import annotations

from pathlib import Path

from tests.recipes.applying import apply, case_site
from tests.support.php import PhpWorker
from tests.support.surroundings import Surroundings, platform

MODULES = "sites/all/modules/contrib"
_VARIABLES = """
$variables = array();
function variable_get($name, $default = NULL) {
  global $variables;
  return isset($variables[$name]) ? $variables[$name] : $default;
}
"""


def run(php: PhpWorker, site: Path, code: str, around: Surroundings | None = None) -> dict[int | str, object]:
    """Runs PHP in a site's folder, with Drupal's variables; what it left in ``$told``.

    Args:
        php: PHP at work.
        site: the folder.
        code: PHP without an opening tag; it must neither print nor warn.
        around: what it finds; the platform if None.
    """
    (site / "ask.php").write_text(f"<?php\n{_VARIABLES}\n{code}\n")
    effects = php.run(site, "ask.php", around or platform(), variables=("told",))
    assert effects.silent, (effects.output, effects.warnings, effects.fatal)
    told = effects.variables["told"]
    assert isinstance(told, dict | list)
    return dict(told) if isinstance(told, dict) else dict(enumerate(told))


def edited(case: str, folder: Path, *, replaced: bool = False) -> Path:
    """The site of a case with its recipe applied."""
    site = case_site(case, folder)
    assert apply(case.partition("/")[0], site, on_conflict="replace" if replaced else "stop").changes
    return site


def number(value: object) -> int:
    """A number as PHP has it, as a string or not; nothing is 0."""
    return int(value) if isinstance(value, int | bytes | str) and value else 0
