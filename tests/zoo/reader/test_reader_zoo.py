"""Every config of the zoo: what fixer reads in it is what PHP makes of it, and hardly anything is left open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.php.sites import disagreements
from tests.support.php import PhpWorker
from tests.zoo.reader.zoo import HERE, animals, leeway, site_of, untold, variables_of

PLATFORM = tuple((environment, https) for environment in ("dev", "test", "live", "multidev") for https in (True, False))
ELSEWHERE = (("lando", None), ("local", None))


@pytest.mark.parametrize("name", animals())
def test_as_php_has_it(php: PhpWorker, tmp_path: Path, name: str) -> None:
    site = site_of(tmp_path, name)
    may_be_untold, may_be_unseen = leeway(name)
    found = disagreements(php, site, (*PLATFORM, *ELSEWHERE), tuple(variables_of(name)))
    assert [one for one in found if not any(f" {unseen}:" in one for unseen in may_be_unseen)] == []
    assert untold(site) == may_be_untold


def test_the_zoo_is_large() -> None:
    assert len(animals()) >= 150


def test_leeway_is_given_to_animals_only() -> None:
    import tomllib

    assert set(tomllib.loads((HERE / "computed.toml").read_text())) <= set(animals())
