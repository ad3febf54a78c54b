"""Functions that give something a value when they are called: define, ini_set, putenv, extract and their like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tree_sitter import Node

from fixer.php.assignments import arguments_of, environment_name
from fixer.php.definition import Form, MarkKind, NameKind
from fixer.php.evaluate import function_name
from fixer.php.values import UNKNOWN, UNSET, Key, Value, is_symbolic, to_string
from fixer.php.worlds import ALL, WORLDS

if TYPE_CHECKING:
    from fixer.php.document import Document
    from fixer.php.reader import Reader

_CONFIG_AS = re.compile(rb"\\WPConfig\\Config\s+as\s+([\w\x80-\xff]+)\s*;", re.IGNORECASE)
_CHANGES_ARGUMENT = {
    "preg_match": 2, "preg_match_all": 2, "parse_str": 1, "mb_parse_str": 1, "settype": 0, "array_push": 0,
    "array_unshift": 0, "array_pop": 0, "array_shift": 0, "array_splice": 0, "array_walk": 0,
    "array_walk_recursive": 0, "array_multisort": 0, "sort": 0, "rsort": 0, "usort": 0, "ksort": 0, "krsort": 0,
    "uksort": 0, "asort": 0, "arsort": 0, "uasort": 0, "natsort": 0, "natcasesort": 0, "shuffle": 0, "exec": 1,
    "system": 1, "passthru": 1, "getmxrr": 1, "similar_text": 2, "openssl_sign": 1,
}
_CALLING = frozenset((
    "array_map", "array_walk", "array_walk_recursive", "array_filter", "array_reduce", "usort", "uasort", "uksort",
    "preg_replace_callback", "iterator_apply", "forward_static_call", "forward_static_call_array",
))
_SETS_INI = {"error_reporting": "error_reporting", "set_time_limit": "max_execution_time",
             "set_include_path": "include_path", "session_name": "session.name",
             "session_save_path": "session.save_path"}
NOT_FOR_CODE = frozenset((
    "allow_url_fopen", "allow_url_include", "auto_append_file", "auto_prepend_file", "disable_functions", "doc_root",
    "enable_post_data_reading", "expose_php", "extension_dir", "file_uploads", "mail.add_x_header", "max_file_uploads",
    "max_input_nesting_level", "max_input_time", "max_input_vars", "opcache.max_accelerated_files",
    "opcache.memory_consumption", "output_buffering", "output_handler", "post_max_size", "realpath_cache_size",
    "realpath_cache_ttl", "register_argc_argv", "request_order", "sendmail_path", "session.auto_start",
    "short_open_tag", "sys_temp_dir", "upload_max_filesize", "upload_tmp_dir", "user_ini.cache_ttl",
    "user_ini.filename", "variables_order",
))
"""Settings that PHP lets only its own files set: ``ini_set()`` changes none of them. Source: the PHP manual, "List of
php.ini directives"."""
_IDENTIFIER = re.compile(rb"[A-Za-z_\x80-\xff][\w\x80-\xff]*")
_SKIP, _PREFIX_ALL = 1, 3
_CALLED, _EXTRACTED, _EVALUATED = 40, 200, 60


