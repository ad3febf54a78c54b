"""Long searches for what goes wrong.

``configs``    generated sites, every law held against each (see ``tests/properties``)
``bytes``      any bytes as a config, led by the coverage of the PHP editor (needs atheris)
``large``      configs blown up to a megabyte, against the clock
``wordpress``  every PHP file of Debian's wordpress package
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

_ROOT = Path(__file__).parents[2]


def main(arguments: Sequence[str] | None = None) -> int:
    """Search as asked; 1 if something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    kinds = parser.add_subparsers(required=True)
    configs = kinds.add_parser("configs")
    configs.add_argument("--examples", type=int, default=10_000)
    configs.add_argument("--seed", type=int, default=int(time.time()))
    configs.add_argument("--only", default="", help="a part of the subjects' names, such as autoptimize-bedrock")
    configs.set_defaults(run=_configs)
    guided = kinds.add_parser("bytes")
    guided.add_argument("--seconds", type=int, default=600)
    guided.add_argument("--corpus", type=Path, default=_ROOT / "build/corpus")
    guided.set_defaults(run=_bytes)
    large = kinds.add_parser("large")
    large.add_argument("--every", type=int, default=10, help="only each so many-th config of the zoos")
    large.add_argument("--seconds", type=int, default=300, help="begin no further config after so many")
    large.set_defaults(run=_large)
    wordpress = kinds.add_parser("wordpress")
    wordpress.set_defaults(run=_wordpress)
    chosen = parser.parse_args(arguments)
    found: int = chosen.run(chosen)
    return found


def _configs(chosen: argparse.Namespace) -> int:
    from tests.fuzz.configs import hunt

    done = hunt(chosen.examples, chosen.seed, chosen.only)
    print(f"{done.tried} examples, seed {chosen.seed}: {done.seconds:.0f} s, {done.processor:.0f} s of them in Python")
    print(", ".join(f"{word} {times}" for word, times in done.seen.most_common()))
    for kind, failure in done.failures.items():
        print(f"\n{failure.times} times {kind}\n{failure.said}\n{failure.example!r}")
    print(f"{sum(one.times for one in done.failures.values())} examples failed, in {len(done.failures)} ways")
    return bool(done.failures)


def _bytes(chosen: argparse.Namespace) -> int:
    from tests.fuzz.corpus import write_seeds

    write_seeds(chosen.corpus)
    with tempfile.TemporaryDirectory() as found:
        command = [sys.executable, "-m", "tests.fuzz.guided", str(chosen.corpus), "-timeout=20", "-rss_limit_mb=4096",
                   f"-max_total_time={chosen.seconds}", f"-artifact_prefix={found}/", "-print_final_stats=1",
                   f"-dict={chosen.corpus.with_suffix('.dict')}", "-max_len=16384"]
        code = subprocess.run(command, check=False, cwd=_ROOT).returncode
        for path in Path(found).iterdir():
            print(f"{path.name}: {path.read_bytes()!r}")
    return bool(code)


def _large(chosen: argparse.Namespace) -> int:
    from tests.fuzz.large import SECONDS, large_configs, measured

    configs = list(large_configs(chosen.every))
    took = measured(configs, chosen.seconds)
    slow = sorted((one for one in took if one.seconds > SECONDS), key=lambda one: -one.seconds)
    print(f"{len(took)} of {len(configs)} configs of a megabyte, "
          f"{sum(one.seconds for one in took) / len(took):.2f} s each on average; "
          f"{sum(not one.followed for one in took)} refused as too much or too broken, {len(slow)} over {SECONDS} s")
    for one in slow:
        print(f"{one.seconds:.1f} s: {one.name}")
    return bool(slow)


def _wordpress(_chosen: argparse.Namespace) -> int:
    from tests.fuzz.wordpress_files import PACKAGE, figures

    paths = sorted(path for path in PACKAGE.rglob("*.php") if path.is_file())
    if not paths:
        print(f"there is no WordPress in {PACKAGE} (Debian: wordpress)", file=sys.stderr)
        return 1
    print(figures(paths))
    return 0


if __name__ == "__main__":
    sys.exit(main())
