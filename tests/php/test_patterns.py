"""Expressions found by their shape, and rewritten with the fewest bytes changed."""

from __future__ import annotations

import pytest

from fixer.php.document import Document
from fixer.php.patterns import matches, rewriting, rewritten
from fixer.php.scopes import body_range, functions, own_nodes, parameters, top_expressions

FOUND = [
    ("f('a', 1)", "f('a', 1)"), ("f('a', 1)", 'f( "a" , 0x1 )'), ("f('a', 1)", "F('a', /* why */ 1)"),
    ("f('a', 1)", "\\f('a', 1,)"), ("f('a', $_1)", "f('a', g($x)[0])"), ("f($_1, $_1)", "f($x, $x)"),
    ("f(array(1, 2))", "f([1, 2,])"), ("$db['port'] = 3306", '$db["port"]=3306'), ("f(true)", "f(TRUE)"),
    ("'a' . $_1", "'a' . $b"), ("f('a' . $_1)", "f(('a' . $b))"), ("$_ENV['A']", "$_ENV[\"A\"]"),
    ("'a'", '"a"'), ('"a$_1"', '"a$x"'), ("require_once $_1", "require_once 'x.php'"),
]
NOT_FOUND = [
    ("f('a', 1)", "f('b', 1)"), ("f('a', 1)", "f('a', '1')"), ("f('a', 1)", "f('a')"), ("f('a', 1)", "$f('a', 1)"),
    ("f('a', 1)", "$o->f('a', 1)"), ("f('a', 1)", "C::f('a', 1)"), ("f('a', 1)", "N\\f('a', 1)"),
    ("f('a', $_1)", "f('a', ...$x)"), ("f($_1, $_1)", "f($x, $y)"), ("f('a', $_1)", "f('a', b: 1)"),
    ("$db['port'] = 3306", "$db['port'] == 3306"), ("$db['port'] = 3306", "$db['port'] .= 3306"),
    ("$db['port'] = 3306", "$DB['port'] = 3306"), ("'a' . $_1", "'a' + $b"), ("$_ENV['A']", "$_SERVER['A']"),
    ("$_ENV['A']", "$_ENV(['A'])"), ("'a'", "a"), ("f()", "f"), ("require_once $_1", "require 'x.php'"),
    ("f('a', 1)", "'f(\\'a\\', 1)'"), ("f('a', 1)", "f('a', 1, 2)"),
]


def found(pattern: str, code: str) -> list[str]:
    """The source of each match in some code."""
    document = Document(b"<?php " + code.encode() + b";")
    return [(one.node.text or b"").decode() for one in matches(pattern, document.nodes())]


@pytest.mark.parametrize(("pattern", "code"), FOUND)
def test_found(pattern: str, code: str) -> None:
    assert found(pattern, code) == [code]


@pytest.mark.parametrize(("pattern", "code"), NOT_FOUND)
def test_not_found(pattern: str, code: str) -> None:
    assert found(pattern, code) == []


REWRITTEN = [
    ("f('a', $_1)", "f('b', $_1)", 'F( "a" /* x */,\n  g(1) )', "F( 'b' /* x */,\n  g(1) )"),
    ("$db['p'] = 1", "$db['p'] = g() ? h() : 1", '$db["p"]  =  1', '$db["p"]  =  g() ? h() : 1'),
    ("f($_1, $_2)", "f($_1, $_2, 3)", "f( $a, [2] )", "f( $a, [2], 3 )"),
    ("f($_1, $_2)", "f($_1, $_2, g($_1))", "f($a, $b,)", "f($a, $b, g($a),)"),
    ("f($_1)", "g('x', $_1)", "f( $a )", "g('x', $a)"),
    ("f(g('a' . $_1))", "f(g('b' . $_1))", "f( g( 'a'.$x ) )", "f( g( 'b'.$x ) )"),
    ("substr(n(), 4)", "preg_replace('/^S?/', '', n())", "substr(n(),4)", "preg_replace('/^S?/', '', n())"),
    ('"a/$_1"', '"b/$_1"', '"a/$x"', '"b/$x"'),
    ("f(('a' . $_1))", "f(('b' . $_1))", "f(('a' . $x))", "f(('b' . $x))"),
    ("f('a' . $_1)", "f('b' . $_1)", "f(('a' . $x))", "f('b' . $x)"),
    ("$_ENV(array('A'))", "$_ENV['A']", "$_ENV([\"A\"])", "$_ENV['A']"),
    ("f($_1)", "f($_1)", "f( 1 )", "f( 1 )"),
]


@pytest.mark.parametrize(("pattern", "replacement", "code", "after"), REWRITTEN)
def test_rewritten(pattern: str, replacement: str, code: str, after: str) -> None:
    document = Document(b"<?php $y = 1; " + code.encode() + b"; // end")
    [one] = matches(pattern, document.nodes())
    edited = document.with_edits(rewriting(document, one, pattern, replacement))
    assert edited.source == b"<?php $y = 1; " + after.encode() + b"; // end"
    assert rewritten(code.encode(), [("nothing()", "x()"), (pattern, replacement)]) == after.encode()


@pytest.mark.parametrize("code", [b"g()", b"f(1); f(2)", b"f(", b""])
def test_what_is_no_match_is_not_rewritten(code: bytes) -> None:
    assert rewritten(code, [("f($_1)", "h($_1)")]) is None


CODE = Document(b"""<?php
if (x()) { function f($a, &$b = 1, ...$c) { one(); } } else { function F() { two(); } }
function g() { function f() { three(); } four(); $h = function () { five(); }; class C { function f() { six(); } } }
class D { function f() { seven(); } }
$f = 'f'; call($f); if (y()) { eight(); }
// function f() {}
""")


def calls(name: str) -> list[list[str]]:
    """What each definition of a function calls."""
    return [[(node.text or b"").decode() for node in own_nodes(one) if node.type == "function_call_expression"]
            for one in functions(CODE, name)]


def test_functions() -> None:
    assert calls("f") == [["one()"], ["two()"], ["three()"]]
    assert calls("g") == [["four()", "five()"]]
    assert calls("h") == calls("nothing") == []
    assert [parameters(one) for one in functions(CODE, "f")] == [["$a", "$b", "$c"], [], []]
    start, end = body_range(functions(CODE, "f")[0]) or (0, 0)
    assert CODE.source[start:end] == b" one(); "


def test_expressions_at_the_top() -> None:
    assert [CODE.text(node) for node in top_expressions(CODE)] == [b"$f = 'f'", b"call($f)"]
