"""Random PHP programs about constants, arrays, branches, loops and functions, as dense as no config is."""

from __future__ import annotations

from random import Random

_VALUES = (
    "'x'", "'0'", "''", "1", "0", "true", "FALSE", "null", "'256M'", '"a\\tb"', '"$v"', "1.5", "array('k' => 1, 2)",
    "['p' => ['q' => 3]]", "-1", "!true", "'a' . 'b'", "__DIR__ . '/z'", "$_SERVER['HTTP_HOST']",
    "$_ENV['PANTHEON_ENVIRONMENT']", "AA", "BB", "$v", "$conf['k']", "$conf", "$_SERVER['HOME'] . '/q'",
    "dirname(__FILE__)", "getenv('NOPE')", "(int) '5'", "isset($v) ? 1 : 2", "$v ?: 'd'", "$nope ?? 'e'",
    "time() > 5 ? 'm' : 'n'", "5 + 2", "7 % 4 - 1", "strlen('abc')", "implode(',', array(1, 'x'))", "$conf + array('z' => 1)",
    "match (true) { $v === 'x' => 1, default => 2 }", "array(...array(1, 2), 'k' => 'l')", "1 < 2", "strtoupper('x') . $w",
    "array_merge(array('k' => 0), array('k' => 1))", "given(1, 'x')", "given($w)", "2 ** 3",
)
_TESTS = (
    "isset($_ENV['PANTHEON_ENVIRONMENT'])", "!empty($_SERVER['PANTHEON_ENVIRONMENT'])",
    "getenv('PANTHEON_ENVIRONMENT')", "getenv('PANTHEON_ENVIRONMENT') === 'live'",
    "$_ENV['PANTHEON_ENVIRONMENT'] == 'dev'", "in_array($_ENV['PANTHEON_ENVIRONMENT'], array('test','live'))",
    "true", "false", "0", "defined('AA')", "!defined('BB')", "isset($conf['k'])", "$v", "time() > 5", "time() < 5",
    "!empty($_SERVER['HTTP_USER_AGENT_HTTPS']) && $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON'",
    "isset($_SERVER['HTTP_X_SSL'])", "file_exists(__DIR__ . '/inc.php')", "file_exists(__DIR__ . '/nope.php')",
    "$_SERVER['HTTP_HOST'] == 'www.example.com'", "$v === 'x'", "empty($conf)", "isset($GLOBALS['v'])",
    "array_key_exists('k', $conf)", "defined('AA') && AA",
)
_VARIABLES = ("$v", "$w", "$conf['k']", "$conf['a']['b']", "$conf", "$_SERVER['SERVER_PORT']", "$conf['a']")
_DEEPEST = 2
_OWN = """function given($v, $more = 'd') {
    if ($v === 'x') { return $more; }
    return $v;
}
function changes(&$what) { $what = is_array($what) ? $what + array('c' => 1) : array('c' => 2); }
"""


