"""Where a value holds, in words: ``live``, ``dev and test``, ``the platform by HTTPS``."""

from __future__ import annotations

from fixer.php.worlds import PLATFORM, WORLDS

_ENVIRONMENTS = tuple(dict.fromkeys(world.environment for world in WORLDS))
_ON_THE_PLATFORM = tuple(dict.fromkeys(world.environment for index, world in enumerate(WORLDS)
                                       if PLATFORM >> index & 1))


def scopes(worlds: int) -> list[tuple[str, bool | None]]:
    """The environments in a mask, each with its scheme where only one of the two is meant.

    Args:
        worlds: a mask of worlds.

    Returns:
        environment, and True for HTTPS, False for HTTP, None for both.
    """
    found: list[tuple[str, bool | None]] = []
    for environment in _ENVIRONMENTS:
        there = [world.https for index, world in enumerate(WORLDS)
                 if world.environment == environment and worlds >> index & 1]
        if len(there) == 1:
            found.append((environment, there[0]))
        elif there:
            found.append((environment, None))
    return found


def scope_text(worlds: int) -> str:
    """The same in words."""
    parts = []
    for https, addition in ((None, ""), (True, " by HTTPS"), (False, " by HTTP")):
        names = [environment for environment, scheme in scopes(worlds) if scheme is https]
        if set(_ON_THE_PLATFORM) <= set(names):
            names = ["the platform", *(name for name in names if name not in _ON_THE_PLATFORM)]
        if names:
            parts.append(", ".join(names) + addition)
    return "; ".join(parts)
