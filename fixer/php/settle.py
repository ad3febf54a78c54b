"""Bring a config to hold what a recipe wants: by leaving it, by editing values, or by adding lines.

Every proposal is read again before it counts: it must have no new syntax error, show the wanted values
in every world of the platform, and change nothing else that the config defines.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from fixer.outcome import Remark
from fixer.php.asides import come_first, ineffective, perhaps_set
from fixer.php.comments import introduction
from fixer.php.config import Config
from fixer.php.definition import Definition, NameKind
from fixer.php.document import Document, Edit
from fixer.php.former import FormerStatement, PathEdit, former_statements
from fixer.php.insertion import comment_above, first_on_line
from fixer.php.judging import is_as_wanted
from fixer.php.placement import PLATFORM_INCLUDES, config_class, places, stores
from fixer.php.rules import Exactly, Falsy, Truthy
from fixer.php.wanted import Standing, State, Wanted, defined_anywhere, standing
from fixer.php.worlds import ALL, LOCAL, PLATFORM

_CONFIG_DEFINE = re.compile(rb"^(\t*)Config::(?=define\()")
Lines = Callable[[Sequence[Wanted], bool], list[bytes]]
"""Gives the statements to insert for the wanted names that are missing, line by line; the flag asks for
a form that does nothing where the name is defined already."""


class Settled(NamedTuple):
    """What came of it.

    Args:
        documents: the changed files by path; empty when nothing changes.
        right: the definitions that were right already.
        conflicts: what a human must decide; no documents then.
        notes: remarks on places that do not count.
        replaced: sentences about values that were replaced in place.
        names: what the changed files set.
    """

    documents: dict[str, Document]
    right: tuple[Definition, ...] = ()
    conflicts: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()
    replaced: tuple[Remark, ...] = ()
    names: tuple[str, ...] = ()


class Request(NamedTuple):
    """What a step asks for.

    Args:
        recipe: the recipe's id, for comments.
        why: the sentence for comments.
        wanted: the names and what they must hold.
        lines: gives the lines to insert.
        replace: whether any different value may be replaced, as with ``--on-conflict replace``.
        broken_forms: statements that never work; they are taken out wherever they stand.
        older_forms: statements that the new lines take the place of.
    """

    recipe: str
    why: str
    wanted: tuple[Wanted, ...]
    lines: Lines
    replace: bool = False
    broken_forms: tuple[bytes, ...] = ()
    older_forms: tuple[bytes, ...] = ()


def settle(config: Config, request: Request) -> Settled:
    """Bring ``config`` to hold what ``request`` wants.

    Args:
        config: the config as it stands.
        request: what is wanted and how to write it.

    Returns:
        changed documents, or the reasons why nothing changes.
    """
    standings = [(one, standing(config, one)) for one in request.wanted]
    notes = tuple(ineffective(config, standings))
    broken = former_statements(config, request.broken_forms)
    if not broken and all(found.state is State.RIGHT for _, found in standings):
        right = dict.fromkeys(one for _, found in standings for one in found.right)
        return Settled({}, tuple(right), (), notes)
    conflicts, edits, replaced = _replacements(config, request, standings)
    if conflicts:
        return Settled({}, (), tuple(conflicts), notes)
    replaced += [Remark("replaces a statement that cannot work", one.path, one.line) for one in broken]
    missing = [one for one, found in standings if found.missing or _overridable(found)]
    unseen = _set_unseen(config, request, missing) or _asked_late(config, missing)
    if unseen is not None:
        return Settled({}, (), (unseen,), notes)
    notes = (*notes, *perhaps_set(config, missing, request.broken_forms))
    older = former_statements(config, request.older_forms) if missing else []
    if older:
        missing = list(request.wanted)
        replaced += [Remark("replaces an older form of this fix", one.path, one.line) for one in older]
    local = any(one.may & LOCAL for wanted in missing for one in config.definitions.named(wanted.kind, wanted.name))
    for worlds in (ALL, PLATFORM) if local else (PLATFORM,):
        for proposal in _proposals(config, request, missing, edits, [*broken, *older]):
            documents = _applied(config, proposal)
            if documents is not None and is_as_wanted(config, documents, request.wanted, worlds):
                names = [one.name for one in request.wanted if older or dict(standings)[one].state is not State.RIGHT]
                names = names or [one.name for one in request.wanted]
                if local and worlds == PLATFORM:
                    notes = (*notes, *come_first(config, missing, proposal))
                return Settled(documents, (), (), notes, tuple(replaced), tuple(names))
    conflict = _no_place(config, missing) if missing else _not_alone(request.wanted, replaced[0])
    return Settled({}, (), (conflict,), notes)


def _proposals(config: Config, request: Request, missing: list[Wanted], edits: list[PathEdit],
               former: list[FormerStatement]) -> Iterator[list[PathEdit]]:
    """Sets of edits that may bring about what is wanted, the most natural first."""
    removals = [one.removal(request.recipe, request.why) for one in former]
    taken_out = [*edits, *removals]
    if not missing:
        yield taken_out
        return
    if former:
        lines = _lines(config, request, missing, former[0].text)
        yield [*edits, former[0].replacement(lines), *removals[1:]]
    lines = _lines(config, request, missing, None)
    for place in places(config):
        yield [*taken_out, (place.path, place.edit(config.source.document(place.path), lines))]


def _lines(config: Config, request: Request, missing: list[Wanted], former: bytes | None) -> list[bytes]:
    constants = [one for one in missing if one.kind is NameKind.CONSTANT]
    careful = any(defined_anywhere(config, one) or perhaps_set(config, [one], request.broken_forms)
                  for one in constants)
    return [introduction(request.recipe, request.why, former), *new_lines(config, request, missing, careful)]


def new_lines(config: Config, request: Request, missing: Sequence[Wanted], careful: bool) -> list[bytes]:
    """The statements that ``request`` inserts for some names, line by line, without their comment."""
    lines = request.lines(missing, careful)
    if config.site.style == "bedrock":
        scope = config_class(config) + b"::" if stores(config) else b""
        lines = [_CONFIG_DEFINE.sub(lambda found: found[1] + scope, line) for line in lines]
    return lines


def _set_unseen(config: Config, request: Request, missing: Sequence[Wanted]) -> Remark | None:
    """A place that may define one of the constants that seem to be missing, in a way that is not followed."""
    names = [one.name for one in missing if one.kind is NameKind.CONSTANT
             and not config.definitions.named(one.kind, one.name)
             and any(one.name.encode() in document.source for document in config.source.documents.values())]
    if not names:
        return None
    from fixer.php.mentions import mention

    found = mention(config, names)
    if found is None:
        return None
    return Remark(f"{found.name} is handed to code here that fixer does not follow, and may be defined by it; see to "
                  f"it by hand that it holds {_wish(next(one for one in request.wanted if one.name == found.name))}",
                  found.path, found.line)


def _asked_late(config: Config, missing: Sequence[Wanted]) -> Remark | None:
    """A definition behind the loader on whose success something depends: it would fail where the constant is set."""
    late = [one for wanted in missing if wanted.kind is NameKind.CONSTANT
            for one in config.definitions.named(wanted.kind, wanted.name) if one.late]
    if not late:
        return None
    from fixer.php.handover import asked_late

    return asked_late(late)


def _replacements(config: Config, request: Request, standings: Sequence[tuple[Wanted, Standing]],
                  ) -> tuple[list[Remark], list[PathEdit], list[Remark]]:
    conflicts: list[Remark] = []
    edits: list[PathEdit] = []
    replaced: list[Remark] = []
    for wanted, found in standings:
        for given in found.wrong:
            if _is_platforms(given) and wanted.kind is NameKind.CONSTANT:
                continue
            one = given if given.literal else _where_written(config, given)
            if not _may_replace(request, wanted, one):
                from fixer.php.opinions import opinion

                conflicts.append(opinion(wanted, one, _shown(config, one), _wish(wanted)))
                continue
            edits.extend(_replace(config, request, wanted, one))
            former = _shown(config, one)
            replaced.append(Remark(f"replaces {former}, the value of {wanted.name}", one.path, one.line))
    return conflicts, edits, replaced


def _where_written(config: Config, one: Definition) -> Definition:
    """A definition, or what stands for it where its value is written as an element of an array."""
    from fixer.php.elements import element_of

    return element_of(config, one) or one


def _overridable(found: Standing) -> bool:
    """Whether the platform's own file gives the value: a definition above its include may come first."""
    return any(_is_platforms(one) for one in found.wrong)


