"""What is said of a config besides what is done to it: definitions that do not count, or no longer will."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fixer.outcome import Remark
from fixer.php.config import Config
from fixer.php.definition import MarkKind, NameKind
from fixer.php.former import PathEdit, former_statements
from fixer.php.wanted import Standing, Wanted
from fixer.php.worlds import LOCAL, PLATFORM, environments


def ineffective(config: Config, standings: Sequence[tuple[Wanted, Standing]]) -> list[Remark]:
    """Remarks on definitions that look like the wanted one but never count.

    Args:
        config: the config.
        standings: the names, each with what becomes of it.
    """
    notes = []
    for wanted, found in standings:
        counted = {*found.right, *found.wrong}
        for one in config.definitions.named(wanted.kind, wanted.name):
            if one in counted or one.may & PLATFORM:
                continue
            if one.late:
                text = f"{wanted.name} is set here only after WordPress has been loaded, which is too late; take " \
                       "this out by hand"
            elif one.may:
                text = f"{wanted.name} is set here only outside the platform ({listing(environments(one.may))})"
            else:
                text = f"{wanted.name} is set here in code that never runs on the platform or is overridden"
            notes.append(Remark(text, one.path, one.line))
    return notes


def perhaps_set(config: Config, missing: Sequence[Wanted], broken_forms: tuple[bytes, ...]) -> list[Remark]:
    """Remarks on places where constants are defined whose names cannot be told; a missing one may be among them.

    Args:
        config: the config.
        missing: the names that are to be set.
        broken_forms: statements that are taken out, so that they do not count.
    """
    names = [one.name for one in missing if one.kind is NameKind.CONSTANT]
    untold = [mark for mark in config.marks if names and mark.kind is MarkKind.UNTOLD and mark.may & PLATFORM]
    broken = former_statements(config, broken_forms) if untold else []
    return [Remark(f"constants are defined here whose names only a run could tell; if {listing(names)} should be "
                   "among them, that value stays", mark.span.path,
                   config.source.document(mark.span.path).line(mark.span.start))
            for mark in untold if not any(one.path == mark.span.path and one.start <= mark.span.start < one.end
                                          for one in broken)]


def come_first(config: Config, missing: Sequence[Wanted], proposal: Sequence[PathEdit]) -> Iterator[Remark]:
    """Remarks on constants of other computers that new lines have to stand above, to stand above the loader.

    Args:
        config: the config before the edits.
        missing: the names that are to be set.
        proposal: the edits, the new lines among them.
    """
    for wanted in missing:
        for one in config.definitions.named(wanted.kind, wanted.name) if wanted.kind is NameKind.CONSTANT else ():
            above = any(path == one.path and edit.start == edit.end <= one.start for path, edit in proposal)
            if above and one.may & LOCAL and all(branch.unless != one.name for branch in one.branches):
                yield Remark(f"the new lines come before this, which is too late then: where {one.name} is set here, "
                             "PHP warns that it is set already; move this up to them or take it out by hand",
                             one.path, one.line)


def listing(names: list[str]) -> str:
    """Names as people list them."""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]
