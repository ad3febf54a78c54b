"""What the expressions of a config refer to: its own definitions, the platform, the site's files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.definitions import NameKind
from fixer.php.values import UNKNOWN, UNSET, Value
from fixer.php.worlds import ALL, WORLDS, constant_value, server_value

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_ENVIRONMENT_ARRAYS = ("_SERVER", "_ENV")


class ConfigSurroundings:
    """Answers for the reader's current position.

    Attributes:
        differs: set whenever an answer might be another in another world; whoever asks clears it first.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.differs = False

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
        deciding = definitions.touching(kind, name)
        if not deciding:
            return UNSET, False
        if any(one.must != ALL or len(one.values) > 1 for one in deciding):
            self.differs = True
        value, definition = definitions.lookup(kind, name, world, self._reader.branches)
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
        if name in ("getenv", "env"):
            self.differs = True
            value = server_value(WORLDS[world], "getenv", subject)
            return (False if name == "getenv" else None) if value is UNSET else value
        return UNKNOWN

    def _named_constant(self, name: str, world: int) -> Value:
        if name == "ABSPATH":
            return UNKNOWN
        return self.constant(name, world)

    def magic(self, name: bytes, node: Node) -> Value:
        """``__DIR__``, ``__FILE__``, ``__LINE__`` of the file being read."""
        if name == b"__LINE__":
            return node.start_point.row + 1
        return self._reader.source.code_path(self._reader.path, folder=name == b"__DIR__")
