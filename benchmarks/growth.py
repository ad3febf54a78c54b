"""How the cost of a plan grows with the config: ten times the file should take about ten times the time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import median_call
from fixer.outcome import Outcome
from fixer.planning import plan
from fixer.recipe.catalog import load
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site

_LOADER = "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n"
_TEXT = "a value as long as one of the salts that WordPress makes, or so"
_SHAPES: dict[str, Callable[[int], str]] = {
    "comments": lambda size: f"// {_TEXT}\n" * (size // 67),
    "constants": lambda size: "".join(f"define('A{number:07}', '{_TEXT}');\n" for number in range(size // 87)),
    "a long array": lambda size: "$a = array(" + f"'{_TEXT}',\n" * (size // 67) + ");\n",
    "a long expression": lambda size: "$a = " + " . ".join([f"'{_TEXT}'"] * (size // 69)) + ";\n",
    "branches": lambda size: f"if (isset($a['k'])) {{ $a['k'] = f('{_TEXT}'); }}\n" * (size // 105),
}
_SIZES = (10_000, 100_000, 1_000_000, 10_000_000)


def growth(folder: Path) -> Iterator[str]:
    """Planning one recipe on configs of some shapes, in seconds by the size of the config."""
    yield "one recipe on a config of     " + "".join(f"{size / 1e6:>10} MB" for size in _SIZES)
    for number, (name, shape) in enumerate(_SHAPES.items()):
        found = [_taken(folder / f"{number}-{size}", shape(size)) for size in _SIZES]
        yield f"  {name:<28}" + "".join(f"{taken:>13}" for taken in found)
    yield _settings(folder / "settings")


def _taken(folder: Path, code: str) -> str:
    """The seconds a plan took; that fixer refused to follow so much code, where it did."""
    (folder / "wp-includes").mkdir(parents=True)
    (folder / "wp-config.php").write_text(f"<?php\n{code}{_LOADER}")
    (folder / "wp-settings.php").write_text("<?php\n")
    (folder / "wp-includes/version.php").write_text("<?php\n$wp_version = '6.1';\n")
    recipe = load("woozone-memory-limit")
    site = find_site(DirectoryTree(folder))
    started = time.perf_counter()
    result = plan(site, [recipe]).results[0]
    seconds = time.perf_counter() - started
    return f"{seconds:.3f} s" if result.outcome is Outcome.CHANGE else f"no: {seconds:.3f} s"


def _settings(folder: Path) -> str:
    """A settings.php of Drupal 7, 900 lines that are mostly comments."""
    (folder / "includes").mkdir(parents=True)
    (folder / "includes/bootstrap.inc").write_text("<?php\ndefine('VERSION', '7.98');\n")
    (folder / "sites/default").mkdir(parents=True)
    comment = "/**\n" + " * Some words about the setting that follows, and how it is used.\n" * 18 + " */\n"
    code = "<?php\n" + "".join(f"{comment}$conf['name_{number}'] = 'value';\n" for number in range(43))
    (folder / "sites/default/settings.php").write_text(code)
    recipe = load("plupload")

    def prepare() -> Callable[[], object]:
        site = find_site(DirectoryTree(folder))
        return lambda: plan(site, [recipe])

    return (f"settings.php of {code.count(chr(10))} lines          {median_call(prepare, 20) * 1e3:7.2f} ms   "
            "bound 20 ms")
