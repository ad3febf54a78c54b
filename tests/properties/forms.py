"""The ways in which sites give a value to a constant or to a key of a settings array."""

from __future__ import annotations

_DEFINE = (
    "define( '{n}', {v} );", 'define("{n}",{v});', "DEFINE( '{n}', /* why */ {v} );", "\\define('{n}', {v});",
    "defined( '{n}' ) || define( '{n}', {v} );", "defined('{n}') or define('{n}', {v});",
    "defined('{n}') ? NULL : define('{n}', {v});", "@define('{n}', {v});", "define('{n}', {v}, false);",
    "if ( ! defined( '{n}' ) ) {{\n\tdefine( '{n}', {v} );\n}}", "if (!defined('{n}')): define('{n}', {v}); endif;",
    "define( '{n}'\n\t, {v} // end\n);", "$value = {v}; define('{n}', $value);",
    "foreach ( array( '{n}' => {v}, 'OTHER' => 1 ) as $k => $v ) {{\n\tdefined( $k ) or define( $k, $v );\n}}",
    "call_user_func('define', '{n}', {v});", "define('{n}', {v}) or die('no');",
    "switch (1) {{\n\tcase 1:\n\t\tdefine('{n}', {v});\n\t\tbreak;\n}}",
    "try {{ define('{n}', {v}); }} finally {{ $done = 1; }}",
    "(function () {{ define('{n}', {v}); }})();",
)
_CONST = ("const {n} = {v};",)
_BEDROCK = ("Config::define('{n}', {v});", "\\Roots\\WPConfig\\Config::define( '{n}', {v} );",
            "Config::define(\n    '{n}',\n    {v}\n);", "define('{n}', {v});",
            "$value = {v};\nConfig::define('{n}', $value);")
_ASSIGN = (
    "{k} = {v};", "{k}={v};", "$GLOBALS['{b}']{q} = {v};", "if (!isset({k})) {{\n  {k} = {v};\n}}",
    "$value = {v};\n{k} = $value;", "$ref =& {a};\n$ref{q} = {v};", "{k} = $kept = {v};", "unset({k});",
    "{k} = {v}; {k} = {v};",
)
_ARRAY = (
    "{a} = array('{f}' => {w});", "{a} += array(\n  '{f}' => {w},\n);",
    "{a} = array_merge({a}, array('{f}' => {w}));",
    "{a} = ['{f}' => {w}] + {a};", "{a} = array_replace_recursive({a}, ['{f}' => {w}]);",
    "foreach (array('{f}' => {w}) as $k => $v) {{\n  {a}[$k] = $v;\n}}",
    "extract(array('{b}' => array('{f}' => {w})));",
)
_RESETS = ("{a} = array();", "{a} = array('site_name' => 'X');")


def defined(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """Statements that define a constant."""
    plain = tuple(value for value in values if "(" not in value and "$" not in value)
    return _filled(_DEFINE, values, n=name) + _filled(_CONST, plain, n=name)


def defined_by_bedrock(name: str, values: tuple[str, ...]) -> tuple[str, ...]:
    """Statements that define a constant in a Bedrock-style site."""
    return _filled(_BEDROCK, values, n=name)


def assigned(array: str, keys: tuple[str, ...], values: tuple[str, ...]) -> tuple[str, ...]:
    """Statements that give a value to a key of a settings array, or reset the array.

    Args:
        array: the variable, with its ``$``.
        keys: the key, and the keys within it.
        values: PHP expressions.
    """
    path = "".join(f"['{key}']" for key in keys)
    inner = "".join(f"array('{key}' => " for key in keys[1:])
    wrapped = tuple(inner + value + ")" * len(keys[1:]) for value in values)
    known = {"a": array, "b": array[1:], "q": path, "k": array + path, "f": keys[0]}
    plain = tuple(form for form in _ASSIGN if array == "$conf" or not form.startswith("$GLOBALS"))
    return (*_filled(plain, values, **known), *(form.format(w=value, **known) for form in _ARRAY for value in wrapped),
            *(form.format(**known) for form in _RESETS))


def _filled(forms: tuple[str, ...], values: tuple[str, ...], **known: str) -> tuple[str, ...]:
    return tuple(form.format(v=value, **known) for form in forms for value in values)
