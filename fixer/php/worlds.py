"""The situations in which a config file runs, as bits of a mask.

A config may test the platform's environment and whether the visitor came by HTTPS, so its effect is
worked out for each *world*: an environment and a scheme. Facts about the platform's variables: the
host's documents, "SERVER_NAME and SERVER_PORT" and "Reading Pantheon Environment Configuration". Lando and DDEV
bring variables of their own (Lando's documentation, "Environment Variables"), which the platform never has.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from fixer.php.values import HOME, HOST, NOT_ON, UNKNOWN, UNSET, Value, symbol


class World(NamedTuple):
    """One situation: ``https`` is None where nothing is known of the web server."""

    environment: str
    https: bool | None


WORLDS: Final = (
    *(World(name, https) for name in ("dev", "test", "live", "multidev") for https in (True, False)),
    World("lando", None),
    World("local", None),
)
ALL: Final = (1 << len(WORLDS)) - 1
PLATFORM: Final = 0xFF
LOCAL: Final = ALL & ~PLATFORM

_ENVIRONMENT = b"PANTHEON_ENVIRONMENT"
_BY_SCHEME: Final[dict[bytes, tuple[Value, Value]]] = {
    b"HTTP_USER_AGENT_HTTPS": (b"ON", NOT_ON),
    b"HTTP_X_SSL": (b"ON", NOT_ON),
}
_IN_LANDO: Final[dict[bytes, Value]] = {b"LANDO": b"ON", b"LANDO_INFO": symbol(b"LANDO_INFO")}
_DDEV = (b"DDEV_", b"IS_DDEV_PROJECT")


def server_value(world: World, array: str, key: bytes) -> Value:
    """What ``$_SERVER``, ``$_ENV`` or ``getenv()`` holds before the config runs, for a web request.

    Args:
        world: the situation.
        array: ``_SERVER``, ``_ENV`` or ``getenv``.
        key: the variable's name.

    Returns:
        its value, ``UNSET`` when it is certainly not there, ``UNKNOWN`` otherwise.
    """
    if key == b"HTTP_HOST" and array == "_SERVER":
        return HOST
    if world.environment == "local":
        return UNSET if key.startswith(b"PANTHEON_") or key == b"PRESSFLOW_SETTINGS" else UNKNOWN
    if key == _ENVIRONMENT:
        return world.environment.encode()
    if world.environment == "lando":
        return _IN_LANDO.get(key, UNSET if key.startswith(_DDEV) else UNKNOWN)
    if key.startswith((b"LANDO", *_DDEV)):
        return UNSET
    if key in _BY_SCHEME:
        return _BY_SCHEME[key][0 if world.https else 1]
    if key == b"HOME":
        return HOME
    if key.startswith(b"PANTHEON_") or key == b"PRESSFLOW_SETTINGS":
        return symbol(key)
    return UNKNOWN


_BY_WORLD = (b"PANTHEON_", b"PRESSFLOW_SETTINGS", b"LANDO", *_DDEV, *_BY_SCHEME, b"HOME")


def differs(key: bytes) -> bool:
    """Whether a variable of the server or the environment may hold one thing in one world and another in another."""
    return key.startswith(_BY_WORLD)


_OF_PHP = ("PHP_", "E_", "M_", "SEEK_", "LOCK_", "SORT_", "FILE_", "ENT_", "EXTR_", "FILTER_", "LC_", "PATH_", "COUNT_",
           "JSON_")


def constant_value(world: World, name: str) -> Value:
    """What a constant holds that the platform or PHP defines before the config runs."""
    if name == "PHP_SAPI":
        return b"fpm-fcgi"
    if name == "PHP_EOL":
        return b"\n"
    if name == "DIRECTORY_SEPARATOR":
        return b"/"
    if name == "PANTHEON_HOSTNAME":
        return HOST if world.environment not in ("lando", "local") else UNKNOWN
    if name.startswith("PANTHEON_"):
        return server_value(world, "_ENV", name.encode("utf-8", "surrogateescape"))
    if name.startswith(_OF_PHP):
        from fixer.php.builtin_constants import BUILTIN

        return BUILTIN.get(name, UNKNOWN)
    return UNKNOWN if name == "ABSPATH" else UNSET


def environments(mask: int) -> list[str]:
    """The names of the environments in ``mask``, each once."""
    return list(dict.fromkeys(world.environment for index, world in enumerate(WORLDS) if mask >> index & 1))
