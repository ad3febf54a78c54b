"""The judge of old PHP: it finds what is newer than 5.3, and lets all of 5.3 pass."""

from __future__ import annotations

import pytest

from tests.support.php import PhpWorker
from tests.support.php53 import assert_php53_syntax, newer_than_php53

OLD = [
    "$a = array(1, 2,); $b = $a[0]; $c = $a['x']['y']; list($d, ) = $a;",
    "$_SERVER['SERVER_PORT'] = isset($_SERVER['HTTPS'], $a['b']) ? 443 : 80;",
    "if (isset($_ENV['A']) && !empty($_SERVER['B'])) { $c = 1; } else { $c = 2; }",
    "$x = $o->list[0]; $y = $o->{'p'}[1]; $z = ${'v'}[2]; $w = \"$a[0] {$a['b']} ${v}\";",
    "f()->g()->h; A::b()->c(); $f($x)->y; $o->m($x)->n; $class::make();",
    "if ($a) ($b) and c(); while (f()) ($x);",
    "add_filter('x', function ($a) use (&$b) { return $a ?: $b; });",
    "const A = 1, B = -2.5, C = D::E; define('X', 'a' . 'b');",
    "namespace A\\B; use C\\D as E; goto end; end: echo __DIR__, static::class_name();",
    "function f(array $a, Foo\\Bar $b = null, self &$c = null, $d = array()) { static $e = 1; }",
    "class A { public static function &b() { return self::$c; } const D = 'e'; private static $c; }",
    "try { throw new E('x'); } catch (Foo\\E $e) { throw $e; }",
    "$a = <<<EOT\nx $b[0]\nEOT;\n$c = <<<'EOT'\n\\e \\u{1}\nEOT\n. 'x';\n",
    "switch ($a) { case B: f(A ? B : C); break; default: throw $e; }",
    "foreach ($a as $k => $v): endforeach; $a = 0x1b + 017;",
    "$s = '\\u{1} \\e'; $t = \"\\\\e\"; $o->throw = 1; $o->match(); $o->fn = 2;",
    "$a = dirname(dirname(__FILE__)); getenv('X'); $o->array_column($a); A::hex2bin($a);",
    "// ?? [] ::class ...\n# fn() => 1\n/* ** */ $a = '?? []';",
    "declare(ticks=1); empty($a->b->c[f()]); isset(A::$b['c']); empty($$a);",
]
NEW = [
    ("$a = [1];", "[ ] for an array"), ("f([]);", "[ ] for an array"), ("[$a, $b] = $c;", "[ ] for an array"),
    ("if (1) { } [$a] = $b;", "[ ] for an array"), ("return [];", "[ ] for an array"),
    ("f()[0];", "subscript of a function"), ("$o->m()['x'];", "subscript of a function"),
    ("(f())[0];", "subscript of a function"), ("$a = 'abc'[0];", "subscript of a constant"),
    ("$a = A[0];", "subscript of a constant"), ("$a = B::C[0];", "subscript of a constant"),
    ("$a = \"x$b\"[0];", "subscript of a constant"), ("$a = array(1)[0];", "subscript of a function"),
    ("$a ?? 1;", "??"), ("$a ??= 1;", "??="), ("$a?->b;", "?->"), ("f(...$a);", "..."),
    ("$f = g(...);", "..."), ("$a ** 2;", "**"), ("$a <=> 1;", "<=>"), ("function f() { yield 1; }", "yield"),
    ("$f = fn($x) => 1;", "arrow function"), ("try { } finally { }", "finally"), ("trait T { }", "trait"),
    ("function f(callable $x) { }", "callable"), ("#[A]\nfunction f() { }", "attribute"),
    ("$a = match(1) { default => 2 };", "match"), ("enum A { }", "enum"),
    ("$a = B::class;", "::class"), ("A::{$b}();", "::{ }"), ("'A'::b();", ":: after a string"),
    ("(new A)->b();", "-> after a parenthesis"), ("(clone $a)->b();", "-> after a parenthesis"),
    ("f()();", "call of what a call returns"), ("(function () { })();", "call of what a call returns"),
    ("f()::g();", ":: after a call"),
    ("empty(f());", "empty()"), ("empty($a . 'b');", "empty()"), ("empty(trim($a));", "empty()"),
    ("empty($o->m());", "empty()"), ("empty(A);", "empty()"), ("empty('');", "empty()"),
    ("f($a, );", "comma before"), ("isset($a, );", "comma before"), ("function f($a, ) { }", "comma before"),
    ("use function A\\b;", "use function"), ("use const A\\B;", "use const"),
    ("use A\\{B, C};", "grouped use"), ("function f(int $a) { }", "type int"),
    ("function f(?A $a) { }", "nullable"),
    ("function f(A|B $a) { }", "nullable, union"), ("function f(?array $a) { }", "nullable"),
    ("class A { public B $c; }", "typed property"), ("class A { private ?int $c; }", "type int"),
    ("function f(): int { }", "return type"), ("$f = function () use ($a): ?B { };", "return type"),
    ("function &f(): array { }", "return type"),
    ("$a = <<<E\n  x\n  E;\n", "end is indented"), ("f(<<<E\nx\nE, 1);\n", "not alone"),
    ("$a = \"\\u{41}\";", "escape"), ("$a = \"\\e[0m\";", "escape"), ("$a = <<<E\n\\e\nE;\n", "escape"),
    ("$a = 1_000;", "_ in a number"), ("$a = 0b11;", "starts with 0b"), ("$a = 0o17;", "starts with 0o"),
    ("try { } catch (E) { }", "catch without"), ("try { } catch (E | F $e) { }", "several classes"),
    ("$a = $b and throw $e;", "throw in an expression"),
    ("$a = new class { };", "class without a name"), ("class A { public const B = 1; }", "visibility"),
    ("$f = static function () { };", "static closure"),
    ("const A = 'b' . 'c';", "computed"), ("const A = array();", "computed or an array"),
    ("class A { const B = 1 + 1; }", "computed"),
    ("foreach ($a as list($b)) { }", "list() in foreach"), ("list('a' => $b) = $c;", "list() with keys"),
    ("f(name: 1);", "named argument"), ("f(1, name: 2);", "named argument"),
    ("str_contains($a, 'b');", "str_contains()"), ("\\http_response_code(403);", "http_response_code()"),
    ("define('A', array(1));", "define() of an array"), ("dirname(__DIR__, 2);", "dirname() with levels"),
    ("getenv();", "getenv()"), ("json_encode($a, JSON_PRETTY_PRINT);", "JSON_PRETTY_PRINT"),
    ("declare(strict_types=1);", "strict_types"),
]


