"""What ``fixer scan`` says: one line a finding, grouped by who mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from fixer.outcome import Outcome, Remark
from fixer.recipe.model import Remedy
from fixer.report.printable import printable_path, printable_place, printable_text
from fixer.report.style import Style, count, folded, joined, remark_line, wrapped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fixer.scanning import Finding, Scan
    from fixer.site.model import Site

_NAMES = {"wordpress": "WordPress", "drupal": "Drupal"}
_IN_PARTS = "  * fixer can do the part of these that is in files: fixer apply --recipe ID"
_ONLY_NAMED = "  * only when you ask for it by name: fixer apply --recipe ID"


class _Group(NamedTuple):
    heading: str
    colour: str
    findings: list[Finding]
    one: str
    more: str


class _Look(NamedTuple):
    """How findings are shown: the columns of the ids, and of the terminal where there is one."""

    style: Style
    verbose: bool
    width: int
    columns: int | None


def scan_text(found: Scan, *, verbose: bool = False, colour: bool = False, columns: int | None = None) -> str:
    """The report of a scan.

    Args:
        found: what was found.
        verbose: whether to show why each finding is a problem, the evidence, and places passed over.
        colour: whether to colour.
        columns: how wide the terminal is; None where lines may be of any length.
    """
    style = Style(colour)
    groups = _groups(found.findings)
    ids = max((len(one.recipe.id) for one in found.findings), default=0)
    look = _Look(style, verbose, ids if columns is None else min(ids, columns * 2 // 5), columns)
    return joined([
        [style.mark("bold", site_line(found.site))],
        *(_shown(group, look) for group in groups if group.findings),
        _headed(style, "Notes:", [_remark(note, "  ", columns) for note in found.notes]),
        _headed(style, "Ignored:", [folded(f"  {recipe.id}: {printable_text(why)}", columns, "      ")
                                    for recipe, why in found.ignored]),
        [folded(_summary(groups, len(found.ignored)), columns, ""), *_hints(found.findings)],
    ])


def _groups(findings: Sequence[Finding]) -> tuple[_Group, ...]:
    mends = [one for one in findings if one.result.outcome is Outcome.CHANGE and not _guided(one)]
    decides = [one for one in findings if one.result.outcome is Outcome.CONFLICT]
    rest = [one for one in findings if one not in mends and one not in decides]
    return (
        _Group("fixer can mend:", "green", mends, "fixer can mend {}", "fixer can mend {}"),
        _Group("Needs your decision first:", "red", decides, "{} needs your decision", "{} need your decision"),
        _Group("For you to do, with exact commands:", "yellow", [one for one in rest if not _advisory(one)],
               "{} is for you to do", "{} are for you to do"),
        _Group("Not supported by the platform; use something else:", "yellow", [one for one in rest if _advisory(one)],
               "{} is not supported here", "{} are not supported here"),
    )


def site_line(site: Site) -> str:
    """What kind of site it is, and where in the tree."""
    version = f" {printable_path(site.version)}" if site.version else ""
    style = f" ({site.style})" if site.style != "classic" else ""
    where = f" in {printable_path(site.root)}" if site.root else ""
    return f"{_NAMES[site.cms.value]}{version}{style}{where}"


def _headed(style: Style, heading: str, lines: list[str]) -> list[str]:
    return [style.mark("bold", heading), *lines] if lines else []


def _advisory(finding: Finding) -> bool:
    return finding.recipe.remedy is Remedy.ADVISORY


def _guided(finding: Finding) -> bool:
    return finding.recipe.remedy is Remedy.GUIDED


def _shown(group: _Group, look: _Look) -> list[str]:
    lines = [look.style.mark(group.colour, group.heading)]
    for finding in group.findings:
        lines += _finding(finding, look)
    if any(_in_parts(one) for one in group.findings):
        lines.append(_IN_PARTS)
    if any(_only_named(one) for one in group.findings):
        lines.append(_ONLY_NAMED)
    return lines


def _in_parts(finding: Finding) -> bool:
    """Whether a person mends it, and fixer a part of it."""
    return _guided(finding) and finding.result.outcome is Outcome.CHANGE


def _only_named(finding: Finding) -> bool:
    """Whether fixer mends it, but not unasked."""
    return bool(finding.recipe.confirm) and not _guided(finding) and finding.result.outcome is Outcome.CHANGE


def _finding(finding: Finding, look: _Look) -> list[str]:
    recipe, result = finding.recipe, finding.result
    # No line is broken before the star.
    star = "\u00a0*" if _in_parts(finding) or _only_named(finding) else ""
    line = folded(f"  {recipe.id:<{look.width}}  {recipe.title}{star}", look.columns, " " * (look.width + 4))
    line = line.replace("\u00a0", " ")
    room = None if look.columns is None else look.columns - len(line.rpartition("\n")[2])
    lines = [line + look.style.mark("dim", _place(finding.evidence, room))]
    if result.outcome is Outcome.CONFLICT:
        lines += [_remark(conflict, "      ", look.columns) for conflict in result.conflicts]
    if look.verbose:
        lines.append(wrapped(recipe.problem, "      "))
        lines += [_remark(remark, "      found: ", look.columns) for remark in finding.evidence]
        lines += [_remark(remark, "      note: ", look.columns) for remark in result.notes]
        if recipe.confirm:
            lines.append(wrapped(f"--all leaves this out, because {recipe.confirm}; name it with --recipe.", "      "))
    return lines


def _place(evidence: Sequence[Remark], room: int | None) -> str:
    """The first place and how many there are besides; where there is no room, fewer of its folders, or nothing."""
    if not evidence:
        return ""
    place = printable_place(evidence[0].path, evidence[0].line)
    more = f" and {len(evidence) - 1} more" if len(evidence) > 1 else ""
    folders = place.split("/")
    shorter = [place, *("…/" + "/".join(folders[number:]) for number in range(1, len(folders)))]
    return next((f"  {one}{more}" for one in shorter if place and (room is None or len(one + more) + 2 <= room)), "")


def _remark(remark: Remark, indent: str, columns: int | None) -> str:
    return folded(remark_line(remark, indent), columns, " " * (len(indent) - len(indent.lstrip()) + 4))


def _summary(groups: Sequence[_Group], ignored: int) -> str:
    total = sum(len(group.findings) for group in groups)
    besides = f" Besides, you ignore {ignored}." if ignored else ""
    if not total:
        return f"No known problem found.{besides}"
    parts = [(group.one if len(group.findings) == 1 else group.more).format(len(group.findings))
             for group in groups if group.findings]
    if len(parts) == 1:
        whole = "it" if total == 1 else f"all {total}"
        parts = [(group.one if total == 1 else group.more).format(whole) for group in groups if group.findings]
    return f"{count(total, 'known problem')}: {', '.join(parts)}.{besides}"


def _hints(findings: Sequence[Finding]) -> list[str]:
    """What to run next."""
    unasked = any(one.result.outcome is Outcome.CHANGE and not _guided(one) and not one.recipe.confirm
                  for one in findings)
    return [
        *(["  fixer apply --all --dry-run   shows what fixer would write"] if unasked else []),
        *(["  fixer show ID                 explains one, with all there is to do"] if findings else []),
    ]
