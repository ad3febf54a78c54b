"""What is newer than PHP 5.3, one rule each: a generator of places and what is wrong there."""

from __future__ import annotations

from collections.abc import Iterator

from tests.support.php_tokens import NAMES, Code

Found = Iterator[tuple[int, str]]

_TOKENS = {
    "T_COALESCE": "??", "T_COALESCE_EQUAL": "??=", "T_NULLSAFE_OBJECT_OPERATOR": "?->", "T_ELLIPSIS": "...",
    "T_POW": "**", "T_POW_EQUAL": "**=", "T_SPACESHIP": "<=>", "T_YIELD": "yield",
    "T_YIELD_FROM": "yield from",
    "T_FN": "an arrow function", "T_FINALLY": "finally", "T_TRAIT": "a trait", "T_INSTEADOF": "insteadof",
    "T_TRAIT_C": "__TRAIT__", "T_CALLABLE": "the type callable", "T_ATTRIBUTE": "an attribute",
    "T_MATCH": "match", "T_ENUM": "an enum", "T_READONLY": "readonly",
    "T_OPEN_TAG_WITH_ECHO": "<?= (depends on short_open_tag)",
}
_SUBSCRIPTED = frozenset({"T_VARIABLE", "]", "T_STRING_VARNAME"})
_CALLED = NAMES | {"T_VARIABLE", "]", "}", "T_STATIC", "T_ARRAY", "T_LIST", "T_ISSET", "T_EMPTY", "T_EVAL",
                   "T_EXIT", "T_UNSET", "T_INCLUDE", "T_REQUIRE"}
_CONTROL = frozenset({"T_IF", "T_ELSEIF", "T_WHILE", "T_FOR", "T_FOREACH", "T_SWITCH", "T_DECLARE",
                      "T_CATCH"})
_FUNCTIONS = frozenset({
    "array_any", "array_all", "array_column", "array_find", "array_is_list", "array_key_first",
    "array_key_last", "boolval", "fdiv", "get_debug_type", "getallheaders", "hash_equals", "hex2bin",
    "http_response_code", "hrtime", "intdiv", "is_countable", "is_iterable", "json_last_error_msg",
    "json_validate", "mb_str_split", "password_hash", "password_verify", "preg_replace_callback_array",
    "random_bytes", "random_int", "session_status", "str_contains", "str_ends_with", "str_starts_with",
})
_CONSTANTS = frozenset({"php_int_min", "php_os_family", "json_pretty_print", "json_unescaped_slashes",
                        "json_unescaped_unicode", "json_throw_on_error", "ent_html5", "array_filter_use_key"})
_STATIC_SCALARS = NAMES | {"T_LNUMBER", "T_DNUMBER", "T_CONSTANT_ENCAPSED_STRING", "T_START_HEREDOC",
                           "T_ENCAPSED_AND_WHITESPACE", "T_END_HEREDOC", "T_DOUBLE_COLON", "T_LINE", "T_FILE",
                           "T_DIR", "T_CLASS_C", "T_NS_C", "T_FUNC_C", "T_METHOD_C", "T_STATIC", ",", "="}


def new_tokens(code: Code) -> Found:
    for index in code.all(*_TOKENS):
        yield index, _TOKENS[code.name(index)]


def square_brackets(code: Code) -> Found:
    for index in code.all("["):
        before = code.name(index - 1)
        if before in _SUBSCRIPTED:
            continue
        if before == "}" and _names_a_variable(code, code.partner.get(index - 1, 0)):
            continue
        if before in NAMES and code.name(index - 2) == "T_OBJECT_OPERATOR":
            continue
        if before == ")":
            yield index, "a subscript of a function's result"
        elif before in NAMES or before in ("T_CONSTANT_ENCAPSED_STRING", '"'):
            yield index, "a subscript of a constant"
        else:
            yield index, "[ ] for an array or a list"


