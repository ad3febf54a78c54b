"""What mutation starts from: every config of the zoos, and the words of PHP that configs use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.target import KINDS, Kind

_ZOO = Path(__file__).parents[1] / "zoo"
_FOLDERS = {"wordpress": 0, "bedrock": 1, "drupal7": 2, "drupal8": 3, "drupal10": 3}
_WORDS = (
    "<?php", "<?=", "?>", "define(", "const ", "defined(", "||", "or", "if (", "elseif (", "else", "endif;", "switch (",
    "case ", "default:", "foreach (", " as ", "=>", "while (", "do {", "for (", "break;", "continue;", "goto a;", "a:",
    "return;", "exit;", "die(", "__halt_compiler();", "namespace ", "use ", "declare(strict_types=1);", "function ",
    "class ", "new ", "try {", "catch (", "finally {", "<<<EOT", "EOT;", "<<<'EOT'", "include ", "require_once ",
    "__DIR__", "dirname(__FILE__)", "/more.php", "wp-settings.php", "ABSPATH", "WP_CACHE", "$conf", "['cache']",
    "$settings", "$GLOBALS", "$_ENV", "PANTHEON_ENVIRONMENT", "getenv(", "isset(", "unset(", "array(", "list(",
    "extract(", "eval(", "ini_set(", "Config::define(", "Config::apply();", "stop editing", "/*", "*/", "//", "#",
    "# fixer probe: because.", " Was: ", " Took out: ", "=&", "??", "?:", "\\x0d\\x0a", "\\x0d", "\\xef\\xbb\\xbf",
    "fn() =>", "match (", "{$", "${", "\\\\x41", "\\\\u{41}", "#[", "static ", "global ", "@", "&$",
)


def seeds() -> Iterator[tuple[str, bytes, Kind]]:
    """The configs of the zoos: name, bytes, kind of site."""
    for path in sorted(_ZOO.glob("*/*/*.php")):
        if path.parent.name in _FOLDERS:
            name = f"{path.parts[-3]}-{path.parent.name}-{path.stem}"
            yield name, path.read_bytes(), KINDS[_FOLDERS[path.parent.name]]


def write_seeds(folder: Path) -> None:
    """Write the seeds as inputs of ``guided``, and beside the folder a dictionary for libFuzzer."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, source, kind in seeds():
        (folder / name).write_bytes(bytes([KINDS.index(kind)]) + source)
    words = [word.replace('"', '\\"') for word in _WORDS]
    folder.with_suffix(".dict").write_text("".join(f'"{word}"\n' for word in words))