class Programs:
    """Makes programs, one after another, from one seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        self._functions = 0
        self._loops = 0

    def program(self) -> tuple[str, str]:
        """A program without an opening tag, and a whole file ``inc.php`` that it may include."""
        self._functions = 0
        body = "".join(f"{self._statement(0)}\n" for _ in range(self._random.randint(2, 7)))
        included = "".join(f"{self._statement(_DEEPEST)}\n" for _ in range(self._random.randint(1, 3)))
        ending = self._one("", "return;\n$v = 9;\n")
        return f"$conf = array();\n$n = 0;\n{_OWN}{body}", f"<?php\n{included}{ending}"

    def _one(self, *choices: str) -> str:
        return self._random.choice(choices)

    def _test(self, depth: int = 0) -> str:
        test = self._one(*_TESTS)
        if depth < _DEEPEST and self._random.random() < 0.25:
            test = f"({test}) {self._one('&&', '||', 'and', 'or', 'xor')} ({self._test(depth + 1)})"
        return f"!({test})" if self._random.random() < 0.15 else test

    def _block(self, depth: int) -> str:
        return "".join(f"{self._statement(depth)}\n" for _ in range(self._random.randint(1, 3)))

    def _loop(self, kind: str, depth: int) -> str:
        self._loops += 1
        block, turn = self._block(depth), f"$turn{self._loops}"
        self._loops -= 1
        return {"counted": f"for ({turn} = 0; {turn} < 3; {turn}++) {{\n{block}}}",
                "each": f"foreach (array('AA' => 1, 'k' => 'x') as $k => {self._one('$v', '$i')}) {{\n{block}}}",
                "until": f"{turn} = 0; while ({turn} < 2) {{\n{turn}++;\n{block}}}"}[kind]

    def _statement(self, depth: int) -> str:
        if depth <= _DEEPEST and self._random.random() < 0.4:
            return self._compound(depth + 1)
        name, value, variable = self._one("AA", "BB", "CC"), self._one(*_VALUES), self._one(*_VARIABLES)
        simple = [
            f"@define('{name}', {value});", f"defined('{name}') || define('{name}', {value});",
            f"defined('{name}') or define(\"{name}\", {value});", f"{variable} = {value};", f"{variable} = {value};",
            f"{variable} ??= {value};", f"{variable} = $w = {value};", "$v .= '1';",
            f"$conf += array('k' => {value}, 'n' => 2);", f"$conf = array('k' => {value}, 'n' => 2);",
            f"$conf = array_merge((array) $conf, array('k' => {value}));", "$w = $conf;",
            f"ini_set('arg_separator.output', '{self._one('&', '&amp;')}');", f"$v = ({self._test()}) ? {value} : 'o';",
            f"{self._test()} && define('{name}', {value});", f"list($v, $w) = array({value}, 2);",
            "include __DIR__ . '/inc.php';", "include_once 'inc.php';", "@include 'nope.php';",
            f"[$v, 'k' => $w] = array({value}, 'k' => $v);", "$conf['list'][] = 1;", f"$conf[] = {value};",
            "$n = (int) $n + 1;", "$n++;", f"$conf['k'] .= {self._one('1', '$n')};", "changes($conf);", "$w = given($v);",
            f"call_user_func('define', '{name}', 1) ;", f"eval('$v = {self._one('1', '$w')};');",
            "$r = &$conf['k'];", "$r = 'r';", "unset($r);", f"extract(array('v' => {value}));",
        ]
        if self._loops:
            simple += ["break;", "continue;"] * 3
        if depth == 0:
            simple += ["unset($conf['k']);", "unset($v);"]
        return self._one(*simple)

    def _compound(self, depth: int) -> str:
        kind = self._one("if", "if", "if", "alternative", "switch", "foreach", "while", "do", "try", "function",
                         "counted", "each", "until")
        block = "" if kind in ("counted", "each", "until") else self._block(depth)
        if kind in ("counted", "each", "until"):
            return self._loop(kind, depth)
        if kind == "if":
            other = self._one("", f" else {{\n{self._block(depth)}}}")
            return f"if ({self._test()}) {{\n{block}}} elseif ({self._test()}) {{\n{self._block(depth)}}}{other}"
        if kind == "alternative":
            return f"if ({self._test()}):\n{block}else:\n{self._block(depth)}endif;"
        if kind == "switch":
            stop = self._one("break;", "")
            return (f"switch ($_ENV['PANTHEON_ENVIRONMENT']) {{\ncase 'dev':\n{block}{stop}\ncase 'live':\n"
                    f"{self._block(depth)}{stop}\ndefault:\n{self._block(depth)}}}")
        if kind == "function" and depth == 1:
            self._functions += 1
            return (f"function f{self._functions}() {{\n{self._one('global $conf, $v;', '')}\n{block}"
                    f"{self._one('return;', '')}\n{self._block(depth)}}}\n"
                    f"if ({self._test()}) f{self._functions}();")
        return {"foreach": f"foreach ({self._one('array(1, 2)', 'array()')} as $i) {{\n{block}}}",
                "while": f"while (false) {{\n{block}}}", "do": f"do {{\n{block}}} while (false);",
                "try": f"try {{\n{block}}} catch (Exception $e) {{\n{self._block(depth)}}} finally {{\n$w = 1;\n}}",
                }.get(kind, f"{{\n{block}}}")
