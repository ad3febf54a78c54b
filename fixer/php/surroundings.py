"""What the expressions of a config refer to: its own definitions, the platform, the site's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.assignments import environment_name
from fixer.php.definitions import NameKind
from fixer.php.values import UNKNOWN, UNSET, Value
from fixer.php.worlds import WORLDS, constant_value, server_value

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_CONVERTED_BY_ENV = (b"", b"true", b"false", b"null")


class ConfigSurroundings:
    """Answers for the reader's current position.

    Attributes:
        differs: set whenever an answer might be another in another world; whoever asks clears it first.
        changing: variables whose value is another at each turn of the loop being read.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.differs = False
        self.changing: frozenset[str] = frozenset()

    def constant(self, name: str, world: int) -> Value:
        """A constant's value here; UNSET when it is certainly not defined."""
        folder = self._reader.source.folder_constant(name)
        if folder is not None:
            return folder
        value, found = self._defined(NameKind.CONSTANT, name, world)
        if found or value is not UNSET:
            return value
        known = constant_value(WORLDS[world], name)
        self.differs = self.differs or name.startswith("PANTHEON_")
        return known

    def variable(self, name: str, world: int) -> Value:
        """The value of a variable or array key here."""
        if not self._reader.sees(name) or (self.changing and name.split("[", 1)[0] in self.changing):
            return UNKNOWN
        value, found = self._defined(NameKind.VARIABLE, name, world)
        if found:
            return value
        if name.startswith(("$_SERVER['", "$_ENV['")) and name.endswith("']"):
            array, key = name[1:-2].split("['", 1)
            self.differs = True
            return server_value(WORLDS[world], array, key.encode("utf-8", "surrogateescape"))
        if name.startswith("$_"):
            return UNKNOWN
        return self._reader.source.folder_variable(name)

    def _defined(self, kind: NameKind, name: str, world: int) -> tuple[Value, bool]:
        definitions = self._reader.definitions
        if not self.differs:
            self.differs = definitions.differ(kind, name)
        value, definition = definitions.lookup(kind, name, world, self._reader.branches,
                                               stored=self._reader.applied)
        return value, definition is not None

    def call(self, name: str, arguments: list[Value], world: int) -> Value:
        """The value of a function that asks about the config, the environment or the site's files."""
        subject = arguments[0] if arguments else UNKNOWN
        if not isinstance(subject, bytes):
            return UNKNOWN
        if name in ("file_exists", "is_file", "is_readable", "is_dir"):
            self.differs = True
            return self._reader.source.exists(subject, self._reader.path, WORLDS[world])
        if b"\x00" in subject:
            return UNKNOWN
        if name in ("defined", "constant"):
            value = self._named_constant(subject.decode("utf-8", "surrogateescape"), world)
            if name == "constant" or value is UNKNOWN:
                return UNKNOWN if value is UNSET else value
            return value is not UNSET
        if name == "getenv":
            value = self._environment(subject, world)
            return False if value is UNSET else value
        if name == "env":
            value = self._environment(subject, world)
            if isinstance(value, bytes) and value.strip(b"'\"0123456789").lower() in _CONVERTED_BY_ENV:
                return UNKNOWN
            return None if value is UNSET else value
        return UNKNOWN

    def _environment(self, name: bytes, world: int) -> Value:
        value, found = self._defined(NameKind.VARIABLE, environment_name(name), world)
        if found:
            return value
        self.differs = True
        return server_value(WORLDS[world], "getenv", name)

    def _named_constant(self, name: str, world: int) -> Value:
        if name == "ABSPATH":
            return UNKNOWN
        return self.constant(name, world)

    def magic(self, name: bytes, node: Node) -> Value:
        """``__DIR__``, ``__FILE__``, ``__LINE__`` of the file being read."""
        if name == b"__LINE__":
            return node.start_point[0] + 1
        return self._reader.source.code_path(self._reader.path, folder=name == b"__DIR__")