def _is_platforms(one: Definition) -> bool:
    return one.path.rsplit("/", 1)[-1] in PLATFORM_INCLUDES


def _may_replace(request: Request, wanted: Wanted, one: Definition) -> bool:
    if one.value_span is None or not wanted.replacement or _is_platforms(one):
        return False
    if request.replace:
        return not _is_right_elsewhere(wanted, one)
    worlds = [world for world in range(len(one.values)) if len(one.values) == 1 or wanted.worlds >> world & 1]
    return one.literal and all(wanted.rule(world).may_replace(one.values[world]) for world in worlds)


def _is_right_elsewhere(wanted: Wanted, one: Definition) -> bool:
    """Whether a value is right in some environment, and another one would take its place there, a lower limit say."""
    worlds = [world for world in range(len(one.values)) if one.may & wanted.worlds >> world & 1]
    return len(one.values) > 1 and any(wanted.rule(world).accepts(one.values[world]) for world in worlds
                                       if not isinstance(wanted.rule(world), Exactly | Truthy | Falsy))


def _replace(config: Config, request: Request, wanted: Wanted, one: Definition) -> list[PathEdit]:
    span = one.value_span
    if span is None:
        return []
    document = config.source.document(one.path)
    former = document.source[span.start : span.end]
    comment = introduction(request.recipe, request.why, former)
    return [(one.path, comment_above(document, first_on_line(document, one.statement.start), comment)),
            (one.path, Edit(span.start, span.end, wanted.replacement))]


