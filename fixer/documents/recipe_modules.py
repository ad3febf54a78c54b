"""The sources in a recipe's module: reading them, and writing their digests, every other byte as it was."""

from __future__ import annotations

import ast
from codecs import BOM_UTF8
from collections.abc import Callable
from io import BytesIO
from tokenize import detect_encoding
from typing import NamedTuple

import libcst as cst
from libcst.metadata import ByteSpanPositionProvider, CodeSpan, MetadataWrapper

_MODEL = "fixer.recipe.model"
_CLASS = "Source"
_FIELDS = ("document", "section", "digest")
_WIDTH = 120


class WrittenSource(NamedTuple):
    """A ``Source(...)`` as it stands in a module. Places count the bytes of the text in UTF-8.

    Args:
        document: the literal's value.
        section: the literal's value.
        digest: the literal's value, ``""`` where none is written.
        literal: where the digest's literal is; None where none is written.
        first: where the first argument begins.
        last: where the last argument ends.
    """

    document: str
    section: str
    digest: str
    literal: tuple[int, int] | None
    first: int
    last: int


class RecipeModule(NamedTuple):
    """A module that was read.

    Args:
        mark: the byte-order mark, if it begins with one.
        encoding: as Python reads it.
        text: the module in UTF-8.
        sources: every ``Source(...)`` in it, in its order.
    """

    mark: bytes
    encoding: str
    text: bytes
    sources: tuple[WrittenSource, ...]


def read_module(data: bytes) -> RecipeModule | None:
    """A recipe's module; None where a source is not of literals, or the file is no Python that can be kept as it is.

    Args:
        data: the module's bytes.
    """
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    try:
        # Python's own parser has limits; libcst's is ended by what nests too deeply, and the process with it.
        ast.parse(data)
        encoding = "utf-8" if mark else detect_encoding(BytesIO(data).readline)[0]
        text = data[len(mark):].decode(encoding)
        parsed = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        visitor = _Sources()
        parsed.visit(visitor)
    except (cst.ParserSyntaxError, SyntaxError, ValueError, MemoryError, RecursionError):
        return None
    # Places would be off in a text that the parser does not give back as it was.
    if visitor.unclear or parsed.module.code != text:
        return None
    return RecipeModule(mark, encoding, text.encode(), tuple(visitor.found))


def with_digests(module: RecipeModule, wanted: Callable[[WrittenSource], str]) -> bytes:
    """The module's bytes with other digests.

    Args:
        module: as read.
        wanted: the digest a source should have; its own to leave it alone.
    """
    text = module.text
    for source in reversed(module.sources):
        digest = wanted(source)
        if digest == source.digest:
            continue
        if source.literal is not None:
            start, end = source.literal
            text = text[:start] + _like(text[start:end], digest) + text[end:]
        else:
            text = text[:source.last] + _argument(text, source, digest) + text[source.last:]
    return module.mark + text.decode().encode(module.encoding)


def _like(literal: bytes, digest: str) -> bytes:
    quote = b"'" if literal.startswith(b"'") else b'"'
    return quote + digest.encode() + quote


def _argument(text: bytes, source: WrittenSource, digest: str) -> bytes:
    """The argument as it is added: on the line where it fits, else below the first one."""
    argument = f'digest="{digest}"'.encode()
    start = text.rfind(b"\n", 0, source.last) + 1
    end = text.find(b"\n", source.last)
    # A comment behind may be as long as it was.
    line = text[start:source.last] + text[source.last:end if end >= 0 else len(text)].split(b"#")[0].rstrip()
    if len(line.decode()) + len(b", ") + len(argument) <= _WIDTH:
        return b", " + argument
    above = text[text.rfind(b"\n", 0, source.first) + 1:source.first].decode()
    indent = "".join(one if one == "\t" else " " for one in above)
    line_end = b"\r\n" if text[:start].endswith(b"\r\n") else b"\n"
    return b"," + line_end + indent.encode() + argument


class _Sources(cst.CSTVisitor):
    METADATA_DEPENDENCIES = (ByteSpanPositionProvider,)

    def __init__(self) -> None:
        super().__init__()
        self.found: list[WrittenSource] = []
        self.unclear = False
        self._names: set[str] = set()

    def visit_ImportFrom(self, node: cst.ImportFrom) -> None:  # noqa: N802 - libcst's name
        if node.module is None or isinstance(node.names, cst.ImportStar):
            return
        if cst.Module([]).code_for_node(node.module) == _MODEL:
            self._names |= {alias.evaluated_alias or _CLASS for alias in node.names
                            if alias.evaluated_name == _CLASS}

    def visit_Call(self, node: cst.Call) -> None:  # noqa: N802 - libcst's name
        if isinstance(node.func, cst.Name) and node.func.value in self._names:
            source = self._source(node)
            if source is None:
                self.unclear = True
            else:
                self.found.append(source)

    def _source(self, node: cst.Call) -> WrittenSource | None:
        values: dict[str, str] = {}
        literal: tuple[int, int] | None = None
        for field, argument in zip(_FIELDS, node.args, strict=False):
            name = argument.keyword.value if argument.keyword else field
            value = argument.value
            text = value.evaluated_value if isinstance(value, cst.SimpleString | cst.ConcatenatedString) else None
            if argument.star or not isinstance(text, str):
                return None
            values[name] = text
            if name == "digest":
                literal = self._span(value)
        if not {"document", "section"} <= values.keys() <= set(_FIELDS) or len(values) != len(node.args):
            return None
        return WrittenSource(values["document"], values["section"], values.get("digest", ""), literal,
                             self._span(node.args[0])[0], self._span(node.args[-1])[1])

    def _span(self, node: cst.CSTNode) -> tuple[int, int]:
        span = self.get_metadata(ByteSpanPositionProvider, node)
        assert isinstance(span, CodeSpan)
        return span.start, span.start + span.length
