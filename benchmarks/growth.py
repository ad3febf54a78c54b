"""How the cost of a plan grows with the config: twice the file should take about twice the time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.measure import median_call
from fixer.planning import plan
from fixer.recipe.catalog import load
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site

_LOADER = "if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n"
_SHAPES: dict[str, Callable[[int], str]] = {
    "constants": lambda count: "".join(f"define('A{number}', 'x');\n" for number in range(count)),
    "branches": lambda count: "if (isset($a['k'])) { $a['k'] = f(); }\n" * count,
    "a long array": lambda count: "$a = array(" + "".join(f"'k{n}' => array({n}),\n" for n in range(count)) + ");\n",
    "a long expression": lambda count: "$a = " + " . ".join(["'x'"] * count) + ";\n",
    "comments": lambda count: "// A remark, and one more.\n" * count,
}
_SMALL = 500


def growth(folder: Path) -> Iterator[str]:
    """Planning one recipe on configs of some shapes, of one size and of four times that."""
    for number, (name, shape) in enumerate(_SHAPES.items()):
        small, large = (_seconds(folder / f"{number}-{count}", shape(count)) for count in (_SMALL, 4 * _SMALL))
        yield (f"config of {name:<17} {_SMALL} {small * 1e3:6.1f} ms   {4 * _SMALL} {large * 1e3:6.1f} ms   "
               f"{large / small:4.1f} x for 4 x")


def _seconds(folder: Path, code: str) -> float:
    (folder / "wp-includes").mkdir(parents=True)
    (folder / "wp-config.php").write_text(f"<?php\n{code}{_LOADER}")
    (folder / "wp-settings.php").write_text("<?php\n")
    (folder / "wp-includes/version.php").write_text("<?php\n$wp_version = '6.1';\n")
    recipe = load("woozone-memory-limit")

    def prepare() -> Callable[[], object]:
        site = find_site(DirectoryTree(folder))
        return lambda: plan(site, [recipe])

    return median_call(prepare, 3)
