"""The README's transcript is what fixer prints, and the files it names are there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.cli.conftest import Fixer, MakeSite

CHECKOUT = Path(__file__).resolve().parents[2]
README = (CHECKOUT / "README.md").read_text()


def _without_hashes(text: str) -> str:
    return re.sub(r"\([0-9a-f]{10}\)", "(…)", text)


def test_the_transcript_is_real(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site(git=True)
    transcript = re.search(r"```console\n(\$ fixer scan\n.*?)\n```", README, re.DOTALL)
    assert transcript is not None
    commands = re.split(r"^\$ fixer ", transcript[1], flags=re.MULTILINE)[1:]
    assert len(commands) == 3
    for command in commands:
        line, _, shown = command.partition("\n")
        printed = fixer(site, *line.split()).out
        assert _without_hashes(printed).strip() == _without_hashes(shown).strip()


def test_links_lead_to_files() -> None:
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (CHECKOUT / target).exists(), target
