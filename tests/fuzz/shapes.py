"""Configs that are one kind of statement again and again, up to any size: a shape each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_END = "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n"


class Shape(NamedTuple):
    """A piece that is repeated, each time with its number in the place of ``@``, and what stands around all of them."""

    name: str
    piece: str
    head: str = ""
    tail: str = ""

    def source(self, size: int) -> bytes:
        """A config of about ``size`` bytes."""
        times = max(1, size // len(self.piece.replace("@", "12345")))
        pieces = "".join(self.piece.replace("@", str(number)) for number in range(times))
        return f"<?php\n{self.head}{pieces}{self.tail}{_END}".encode()


_STATEMENTS = (
    ";\n", "// a word\n", "/**/", "/* That's all, stop editing! */\n", "define('A@', 1);\n", "define('A@', 1 + @);\n",
    "const A@ = 1;\n", "$a@ = 1;\n", "$a = $b . 'x';\n", "$a .= 'x';\n", "$a++;\n", "$conf['k@'] = 1;\n",
    "$conf[@] = 1;\n", "$conf[] = 1;\n", "$conf['k@']['a']['b'] = 1;\n", "ini_set('a@', '1');\n",
    "Config::define('A@', 1);\n", "if (getenv('PANTHEON_ENVIRONMENT') === 'dev') { $x@ = 1; }\n",
    "if (isset($_SERVER['A@'])) { $x@ = 1; }\n", "if (f()) { $x@ = 1; }\n", "if ($a) {}\n",
    "if (!defined('A@')) { define('A@', 1); }\n", "defined('A@') || define('A@', 1);\n", "$a = $b ? 1 : 2;\n",
    "switch ($a) { case 1: $b = 1; break; default: $b = 2; }\n", "foreach (array(1, 2) as $v) { $a = $v; }\n",
    "foreach ($_GET as $v) { $a = $v; }\n", "while (f()) { $a = 1; }\n", "for ($i = 0; $i < 3; $i++) { $a = $i; }\n",
    "$f@ = function ($a) { return $a; };\n", "(function () { $a = 1; })();\n", "array_map('define', $b);\n",
    "call_user_func('define', 'A@', 1);\n", "extract($a);\n", "extract(array('a' => 1));\n", "goto a@; a@:\n",
    "function f@() { $a = 1; }\nf@();\n", "f(1);\n", "A::f(1);\n", "new A;\n", "eval('$a = 1;');\n",
    "include 'a@.php';\n", "include __DIR__ . '/more.php';\n", "list($a, $b) = array(1, 2);\n", "putenv('A=@');\n",
    "$a = array('x' => 1, 'y' => 2);\n", "?>x<?php\n", "try { f(); } catch (E $e) { $a = 2; }\n", "$a@ = &$b@;\n",
    "$a = &$b;\n", "if (f()) { return; }\n", "$$a = 1;\n", "$conf += array('a@' => 1);\n",
    "if ($a) { $a['k@'] = f('x'); }\n", "// fixer probe: because.\ndefine('A@', 1);\n", "$a = <<<EOT\nx\nEOT;\n",
)
_AROUND = (
    Shape("cases of one switch", "case @: $b = @; break;\n", "switch (getenv('PANTHEON_ENVIRONMENT')) {\n", "}\n"),
    Shape("one elseif after the other", "elseif ($a == @) { $b = @; }\n", "if ($a) {}\n"),
    Shape("calls of one function", "$a@ = f(@);\n", "function f($x) { return $x; }\n"),
    Shape("one array", "'k@' => 1,\n", "$conf = array(\n", ");\n"),
    Shape("one list", "1,\n", "$conf = array(\n", ");\n"),
    Shape("one text", "a word ", "$a = '", "';\n"),
    Shape("one text with variables", "a $b ", "$a = \"", "\";\n"),
    Shape("one sum", "1 + ", "$a = ", "1;\n"),
    Shape("one condition", "$_GET['a'] || ", "if (", "1) { $a = 1; }\n"),
    Shape("one condition that acts", "f($b = 1) && ", "", "1;\n"),
    Shape("blocks in blocks", "{"), Shape("brackets in brackets", "[", "$a = "), Shape("errors", "$a = = ;\n"),
    Shape("texts without an end", "\"$"), Shape("quotes in disorder", "'a' b \"c\n"),
)


def shapes() -> Iterator[Shape]:
    """All of them."""
    yield from (Shape(piece.strip(), piece) for piece in _STATEMENTS)
    yield from _AROUND
