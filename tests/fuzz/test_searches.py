"""A little of each long search: the zoos as the editor's target, large configs, and files of a real WordPress."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.fuzz.corpus import seeds, write_seeds
from tests.fuzz.large import blown_up, seconds_for
from tests.fuzz.target import KINDS, edit
from tests.fuzz.wordpress_files import PACKAGE, figures

_WORD = re.compile(r'"(?:[^"\\]|\\\\|\\"|\\x[0-9a-fA-F]{2})+"')


def test_every_config_of_the_zoos() -> None:
    for name, source, kind in seeds():
        try:
            edit(source, kind)
        except Exception as error:  # noqa: BLE001 - to say which config it was
            pytest.fail(f"{name}: {error!r}")


@pytest.mark.parametrize("cut", [31, 101])
def test_pieces_of_configs(cut: int) -> None:
    for number, (_, source, kind) in enumerate(seeds()):
        if number % cut == 0:
            for end in range(0, len(source), max(1, len(source) // 25)):
                edit(source[:end], kind)
                edit(b"<?php " + source[end:], kind)


def test_time_grows_with_size() -> None:
    for number, (name, source, kind) in enumerate(seeds()):
        if number % 100 == 0:
            for way, content in blown_up(source):
                small, large = (min(seconds_for(content[:size], kind) for _ in range(2)) for size in (8_000, 32_000))
                assert large < 10 * small + 0.2, (name, way, small, large)


def test_the_corpus_can_be_read_by_libfuzzer(tmp_path: Path) -> None:
    write_seeds(tmp_path / "corpus")
    assert len(list((tmp_path / "corpus").iterdir())) == len(list(seeds()))
    assert {path.read_bytes()[0] for path in (tmp_path / "corpus").iterdir()} == set(range(len(KINDS)))
    assert all(_WORD.fullmatch(line) for line in (tmp_path / "corpus.dict").read_text().splitlines())


def test_files_of_wordpress() -> None:
    paths = [path for path in sorted(PACKAGE.rglob("*.php")) if path.is_file()][::40]
    if not paths:
        pytest.skip(f"there is no WordPress in {PACKAGE} (Debian: wordpress)")
    found = figures(paths)
    assert found.files == len(paths)
    assert found.unread <= found.statements // 50
    assert found.refused <= found.asked // 20
