"""Whether an edit brings about what is wanted, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from fixer.php.besides import others
from fixer.php.config import Config, read_config
from fixer.php.definition import Form, NameKind
from fixer.php.document import Document
from fixer.php.wanted import State, Wanted, standing


def is_as_wanted(config: Config, documents: dict[str, Document], wanted: Sequence[Wanted], worlds: int) -> bool:
    """Whether the names hold what they should after an edit, nothing is defined once more, and all else is as it was.

    Args:
        config: the config before the edit.
        documents: the files that the edit changes, as they are after it.
        wanted: the names.
        worlds: mask of the worlds in which no constant may be defined once more.
    """
    after = read_config(config.site, config.source.tree, {**config.source.documents, **documents})
    if any(standing(after, one).state is not State.RIGHT for one in wanted):
        return False
    if any(_times_again(after, one, worlds) > _times_again(config, one, worlds) for one in wanted):
        return False
    if config.site.style == "bedrock" and any(_clashing(after, one) & ~_clashing(config, one) for one in wanted):
        return False
    return is_undisturbed(config, after, wanted)


def is_undisturbed(config: Config, after: Config, wanted: Sequence[Wanted]) -> bool:
    """Whether nothing else that a config defines is different after an edit.

    Args:
        config: the config before it.
        after: the config after it.
        wanted: the names that the edit is about.
    """
    ours = {(one.kind, one.name) for one in wanted}
    rest, now = others(config, ours), others(after, ours)
    if rest == now:
        return True
    from fixer.php.elements import only_handed_on

    return only_handed_on(config, wanted, rest, now)


def _clashing(config: Config, wanted: Wanted) -> int:
    """The worlds in which ``Config::apply`` may end the request for a constant's sake."""
    from fixer.php.stored import clashing

    return clashing(config.definitions.named(wanted.kind, wanted.name)) if wanted.kind is NameKind.CONSTANT else 0


def _times_again(config: Config, wanted: Wanted, worlds: int) -> int:
    """How many definitions of a constant run in some worlds though it is defined, so that PHP warns or stops.

    What ``Config::define`` stores takes the place of what it stored before, until ``Config::apply`` defines it.
    """
    if wanted.kind is not NameKind.CONSTANT:
        return 0
    defined = stored = again = 0
    applies = iter((*config.definitions.applies, sys.maxsize))
    apply = next(applies)
    for one in config.definitions.named(wanted.kind, wanted.name):
        while one.order >= apply:
            defined, apply = defined | stored, next(applies)
        again += bool(one.may & defined & worlds)
        if one.form is Form.CONFIG_DEFINE:
            stored |= one.must
        else:
            defined |= one.must
    return again
