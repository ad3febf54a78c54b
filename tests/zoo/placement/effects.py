"""What the recipes of this zoo are to bring about, and what of a run is none of their business."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from fixer.php.values import shorthand_bytes
from tests.support.effects import Effects, State
from tests.support.surroundings import Surroundings, elsewhere, platform


class Place(NamedTuple):
    """A surrounding by its name, and whether it is one of the platform's, by HTTPS or not."""

    name: str
    around: Surroundings
    on_platform: bool
    https: bool


PLACES = (
    *(Place(f"{name} {'https' if https else 'http'}", platform(name, https=https), True, https)
      for name, https in (("dev", True), ("test", False), ("live", True), ("live", False), ("redesign", True))),
    Place("elsewhere", elsewhere(), False, False),
)


def _constant(name: str, accepts: Callable[[Any], bool]) -> Callable[[State, bool], bool]:
    return lambda state, _https: accepts(state.constants.get(name))


def _element(array: str, keys: tuple[str, ...], accepts: Callable[[Any], bool]) -> Callable[[State, bool], bool]:
    def holds(state: State, _https: bool) -> bool:
        value: Any = state.variables.get(array)
        for key in keys:
            value = value.get(key) if isinstance(value, Mapping) else None
        return accepts(value)

    return holds


def _names(state: State, https: bool) -> bool:
    name, port = state.server.get("SERVER_NAME"), state.server.get("SERVER_PORT")
    return name == "www.example.com" and str(port) == ("443" if https else "80")


def _is_enough(value: Any) -> bool:
    size = shorthand_bytes(value.encode() if isinstance(value, str) else value if isinstance(value, int) else None)
    return size is not None and (size == -1 or size >= 256 * 1024**2)


def _is_shared(value: Any) -> bool:
    return isinstance(value, str) and value.startswith(("private://", "public://"))


def _is_off(value: Any) -> bool:
    return value is not None and value in (0, "0", False)


class Promise(NamedTuple):
    """What a recipe is to bring about: checks of the state when the CMS takes over, and the names it may touch."""

    checks: tuple[Callable[[State, bool], bool], ...]
    names: frozenset[str]


_AUTOBUILD = ("autobuild_file", "autobuild_packages")
_COMPOSER = tuple(f"composer_manager_{key}" for key in ("file_dir", "vendor_dir", *_AUTOBUILD))
PROMISES: dict[tuple[str, str], Promise] = {
    ("wordpress", "autoptimize"): Promise(
        (_constant("AUTOPTIMIZE_CACHE_CHILD_DIR", lambda value: isinstance(value, str)
                   and re.fullmatch(r"/uploads/(?:[^/]+/)*", value) is not None),),
        frozenset(("AUTOPTIMIZE_CACHE_CHILD_DIR",))),
    ("wordpress", "woozone-memory-limit"): Promise(
        (_constant("WP_MEMORY_LIMIT", _is_enough),), frozenset(("WP_MEMORY_LIMIT",))),
    ("wordpress", "contact-form-7"): Promise((_names,), frozenset(("SERVER_NAME", "SERVER_PORT"))),
    ("drupal7", "plupload"): Promise(
        (_element("conf", ("plupload_temporary_uri",), _is_shared),), frozenset(("plupload_temporary_uri",))),
    ("drupal7", "schema"): Promise(
        (_element("conf", ("schema_suppress_type_warnings",), bool),), frozenset(("schema_suppress_type_warnings",))),
    ("drupal7", "composer-manager"): Promise(
        tuple(_element("conf", (f"composer_manager_{key}",), _is_off) for key in _AUTOBUILD)
        + tuple(_element("conf", (f"composer_manager_{key}_dir",), bool) for key in ("file", "vendor")),
        frozenset(_COMPOSER)),
    ("drupal8", "plupload"): Promise(
        (_element("config", ("plupload.settings", "temporary_uri"), _is_shared),), frozenset(("plupload.settings",))),
    ("drupal8", "schema"): Promise(
        (_element("config", ("schema.settings", "schema_suppress_type_warnings"), bool),),
        frozenset(("schema.settings",))),
    ("drupal8", "composer-manager"): Promise(
        tuple(_element("config", ("composer_manager.settings", key), _is_off) for key in _AUTOBUILD),
        frozenset(("composer_manager.settings",))),
}


def rest(effects: Effects, names: frozenset[str]) -> dict[str, object]:
    """Everything a run left behind that is not one of ``names``, to be compared with another run."""
    return {
        "output": effects.output, "fatal": effects.fatal and _without_line(effects.fatal), "exited": effects.exited,
        **{f"{moment} {part}": _without(getattr(state, part), names) if state is not None else None
           for moment, state in (("takeover", effects.takeover), ("end", effects.end))
           for part in ("constants", "server", "ini", "variables")},
    }


def warnings(effects: Effects) -> set[str]:
    """Warnings without the lines they name."""
    return set(map(_without_line, effects.warnings))


def _without_line(text: str) -> str:
    return re.sub(r":\d+$| on line \d+", "", text)


def _without(part: Any, names: frozenset[str]) -> Any:
    if part == []:
        return {}
    if not isinstance(part, Mapping):
        return part
    return {key: _without(value, names) for key, value in part.items() if key not in names}