def _names_a_variable(code: Code, brace: int) -> bool:
    return code.name(brace) in ("T_CURLY_OPEN", "T_DOLLAR_OPEN_CURLY_BRACES") or code.name(brace - 1) in (
        "$", "T_OBJECT_OPERATOR", "T_VARIABLE", "]")


def dereferenced_parentheses(code: Code) -> Found:
    for index in code.all(")"):
        after = code.name(index + 1)
        start = code.partner.get(index, 0)
        if after in ("T_OBJECT_OPERATOR", "T_DOUBLE_COLON") and code.name(start - 1) not in _CALLED:
            yield index, f"{code[index + 1].text} after a parenthesis"
        elif after == "(" and code.name(start - 1) not in _CONTROL:
            yield index, "a call of what a call returns"
        elif after == "T_DOUBLE_COLON":
            yield index, ":: after a call"


def double_colons(code: Code) -> Found:
    for index in code.all("T_DOUBLE_COLON"):
        after = code.name(index + 1)
        if after == "T_CLASS":
            yield index, "::class"
        elif after == "{":
            yield index, "::{ }"
        elif code.name(index - 1) in ("T_CONSTANT_ENCAPSED_STRING", '"'):
            yield index, ":: after a string"


def empty_and_isset(code: Code) -> Found:
    for index in code.all("T_EMPTY", "T_ISSET"):
        plain = NAMES | {"T_VARIABLE", "$", "[", "{", "T_OBJECT_OPERATOR", "T_DOUBLE_COLON", "T_STATIC", ","}
        inside = list(code.inside(index + 1))
        if any(code.name(place) not in plain for place in inside) or not any(
                code.name(place) in ("T_VARIABLE", "$") for place in inside):
            yield index, f"{code[index].text}() of something else than a variable"


def trailing_commas(code: Code) -> Found:
    for index in code.all(","):
        if code.name(index + 1) == ")":
            start = code.partner.get(index + 1, 0)
            if code.name(start - 1) not in ("T_ARRAY", "T_LIST"):
                yield index, "a comma before the closing parenthesis"


def imports(code: Code) -> Found:
    for index in code.all("T_USE"):
        if code.name(index + 1) in ("T_FUNCTION", "T_CONST"):
            yield index, f"use {code[index + 1].text}"
    for index in code.all("T_NS_SEPARATOR"):
        if code.name(index + 1) == "{":
            yield index, "a grouped use"


def types(code: Code) -> Found:
    for index in code.all("T_VARIABLE"):
        before = index - 2 if code[index - 1].text == "&" else index - 1
        word = code.word(before)
        if code.name(before) in NAMES:
            if word in ("int", "string", "bool", "float", "iterable", "object", "mixed", "null", "false"):
                yield index, f"the type {word}"
            elif code[before - 1].text in ("?", "|", "&"):
                yield index, "a nullable, union or intersection type"
            elif code.name(before - 1) in ("T_PUBLIC", "T_PROTECTED", "T_PRIVATE", "T_STATIC", "T_VAR"):
                yield index, "a typed property"
        elif code.name(before) == "T_ARRAY" and code[before - 1].text in ("?", "|"):
            yield index, "a nullable, union or intersection type"
    for index in code.all("T_FUNCTION"):
        start = next((place for place in range(index, index + 4) if code.name(place) == "("), 0)
        end = code.partner.get(start, 0)
        if code.name(end + 1) == "T_USE":
            end = code.partner.get(end + 2, 0)
        if end and code.name(end + 1) == ":":
            yield end, "a return type"


def strings(code: Code) -> Found:
    for index in code.all("T_END_HEREDOC"):
        raw = code.raw(index)
        rest = "".join(token.text for token in code.every[raw + 1:raw + 3])
        if code[index].text[:1].isspace():
            yield index, "a heredoc whose end is indented"
        elif rest and not rest.removeprefix(";").startswith(("\n", "\r")):
            yield index, "a heredoc whose end is not alone on its line"
    for index in code.all("T_ENCAPSED_AND_WHITESPACE", "T_CONSTANT_ENCAPSED_STRING"):
        text = code[index].text.replace("\\\\", "")
        in_nowdoc = code[index - 1].text.startswith("<<<'")
        if not text.startswith("'") and not in_nowdoc and ("\\u{" in text or "\\e" in text):
            yield index, r"the escape \u{ } or \e"