@pytest.mark.parametrize("code", OLD)
def test_what_php53_understands_passes(php: PhpWorker, code: str) -> None:
    assert_php53_syntax(php, code.encode())
    assert_php53_syntax(php, b"<?php\n" + code.encode())


@pytest.mark.parametrize(("code", "message"), NEW)
def test_what_is_newer_is_named(php: PhpWorker, code: str, message: str) -> None:
    assert php.lint(b"<?php\n" + code.encode()) is None
    found = newer_than_php53(php, code.encode())
    assert any(message in place for place in found), found


def test_short_echo_tags_are_named(php: PhpWorker) -> None:
    assert newer_than_php53(php, b"<?php ?>\n<?= 1 ?>") == ["line 2: <?= (depends on short_open_tag)"]


def test_lines_count_from_the_start_of_the_fragment(php: PhpWorker) -> None:
    assert newer_than_php53(php, b"$a = 1;\n$b = $a ?? 2;") == ["line 2: ??"]
    assert newer_than_php53(php, b"<?php\n$b = $a ?? 2;") == ["line 2: ??"]


def test_code_that_is_broken_or_too_new_fails(php: PhpWorker) -> None:
    with pytest.raises(AssertionError, match="syntax error"):
        assert_php53_syntax(php, b"$a = ;")
    with pytest.raises(AssertionError, match=r"line 1: \?\?"):
        assert_php53_syntax(php, b"$a ?? 1;")
