"""The value of expressions: what PHP says, or that it cannot be told; never anything else."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest

from fixer.php.document import Document
from fixer.php.literals import is_literal
from tests.php.values import read_as_php
from tests.support.php import PhpWorker

OPERANDS = (b"null", b"true", b"false", b"0", b"1", b"-1", b"1.5", b"''", b"'0'", b"'1'", b"'a'", b"' 1'", b"'1 '",
            b"'1e1'", b"10", b"'10'",
            b"array()", b"array(1)", b"array('a' => 1)", b"'abc'", b"0.0", b"'0.0'", b"array(true)",
            b"'9223372036854775808'")
COMPARISONS = (b"==", b"!=", b"<>", b"===", b"!==", b"xor", b"and", b"or", b"&&", b"||", b"??", b"?:")
FUNCTIONS = (
    b"dirname('/a/b/c')", b"dirname('/a/b/c', 2)", b"dirname('/a')", b"dirname('a')", b"dirname('/a/')",
    b"dirname('')", b"dirname('a/b//')",
    b"basename('/a/b.php')", b"basename('/a/b/')", b"trim(' x ')", b"ltrim('//x', '/')", b"rtrim('x//', '/')",
    b"chop('x ')", b"trim('')",
    b"strtolower('AbC')", b"strtoupper('aBc')", b"in_array('a', array('a', 'b'))", b"in_array('0', array(false))",
    b"in_array(0, array('a'))",
    b"in_array('1', array(1), true)", b"is_null(null)", b"is_null(0)", b"str_replace('a', 'b', 'aXa')",
    b"intval('12')", b"intval('x')", b"intval(1.9)",
    b"boolval('0')", b"strval(12)", b"strval(true)", b"(int) '5'", b"(int) '5x'", b"(int) 1e30", b"(bool) 'x'",
    b"(string) 5", b"(string) false", b"(array) array(1)",
    b"(int) null", b"(int) true", b"(string) null", b"(bool) array()", b"(int) '9223372036854775808'", b"(INTEGER) 7",
    b"(float) '1.5'",
    b"isset($nothing)", b"empty($nothing)", b"empty('0')",
    b"isset($_SERVER['HTTP_HOST'], $_ENV['PANTHEON_ENVIRONMENT'])",
    b"array_key_exists('a', array('a' => null))", b"array_key_exists('PANTHEON_ENVIRONMENT', $_ENV)",
    b"key_exists('b', array('a' => 1))",
    b"defined('NOT_DEFINED_ANYWHERE')", b"getenv('PANTHEON_ENVIRONMENT')", b"getenv('NOT_SET_ANYWHERE')",
    b"count(array(1, 2))", b"implode(',', array(1))",
    b"preg_replace('/:\\d+$/', '', 'a:1')", b"strtok('a:b', ':')", b"php_sapi_name() === 'no-such'",
    b"array(1, 2)[1]", b"array('a' => array('b' => 'c'))['a']['b']",
    b"'abc'[1]", b"-'5'", b"+'5'", b"!''", b"~5", b"@'x'", b"('x')", b"1 <=> 2", b"1 + 2",
    b"'a' . 1 . null . true . 'z'", b"'a' . 1.5", b"\"x{$_SERVER['HTTP_HOST']}y\"",
    b"\"$_SERVER[HTTP_HOST]\"", b"array(1, 'x' => 2, 3, '7' => 4, 5)", b"array(...array(1, 2))",
    b"array(1.7 => 'a', true => 'b', null => 'c')", b"array('-5' => 1, '05' => 2, '5' => 3)",
    b"PHP_EOL", b"DIRECTORY_SEPARATOR", b"M_PI", b"PHP_INT_MAX", b"true ? 'a' : 'b'", b"null ?: 'b'",
    b"time() ? 1 : 1", b"$a = 'assigned'", b"TRUE", b"\\true", b"__LINE__ > 0",
    b"(function () { return 1; })()", b"new ArrayObject()", b"match(true) { default => 1 }", b"fn() => 1",
    b"clone new ArrayObject()", b"print('')",
)


def test_operators(php: PhpWorker, tmp_path: Path) -> None:
    made = [b"(" + left + b" " + operator + b" " + right + b")" for operator, left,
            right in product(COMPARISONS, OPERANDS, OPERANDS)]
    assert read_as_php(php, tmp_path, made) > 0.9 * len(made)


def test_unary_operators_and_casts(php: PhpWorker, tmp_path: Path) -> None:
    made = [prefix + one for prefix in (b"!", b"(bool) ", b"(string) ", b"(int) ") for one in OPERANDS
            if not (prefix == b"(string) " and one.startswith(b"array"))]
    assert read_as_php(php, tmp_path, made) > 0.7 * len(made)


@pytest.mark.parametrize("expression", FUNCTIONS)
def test_functions(php: PhpWorker, tmp_path: Path, expression: bytes) -> None:
    read_as_php(php, tmp_path, [expression])


@pytest.mark.parametrize(("expression", "literal"), [
    (b"'a'", True), (b'"a\\n"', True), (b"1", True), (b"-1", True), (b"TRUE", True), (b"null", True),
    (b"array('a' => array(1))", True), (b"('a' . 'b')", True),
    (b"<<<E\nx\nE", True), (b"<<<'E'\n$x\nE", True), (b"array(1, /* two */ 2)", True), (b'"$a"', False),
    (b"$a", False), (b"A", False), (b"f()", False),
    (b"'a' . A", False), (b"array(A)", False), (b"<<<E\n$x\nE", False), (b"__DIR__", False), (b"true ? 1 : 2", False),
])
def test_what_is_literal(expression: bytes, literal: bool) -> None:
    node = Document(b"<?php $x = " + expression + b"\n;").statements[1].named_children[0].child_by_field_name("right")
    assert node is not None
    assert is_literal(node) is literal