def _wish(wanted: Wanted) -> str:
    return wanted.replacement.decode("utf-8", "replace") or "one that depends on the request"


def _shown(config: Config, one: Definition) -> str:
    if one.value_span is None:
        return "not a plain value"
    source = config.source.document(one.path).source[one.value_span.start : one.value_span.end]
    text = " ".join(source.decode("utf-8", "replace").split())
    return text if len(text) <= 80 else text[:77] + "..."


def _applied(config: Config, edits: Sequence[PathEdit]) -> dict[str, Document] | None:
    documents: dict[str, Document] = {}
    for path in dict.fromkeys(path for path, _ in edits):
        before = config.source.document(path)
        mine = list(dict.fromkeys(edit for where, edit in edits if where == path))
        try:
            after = before.with_edits(mine)
        except ValueError:
            return None
        if after.has_error and not before.has_error:
            return None
        documents[path] = after
    return documents


def _not_alone(wanted: Sequence[Wanted], first: Remark) -> Remark:
    return Remark("what stands here cannot be replaced without changing something else besides; set "
                  f"{', '.join(one.name for one in wanted)} by hand", first.path, first.line)


def _no_place(config: Config, missing: Sequence[Wanted]) -> Remark:
    names = ", ".join(one.name for one in missing)
    platform = [one for wanted in missing for one in config.definitions.named(wanted.kind, wanted.name)
                if _is_platforms(one)]
    if platform:
        return Remark(f"{names} is set by the platform's own file, which must not be edited, and not in a "
                      "way that the site can override", platform[0].path, platform[0].line)
    from fixer.php.handover import obstacle

    return obstacle(config, names)
