"""What a site's owner settled once and for all: ``fixer.toml`` in the site, and ``--set`` on top of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from fixer.errors import InTheWayError, UsageError
from fixer.recipe.catalog import load
from fixer.recipe.model import Recipe
from fixer.site.model import Site
from fixer.site.paths import join, resolve
from fixer.site.tree import Kind

FILE_NAME = "fixer.toml"


class Preferences(NamedTuple):
    """The owner's choices.

    Args:
        ignored: by recipe id, why its findings are not to be shown.
        settings: by recipe id and key, the values to use.
    """

    ignored: Mapping[str, str] = MappingProxyType({})
    settings: Mapping[str, Mapping[str, str]] = MappingProxyType({})


def read_preferences(site: Site) -> Preferences:
    """The preferences in the site's folder; empty ones where there is no ``fixer.toml``.

    Raises:
        UsageError: the file cannot be understood.
    """
    path = join(site.root, FILE_NAME)
    if site.tree.kind(path) is Kind.MISSING:
        return Preferences()
    content = _content(site, path)
    unknown = sorted(set(content) - {"ignore", "set"})
    if unknown:
        raise UsageError(f"{path}: unknown key {unknown[0]!r}; only ignore and [set] may stand there")
    return Preferences(_ignored(content.get("ignore", []), path), _settings(content.get("set", {}), path))


def _content(site: Site, path: str) -> dict[str, Any]:
    import tomllib  # few sites have the file, and every run would pay for it

    try:
        # Some editors put a byte-order mark before the text.
        return tomllib.loads(site.tree.read(resolve(site.tree, path, site.root)).decode("utf-8-sig"))
    except InTheWayError as error:
        raise UsageError(f"{path} cannot be used: {error.message}") from error
    except RecursionError:
        raise UsageError(f"{path}: nested too deeply; see docs/configuration.md for what may stand there") from None
    except ValueError as error:
        # Besides its own errors the parser lets through those of numbers that are too long.
        raise UsageError(f"{path}: {error}; see docs/configuration.md for what may stand there") from None


def _ignored(entries: Any, path: str) -> dict[str, str]:
    if not isinstance(entries, list):
        raise UsageError(f"{path}: ignore should be a list of {{ recipe = \"…\", reason = \"…\" }}")
    ignored = {}
    for entry in entries:
        recipe = entry.get("recipe") if isinstance(entry, dict) else None
        reason = entry.get("reason") if isinstance(entry, dict) else None
        if not isinstance(recipe, str) or not isinstance(reason, str) or not reason.strip():
            raise UsageError(f"{path}: each entry of ignore needs a recipe and a reason, both as text")
        ignored[_load(recipe, f"{path}: ").id] = reason.strip()
    return ignored


def _settings(table: Any, path: str) -> dict[str, dict[str, str]]:
    """Both ``"recipe.key" = value`` and ``[set.recipe] key = value``."""
    if not isinstance(table, dict):
        raise UsageError(f"{path}: set should be a table of \"recipe.key\" = \"value\"")
    pairs: list[tuple[str, Any]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            pairs.extend((f"{name}.{key}", inner) for key, inner in value.items())
        else:
            pairs.append((name, value))
    for name, value in pairs:
        if not isinstance(value, str):
            raise UsageError(f"{path}: {name} should be text in quotes")
    return parse_settings([f"{name}={value}" for name, value in pairs], f"{path}: ")


def parse_settings(assignments: Sequence[str], where: str = "--set ") -> dict[str, dict[str, str]]:
    """``RECIPE.KEY=VALUE`` as nested dictionaries.

    Args:
        assignments: as typed.
        where: what an error message begins with.

    Raises:
        UsageError: an assignment has another form, or names no recipe or none of its keys.
    """
    settings: dict[str, dict[str, str]] = {}
    for assignment in assignments:
        name, sign, value = assignment.partition("=")
        recipe_id, dot, key = name.strip().partition(".")
        if not sign or not dot or not key:
            raise UsageError(f"{where}{assignment}: write it as RECIPE.KEY=VALUE")
        keys = setting_keys(_load(recipe_id, f"{where}{assignment}: "))
        if key not in keys:
            known = f"it has {', '.join(keys)}" if keys else "it has none"
            raise UsageError(f"{where}{assignment}: {recipe_id} has no setting {key!r}; {known}")
        if any(ord(character) < 0x20 for character in value):
            raise UsageError(f"{where}{name}: the value holds a control character")
        settings.setdefault(recipe_id, {})[key] = value
    return settings


def _load(recipe_id: str, where: str) -> Recipe:
    try:
        return load(recipe_id)
    except UsageError as error:
        raise UsageError(f"{where}{error}") from error


def setting_keys(recipe: Recipe) -> tuple[str, ...]:
    """The keys that ``--set`` takes for a recipe."""
    return tuple(dict.fromkeys(key for step in recipe.steps for key in step.settings))


def together(*layers: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """Several layers of settings as one; later ones win."""
    found: dict[str, dict[str, str]] = {}
    for layer in layers:
        for recipe_id, values in layer.items():
            found.setdefault(recipe_id, {}).update(values)
    return found