def numbers(code: Code) -> Found:
    for index in code.all("T_LNUMBER", "T_DNUMBER"):
        word = code.word(index)
        if "_" in word:
            yield index, "_ in a number"
        if word.startswith(("0b", "0o")):
            yield index, f"a number that starts with {word[:2]}"


def exceptions(code: Code) -> Found:
    for index in code.all("T_CATCH"):
        end = code.partner.get(index + 1, 0)
        if code.name(end - 1) != "T_VARIABLE":
            yield index, "catch without a variable"
        if any(code.name(place) == "|" for place in code.inside(index + 1)):
            yield index, "catch of several classes"
    for index in code.all("T_THROW"):
        if code.name(index - 1) not in ("", ";", "{", "}", ")", ":", "T_ELSE", "T_CLOSE_TAG"):
            yield index, "throw in an expression"


def classes(code: Code) -> Found:
    for index in code.all("T_NEW"):
        if code.name(index + 1) == "T_CLASS":
            yield index, "a class without a name"
    for index in code.all("T_CONST"):
        if code.name(index - 1) in ("T_PUBLIC", "T_PROTECTED", "T_PRIVATE", "T_FINAL"):
            yield index, "visibility of a constant"
    for index in code.all("T_STATIC"):
        name = index + 3 if code[index + 2].text == "&" else index + 2
        if code.name(index + 1) == "T_FUNCTION" and code.name(name) == "(":
            yield index, "a static closure"


def constants(code: Code) -> Found:
    for index in code.all("T_CONST"):
        if code.name(index - 1) == "T_USE":
            continue
        place = index + 1
        while place < len(code) and code.name(place) not in (";", "T_CLOSE_TAG"):
            sign = code.name(place) in ("-", "+") and code.name(place - 1) in ("=", ",")
            if code.name(place) not in _STATIC_SCALARS and not sign:
                yield place, "a constant whose value is computed or an array"
                break
            place += 1


def lists(code: Code) -> Found:
    for index in code.all("T_LIST"):
        if code.name(index - 1) in ("T_AS", "T_DOUBLE_ARROW"):
            yield index, "list() in foreach"
        if any(code.name(place) == "T_DOUBLE_ARROW" for place in code.inside(index + 1)):
            yield index, "list() with keys"


def named_arguments(code: Code) -> Found:
    for index in code.all(":"):
        if code.name(index - 1) in NAMES and code.name(index - 2) in ("(", ","):
            yield index, "a named argument"


def newer_functions(code: Code) -> Found:
    for index in code.calls(*_FUNCTIONS):
        yield index, f"{code.word(index - 1)}()"
    for index in code.calls("define"):
        arguments = code.arguments(index)
        if len(arguments) > 1 and code.name(arguments[1]) in ("T_ARRAY", "["):
            yield index, "define() of an array"
    for index in code.calls("dirname"):
        if len(code.arguments(index)) > 1:
            yield index, "dirname() with levels"
    for index in code.calls("getenv"):
        if len(code.arguments(index)) != 1:
            yield index, "getenv() with other than one argument"
    for index in code.all(*NAMES):
        if code.word(index) in _CONSTANTS and code.name(index + 1) != "(":
            yield index, code[index].text
        if code.word(index) == "strict_types" and code.name(index - 2) == "T_DECLARE":
            yield index, "declare(strict_types)"


RULES = (new_tokens, square_brackets, dereferenced_parentheses, double_colons, empty_and_isset,
         trailing_commas, imports, types, strings, numbers, exceptions, classes, constants, lists,
         named_arguments, newer_functions)
