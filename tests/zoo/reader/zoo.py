"""The zoo of configs: each file shows one oddity, and PHP itself says what it does.

``wordpress/``, ``bedrock/``, ``drupal7/`` and ``drupal10/`` each hold configs of that kind. The folder beside
a config that has its name holds further files of its site.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

from fixer.php.table import constant_table
from fixer.php.values import WILD, Special, Value
from fixer.php.worlds import PLATFORM
from fixer.site.model import Site
from tests.php.sites import bedrock, drupal7, drupal10, is_global, read, wordpress

HERE = Path(__file__).parent
_MAKERS: dict[str, Callable[[Path, bytes, Mapping[str, bytes]], Site]] = {
    "wordpress": wordpress, "bedrock": bedrock, "drupal7": drupal7, "drupal10": drupal10,
}
_VARIABLE = re.compile(rb"(?:\$|GLOBALS\[')([A-Za-z_][A-Za-z0-9_]*)")
_NOT_REPORTED = ("this", "GLOBALS", "_SERVER", "_ENV", "_GET", "_POST")


def animals() -> list[str]:
    """The names of all of them, such as ``wordpress/heredocs``."""
    return sorted(path.relative_to(HERE).with_suffix("").as_posix()
                  for style in _MAKERS for path in (HERE / style).glob("*.php"))


def site_of(folder: Path, name: str) -> Site:
    """A site in ``folder`` with the config ``name``."""
    beside = HERE / name
    files = {path.relative_to(beside).as_posix(): path.read_bytes() for path in beside.rglob("*") if path.is_file()}
    return _MAKERS[name.split("/")[0]](folder, (HERE / f"{name}.php").read_bytes(), files)


def variables_of(name: str) -> frozenset[str]:
    """Every variable that a config names somewhere."""
    paths = (HERE / f"{name}.php", *(HERE / name).rglob("*.php"))
    found = {one.decode() for path in paths for one in _VARIABLE.findall(path.read_bytes())}
    return frozenset(found - set(_NOT_REPORTED))


def untold(site: Site) -> set[str]:
    """The names of which fixer cannot tell the value in some world of the platform.

    A text that holds the host's name or the code's folder is told: which text that is, only a run decides.
    """
    return {row.name for row in constant_table(read(site).definitions) for cell in row.cells
            if cell.worlds & PLATFORM and _is_untold(cell.value)
            and is_global(site, row.kind, row.name)}


def leeway(name: str) -> tuple[set[str], set[str]]:
    """What fixer may leave untold in a config, and what it need not find."""
    found = tomllib.loads((HERE / "computed.toml").read_text()).get(name, {})
    return set(found.get("untold", ())), set(found.get("unseen", ()))


def _is_untold(value: Value) -> bool:
    if isinstance(value, dict):
        return any(map(_is_untold, value.values()))
    return isinstance(value, Special) or (isinstance(value, bytes) and WILD in value)