class SettingCalls:
    """Recognises such calls and tells the reader."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._aliased: Document | None = None
        self._aliases: set[bytes] = set()

    def call(self, name: str, node: Node, given: Sequence[Node] | None = None) -> bool:
        """Keep what a call of the function ``name`` defines.

        Args:
            name: the function, in lower case.
            node: the call.
            given: its arguments, where they stand elsewhere than in ``node``.

        Returns:
            False if it is no function of these.
        """
        if name in _CALLING and given is None:
            from fixer.php.indirect import call_back

            call_back(self._reader, node)
        if name == "define":
            self._define(_given(node, given, "constant_name", "value"), Form.DEFINE, node)
        elif name in ("ini_set", "ini_alter"):
            self._ini(_given(node, given, "option", "value"), node)
        elif name in _SETS_INI:
            for value in _given(node, given)[:1]:
                self._set_ini(_SETS_INI[name], value, node)
        elif name == "ini_restore":
            self._restore_ini(_given(node, given, "option"), node)
        elif name == "eval":
            self._evaluate(node)
        elif name == "extract":
            self._extract(_given(node, given), node)
        elif name == "putenv":
            self._put_environment(_given(node, given), node)
        elif name in ("call_user_func", "call_user_func_array") and given is None:
            from fixer.php.indirect import call_user_function

            call_user_function(self._reader, name, node)
        elif name == "sscanf":
            self._change(_given(node, given)[2:], node)
        elif name in _CHANGES_ARGUMENT:
            self._change(_given(node, given)[_CHANGES_ARGUMENT[name] :][:1], node)
        else:
            return False
        return True

    def _change(self, arguments: Sequence[Node], node: Node) -> None:
        for argument in arguments:
            self._reader.assignments.loop_variable(argument, UNKNOWN, node)

    def _evaluate(self, node: Node) -> None:
        self._reader.labour(_EVALUATED)
        arguments = _given(node, None)
        codes = self._reader.texts(arguments[0]) if arguments else {}
        if not codes or b"" in codes:
            self._reader.mark(MarkKind.UNTOLD, node)
            return
        from fixer.php.evaluated import read_code

        for code, mask in codes.items():
            former = self._reader.enter(mask, 0)
            self._reader.keep_result(node, read_code(self._reader, code, node))
            self._reader.leave(former)

    def _define(self, arguments: Sequence[Node], form: Form, node: Node) -> None:
        if len(arguments) < 2:
            if b"..." in (node.text or b""):
                self._reader.mark(MarkKind.UNTOLD, node)
            return
        names = self._reader.texts(arguments[0])
        for name, mask in names.items():
            former = self._reader.enter(mask, 0)
            if name:
                self._reader.define(NameKind.CONSTANT, _constant(name), form, self._reader.values(arguments[1]),
                                    arguments[1], node)
            elif self._reader.may and arguments[0].type != "name":
                self._reader.mark(MarkKind.UNTOLD, node)
            self._reader.leave(former)

    def _ini(self, arguments: Sequence[Node], node: Node) -> None:
        if len(arguments) != 2:
            return
        for name, mask in self._reader.texts(arguments[0]).items():
            if name:
                shown = name.decode("utf-8", "surrogateescape")
                former = self._reader.enter(0 if shown in NOT_FOR_CODE else mask, 0)
                self._set_ini(shown, arguments[1], node)
                self._reader.leave(former)

    def _set_ini(self, name: str, value: Node, node: Node) -> None:
        values = tuple(map(_ini_value, self._reader.values(value)))
        self._reader.define(NameKind.INI, name, Form.INI_SET, values, value, node)

    def _restore_ini(self, arguments: Sequence[Node], node: Node) -> None:
        """``ini_restore('name')``: the setting is again what it was before the config ran."""
        for name, mask in (self._reader.texts(arguments[0]) if arguments else {}).items():
            if name:
                former = self._reader.enter(mask, 0)
                self._reader.define(NameKind.INI, name.decode("utf-8", "surrogateescape"), Form.UNSET, (UNSET,), None,
                                    node)
                self._reader.leave(former)

    def _put_environment(self, arguments: Sequence[Node], node: Node) -> None:
        """``putenv('NAME=value')``, which ``getenv()`` reads from then on; ``putenv('NAME')`` takes it away."""
        values = self._reader.values(arguments[0]) if arguments else ()
        for value in dict.fromkeys(one for one in values if isinstance(one, bytes) and b"=" not in one):
            mask = sum(1 << world for world, one in enumerate(values) if one == value) if len(values) > 1 else ALL
            former = self._reader.enter(mask, 0)
            self._reader.define(NameKind.VARIABLE, environment_name(value), Form.UNSET, (UNSET,), None, node)
            self._reader.leave(former)
        parts = [value.partition(b"=") if isinstance(value, bytes) else (b"", b"", b"") for value in values]
        for name in dict.fromkeys(part[0] for part in parts if part[1] and b"\x00" not in part[0]):
            given = tuple(part[2] if part[0] == name else UNKNOWN for part in parts)
            self._reader.define(NameKind.VARIABLE, environment_name(name), Form.ASSIGNMENT, given, None, node)

    def _extract(self, arguments: Sequence[Node], node: Node) -> None:
        """``extract()``; the platform's settings certainly hold ``$conf``, and what cannot be told may hold it."""
        reader = self._reader
        values = reader.values(arguments[0]) if arguments else (UNKNOWN,)
        flags = [value for one in arguments[1:] for value in reader.values(one)[:1]]
        reader.labour(_EXTRACTED + (len(reader.document.source) >> 13))
        reader.mark(MarkKind.RESET, node)
        if not all(isinstance(value, dict) for value in values) or (flags and flags[0] not in (0, _SKIP, _PREFIX_ALL)):
            former = reader.enter(ALL, 0 if b"PRESSFLOW_SETTINGS" in reader.document.source else ALL)
            for name in ("$conf", "$databases"):
                reader.define(NameKind.VARIABLE, name, Form.RESET, (UNKNOWN,), None, node)
            reader.leave(former)
            return
        prefix = (to_string(flags[1]) or b"") + b"_" if flags[0:1] == [_PREFIX_ALL] and len(flags) > 1 else b""
        keys = dict.fromkeys(key for value in values if isinstance(value, dict) for key in value)
        for key in keys:
            raw = prefix + (to_string(key) or b"")
            if not _IDENTIFIER.fullmatch(raw) or raw == b"this" or (isinstance(key, int) and not prefix):
                continue
            self._give("$" + raw.decode("utf-8", "surrogateescape"), key, values, node, skip=flags[0:1] == [_SKIP])

    def _give(self, name: str, key: Key, values: tuple[Value, ...], node: Node, *, skip: bool) -> None:
        reader = self._reader
        given = tuple(value.get(key, UNSET) if isinstance(value, dict) else UNSET for value in values)
        mask = uncertain = 0
        for world in range(len(WORLDS)):
            value = given[world] if len(given) > 1 else given[0]
            if value is UNSET:
                continue
            there = reader.around.variable(name, world) if skip else UNSET
            mask |= 1 << world if there in (UNSET, UNKNOWN) else 0
            uncertain |= 1 << world if there is UNKNOWN else 0
        former = reader.enter(mask, uncertain, name)
        form = Form.RESET if any(isinstance(one, dict) for one in given) else Form.ASSIGNMENT
        reader.define(NameKind.VARIABLE, name, form, given, None, node)
        reader.leave(former)

    # Classes

    def static_call(self, node: Node) -> None:
        """``Config::define()`` and ``Config::apply()`` of Bedrock-style sites, and static methods of the config."""
        scope, method, arguments = (node.child_by_field_name(field) for field in ("scope", "name", "arguments"))
        self._reader.labour(_CALLED)
        if scope is None or method is None:
            return
        if arguments is not None:
            self._reader.expression(arguments)
        held = (scope.text or b"").rsplit(b"\\", 1)[-1].lower()
        called = (method.text or b"").lower()
        if self._is_config(held):
            self._configure(called, node)
            return
        own = held.decode("utf-8", "surrogateescape")
        if self._reader.scope is not None and held in (b"self", b"static", b"parent"):
            own = (_class_around(node) if held != b"static" else "") or self._reader.scope.holder
        name = function_name(method)
        function = None if held == b"parent" else self._reader.functions.get(f"{own}::{name}")
        if function is None:
            from fixer.php.objects import inherited

            function = inherited(self._reader, own, name, above=held == b"parent")
        if function is not None:
            self._reader.calls.call(function, node, arguments_of(node))

    def _configure(self, called: bytes, node: Node) -> None:
        reader = self._reader
        if called == b"define":
            self._define(_given(node, None, "key", "value"), Form.CONFIG_DEFINE, node)
        elif called == b"apply":
            reader.mark(MarkKind.APPLY, node)
            reader.applied = True
            reader.definitions.applies.append(len(reader.definitions.all))
        elif called in (b"get", b"remove"):
            arguments = arguments_of(node)
            names = reader.texts(arguments[0]) if arguments else {}
            (name,) = names if len(names) == 1 else (b"",)
            if called == b"get":
                value = tuple(reader.stored(_constant(name), world) for world in range(len(WORLDS)))
                reader.keep_result(node, value)
            elif name:
                reader.define(NameKind.CONSTANT, _constant(name), Form.UNSET, (UNSET,), None, node)

    def _is_config(self, called: bytes) -> bool:
        """Whether a class is Bedrock's ``Config``, perhaps under the name that the file gave it by ``use``."""
        if called == b"config":
            return True
        document = self._reader.document
        if document is not self._aliased:
            self._aliased = document
            self._aliases = {alias.lower() for node in document.statements if node.type == "namespace_use_declaration"
                             for alias in _CONFIG_AS.findall(node.text or b"")}
        return called in self._aliases


def _class_around(node: Node) -> str:
    """The class that a node is written in, in lower case; ``""`` outside of classes and in traits."""
    while node.parent is not None and node.type != "class_declaration":
        node = node.parent
    name = node.child_by_field_name("name")
    return "" if name is None else (name.text or b"").decode("utf-8", "surrogateescape").lower()


def _given(node: Node, given: Sequence[Node] | None, *names: str) -> Sequence[Node]:
    return arguments_of(node, names) if given is None else given


def _constant(name: bytes) -> str:
    return name.lstrip(b"\\").decode("utf-8", "surrogateescape")


def _ini_value(value: Value) -> Value:
    """What ``ini_get()`` gives back: always a text."""
    if isinstance(value, dict) or value is UNKNOWN or is_symbolic(value):
        return value
    text = to_string(value)
    return UNKNOWN if text is None else text
