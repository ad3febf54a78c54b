"""What the expressions of a config refer to: its own definitions, the platform, the site's files."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.arrays import assembled, element
from fixer.php.assignments import environment_name
from fixer.php.definition import NameKind
from fixer.php.values import UNKNOWN, UNSET, Key, Value
from fixer.php.worlds import WORLDS, constant_value, differs, server_value

if TYPE_CHECKING:
    from fixer.php.reader import Reader

_LINE_END = re.compile(rb"\r\n|\n|\r")
_WRITES = re.compile(rb"\+\+|--|(?<![=!<>])=(?![=>])")
_LOOKED_UP = 5
_CONVERTED_BY_ENV = (b"", b"true", b"false", b"null")


class ConfigSurroundings:
    """Answers for the reader's current position.

    Attributes:
        differs: set whenever an answer might be another in another world; whoever asks clears it first.
        changing: variables whose value is another at each turn of the loop being read.
        asked: collects the names whose definitions answers depend on; None where nobody wants to know, or where an
            answer depends on more than definitions.
    """

    asked: set[tuple[NameKind, str]] | None = None

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.differs = False
        self.changing: frozenset[str] = frozenset()

    def forget(self, node: Node) -> frozenset[str]:
        """What variables held that an expression read before it changed them is not known any more.

        Args:
            node: an expression that has been carried out.

        Returns:
            the former ``changing``, to be put back.
        """
        outer = self.changing
        if node.child_count and _WRITES.search(node.text or b""):
            from fixer.php.order import read_early

            self.changing = outer | read_early(node)
        return outer

    def constant(self, name: str, world: int) -> Value:
        """A constant's value where the code being read names it; UNSET when it is certainly not defined."""
        space = self._reader.namespace
        if name.startswith("\\"):
            name = name[1:]
        elif "\\" in name or (space and self._defined(NameKind.CONSTANT, space + name, world)[1]):
            name = space + name
        return self._constant(name, world)

    def _constant(self, name: str, world: int) -> Value:
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
        if self.changing and name.split("[", 1)[0] in self.changing:
            return UNKNOWN
        value, found = self._defined(NameKind.VARIABLE, name, world)
        if found:
            return value
        if name.startswith(("$_SERVER['", "$_ENV['")) and name.endswith("']"):
            array, word = name[1:-2].split("['", 1)
            key = word.encode("utf-8", "surrogateescape")
            self.differs = self.differs or differs(key)
            return server_value(WORLDS[world], array, key)
        if name.startswith("$_") or name == "$this":
            return UNKNOWN
        definitions, name = self._reader.place(name)
        return UNSET if definitions is not self._reader.definitions else self._reader.source.folder_variable(name)

    def _defined(self, kind: NameKind, name: str, world: int) -> tuple[Value, bool]:
        definitions = self._reader.definitions
        if kind is NameKind.VARIABLE:
            definitions, name = self._reader.place(name)
        if self.asked is not None:
            self.asked.add((kind, name))
        if not self.differs:
            self.differs = definitions.differ(kind, name)
        seen = definitions.weighed
        value, definition = definitions.lookup(kind, name, world, self._reader.branches,
                                               stored=self._reader.applied)
        self._reader.labour(_LOOKED_UP + definitions.weighed - seen)
        if isinstance(value, dict) and self._reader.references is not None:
            shared = (keys for keys in self._reader.references.elements(name) if element(value, keys) is not UNSET)
            value = assembled(value, [(keys, UNKNOWN) for keys in shared])
        return value, definition is not None

    def call(self, name: str, arguments: list[Value], world: int) -> Value:
        """The value of a function that asks about the config, the environment or the site's files."""
        subject = arguments[0] if arguments else UNKNOWN
        if not isinstance(subject, bytes):
            return UNKNOWN
        if name in ("file_exists", "is_file", "is_readable", "is_dir"):
            self.differs = True
            return self._reader.source.exists(subject, self._reader.path, WORLDS[world])
        if name == "glob" and len(arguments) == 1:
            return self._reader.source.listed(subject, self._reader.path)
        if b"\x00" in subject:
            return UNKNOWN
        if name == "compact":
            return self._packed(arguments, world)
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

    def _packed(self, names: list[Value], world: int) -> Value:
        """``compact('a', 'b')``."""
        found: dict[Key, Value] = {}
        for name in names:
            if not isinstance(name, bytes):
                return UNKNOWN
            value = self.variable("$" + name.decode("utf-8", "surrogateescape"), world)
            if value is not UNSET:
                found[name] = value
        return found

    def _environment(self, name: bytes, world: int) -> Value:
        value, found = self._defined(NameKind.VARIABLE, environment_name(name), world)
        if found:
            return value
        self.differs = self.differs or differs(name)
        return server_value(WORLDS[world], "getenv", name)

    def _named_constant(self, name: str, world: int) -> Value:
        if name == "ABSPATH" or "::" in name:
            return UNKNOWN
        return self._constant(name.removeprefix("\\"), world)

    def result(self, node: Node, world: int) -> Value:
        """What the call or include ``node`` gave back when it was carried out."""
        if self._reader.has_result(node):
            self.asked = None
        return self._reader.result(node, world)

    def class_constant(self, holder: str, name: str) -> Node | None:
        """The expression of a constant of a class that the file being read declares."""
        from fixer.php.classes import constant_of

        self.asked = None
        scope = self._reader.scope
        if holder.lower() in ("self", "static"):
            holder = "" if scope is None else scope.holder
        return constant_of(self._reader.document, holder, name)

    def magic(self, name: bytes, node: Node) -> Value:
        """``__DIR__``, ``__FILE__``, ``__LINE__`` and their like where the code being read names them."""
        if name == b"__LINE__":
            self.asked = None
            return len(_LINE_END.findall(self._reader.document.source, 0, node.start_byte)) + 1
        if name == b"__NAMESPACE__":
            return self._reader.namespace.rstrip("\\").encode("utf-8", "surrogateescape")
        if name in (b"__FUNCTION__", b"__METHOD__", b"__CLASS__", b"__TRAIT__"):
            return b"" if self._reader.scope is None else UNKNOWN
        if name not in (b"__DIR__", b"__FILE__"):
            return UNKNOWN
        return self._reader.source.code_path(self._reader.path, folder=name == b"__DIR__")
