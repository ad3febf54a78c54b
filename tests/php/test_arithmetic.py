"""Arithmetic and further functions: what PHP says, or that it cannot be told; never anything else."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path

from fixer.php.functions import MORE
from fixer.php.more_functions import MORE as COMPUTED
from tests.php.values import read_as_php
from tests.support.php import PhpWorker

OPERANDS = (b"null", b"true", b"false", b"0", b"1", b"-7", b"3", b"1.5", b"-0.5", b"0.0", b"2.0", b"'0'", b"'12'",
            b"' 4'", b"'4 '", b"'1e2'", b"'.5'", b"'a'", b"''", b"'B'", b"'10'", b"9223372036854775807",
            b"-9223372036854775807", b"4611686018427387904", b"64", b"63", b"array()", b"array(1)",
            b"array('a' => 1, 5 => 2)")
OPERATORS = (b"+", b"-", b"*", b"/", b"%", b"**", b"&", b"|", b"^", b"<<", b">>", b"<", b">", b"<=", b">=", b"<=>", b".")
CALLS = (
    "strlen('abc')", "strlen('')", "substr('abcdef', 1)", "substr('abcdef', -3, 2)", "substr('abc', 5)", "substr('abc', 0, -1)",
    "substr('abc', -5, 2)", "substr('abc', 1, -5)", "strpos('abcabc', 'c', 3)", "strpos('abc', 'x')", "strpos('abc', '')",
    "stripos('ABC', 'b')", "strrpos('abab', 'b')", "strstr('a@b@c', '@')", "strstr('a@b', '@', true)", "strstr('a', 'b')",
    "strrchr('a/b/c', '/')", "str_contains('abc', 'b')", "str_contains('abc', '')", "str_starts_with('abc', 'ab')",
    "str_ends_with('abc', '')", "ucfirst('abc')", "ucfirst('')", "lcfirst('ABC')", "ucwords('hello big-world x')",
    "ucwords('a\tb')", "implode(',', array('a', 1, true, null))", "implode(array('a', 'b'))", "join('-', array())",
    "explode(',', 'a,,b')", "explode(',', '')", "str_replace('a', 'b', 'banana')", "str_replace(array('a', 'b'), 'x', 'abc')",
    "str_replace(array('a', 'x'), array('x', 'y'), 'ax')", "str_replace('', 'x', 'a')", "str_replace(array('a', 'b'), array('1'), 'ab')",
    "sprintf('%s-%d-%%', 'a', 5)", "sprintf('%s %s', true, null)", "sprintf('plain')", "sprintf('%05d', 5)", "sprintf('%d', '5')",
    "sprintf('%s', 2)", "str_repeat('ab', 3)", "str_repeat('a', 0)", "strrev('abc')", "md5('x')", "sha1('')", "base64_encode('a b')",
    "base64_decode('YSBi')", "base64_decode('!!')", "bin2hex('ab')", "strcmp('a', 'b') < 0", "strcmp('a', 'a')", "strcasecmp('A', 'a')",
    "strncmp('abc', 'abd', 2)", "strncasecmp('ABx', 'aby', 2)", "strcmp('b', 'a') > 0", "preg_match('/^(dev|test)$/', 'test')",
    "preg_match('/^(dev|test)$/', 'x')", "preg_match('#a/b#i', 'xA/Bx')", "preg_match('/[^a-z.]/', 'abc.d')", "preg_match('/\\d+/', 'a5')",
    "preg_match('~x$~', \"x\\n\")", "preg_replace('/a+/', 'b', 'caat')", "preg_replace('/(a)/', '$1$1', 'a')", "preg_match('/(?<n>a)/', 'a')",
    "json_decode('{\"a\": [1, {\"b\": null}], \"5\": true}', true)", "json_decode('[]', true)", "json_decode('x', true)", "json_decode('{}')",
    "json_decode('1.5', true)", "json_decode('\"a\\u00e9\"', true)", "json_encode(array(1, 'a/b'))", "json_encode(array('k' => null, 'x' => array()))",
    "json_encode('é')", "json_encode(1.5)", "count(array(1, array(2)))", "sizeof(array())", "max(1, 5, 3)", "max(array(1, 9))", "min(2, 1.5)",
    "min(array(3))", "max('a', 'b')", "abs(-5)", "abs(-1.5)", "array_merge(array('a', 'k' => 1), array('b', 'k' => 2))", "array_merge(array(5 => 'x'))",
    "array_merge_recursive(array('a' => array(1), 'b' => 1), array('a' => array(2), 'b' => 2))", "array_merge_recursive(array(1), array(2))",
    "array_merge_recursive(array('a' => 1), array('a' => array('k' => 2)))", "array_replace(array(1, 2), array(1 => 'b', 3 => 'd'))",
    "array_keys(array('a' => 1, 5 => 2))", "array_values(array('a' => 1, 5 => 2))", "array_flip(array('a', 'b'))", "array_combine(array('a', 'b'), array(1, 2))",
    "array_fill_keys(array('a', '5'), 0)", "array_filter(array('a' => 1, 'b' => 0, 'c' => '', 'd' => '0', 'e' => array(), 'f' => 'x'))",
    "array_search('b', array('a', 'b'), true)", "array_search('c', array('a'), true)", "array_search(1, array('1'))", "is_string('x')", "is_string(1)",
    "is_array(array())", "is_int(5)", "is_integer('5')", "is_bool(false)", "is_bool(0)", "is_float(1.0)", "is_numeric('1e5')", "is_numeric('x')",
    "is_numeric('5 ')", "is_numeric(true)", "is_scalar(1)", "is_scalar(null)", "basename('/a/b.php', '.php')", "basename('b')", "basename('/')",
    "basename('.php', '.php')", "var_export('it\\'s', true)", "var_export(true, true)", "var_export(null, true)", "var_export(5, true)",
    "parse_url('https://example.org/path', PHP_URL_HOST)", "parse_url('https://example.org', PHP_URL_PATH)", "parse_url('https://u:p@example.org:80/', PHP_URL_HOST)",
    "filter_var('yes', FILTER_VALIDATE_BOOLEAN)", "filter_var('off', FILTER_VALIDATE_BOOLEAN)", "filter_var('x', FILTER_VALIDATE_BOOLEAN)", "filter_var(true, FILTER_VALIDATE_BOOLEAN)",
    "intdiv(7, 2)", "intdiv(-7, 2)", "round(2.5)", "round(-2.5)", "round(2.4)", "round(1.955, 2)", "floor(-1.5)", "ceil(1.2)", "floor(5)", "round(3)",
    "number_format(1234567)", "number_format(-1234)", "number_format(1.5)",
)


def _compare(php: PhpWorker, folder: Path, made: list[bytes]) -> int:
    guarded = [b"(function () { try { return " + one + b"; } catch (\\Throwable $e) { return 'THROWN'; } })()" for one in made]
    return read_as_php(php, folder, made, guarded)


def test_operators(php: PhpWorker, tmp_path: Path) -> None:
    made = [b"(" + left + b") " + operator + b" (" + right + b")" for operator, left, right in product(OPERATORS, OPERANDS, OPERANDS)
            if not (b"array" in left + right and operator == b".")]
    assert _compare(php, tmp_path, made) > 0.4 * len(made)


def test_chains(php: PhpWorker, tmp_path: Path) -> None:
    made = [b"1 + 2 * 3", b"2 ** 3 ** 2", b"-2 ** 2", b"7 - 2 - 1", b"10 / 4", b"10 / 5", b"10 % 3 + 1", b"1 . 2 . 3", b"~5 & 7",
            b"1 << 3 | 1", b"-3 % 2", b"3 % -2", b"7.5 % 2", b"1 <=> 2", b"!1 + 1", b"(int) '3' + 4", b"-'5' + 1", b"5 . ''", b"1.0 . ''",
            b"-0.0 . ''", b"1e14 . ''", b"1e15 . ''", b"0.1 . ''", b"1 + 1 . ''", b"true + true", b"null + 5", b"'5' * '4'", b"~-1", b"~'a'"]
    assert _compare(php, tmp_path, made) > 0.8 * len(made)


def test_functions(php: PhpWorker, tmp_path: Path) -> None:
    made = [one.encode() for one in CALLS]
    assert _compare(php, tmp_path, made) > 0.85 * len(made)


def test_every_function_is_held_against_php() -> None:
    assert frozenset(COMPUTED) == MORE
    called = {found for one in CALLS for found in re.findall(r"(\w+)\(", one)}
    assert set(COMPUTED) <= called
