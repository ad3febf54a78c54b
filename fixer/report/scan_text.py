"""What ``fixer scan`` says: one line a finding, grouped by who mends it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fixer.outcome import Outcome
from fixer.recipe.model import Remedy
from fixer.report.printable import printable_path, printable_place, printable_text
from fixer.report.style import Style, count, joined, remark_line, wrapped

if TYPE_CHECKING:
    from fixer.scanning import Finding, Scan
    from fixer.site.model import Site

_NAMES = {"wordpress": "WordPress", "drupal": "Drupal"}


def scan_text(found: Scan, *, verbose: bool = False, colour: bool = False) -> str:
    """The report of a scan.

    Args:
        found: what was found.
        verbose: whether to show the evidence, and why each finding is a problem.
        colour: whether to colour.
    """
    style = Style(colour)
    mends = [one for one in found.findings if one.result.outcome is Outcome.CHANGE and not _guided(one)]
    decides = [one for one in found.findings if one.result.outcome is Outcome.CONFLICT]
    rest = [one for one in found.findings if one not in mends and one not in decides]
    groups = (
        ("fixer can mend:", "green", mends),
        ("Needs your decision first:", "red", decides),
        ("For you to do, with exact commands:", "yellow", [one for one in rest if not _advisory(one)]),
        ("Not supported by the platform; use something else:", "yellow", [one for one in rest if _advisory(one)]),
    )
    width = max((len(one.recipe.id) for one in found.findings), default=0)
    return joined([
        [style.mark("bold", site_line(found.site))],
        *([style.mark(mark, heading), *(line for one in group for line in _finding(one, width, verbose, style))]
          for heading, mark, group in groups if group),
        _headed(style, "Notes:", [remark_line(note, "  ") for note in found.notes]),
        _headed(style, "Ignored:", [f"  {recipe.id}: {printable_text(why)}" for recipe, why in found.ignored]),
        [_summary(len(found.findings), len(mends))],
    ])


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


def _finding(finding: Finding, width: int, verbose: bool, style: Style) -> list[str]:
    recipe, result = finding.recipe, finding.result
    first = finding.evidence[0] if finding.evidence else None
    place = printable_place(first.path, first.line) if first else ""
    more = f" and {len(finding.evidence) - 1} more" if len(finding.evidence) > 1 else ""
    shown = style.mark("dim", f"  {place}{more}") if place else ""
    lines = [f"  {recipe.id:<{width}}  {recipe.title}{shown}"]
    if result.outcome is Outcome.CONFLICT:
        lines += [remark_line(conflict, "      ") for conflict in result.conflicts]
    if _guided(finding) and result.outcome is Outcome.CHANGE:
        lines.append(f"      fixer can do the part in files: fixer apply --recipe {recipe.id}")
    if verbose:
        lines.append(wrapped(recipe.problem, "      "))
        lines += [remark_line(remark, "      found: ") for remark in finding.evidence]
        if recipe.confirm:
            lines.append(wrapped(f"--all leaves this out, because {recipe.confirm}; name it with --recipe.", "      "))
    return lines


def _summary(findings: int, mends: int) -> str:
    if not findings:
        return "No known problem found."
    if not mends:
        return f"{count(findings, 'known problem')} found. 'fixer show ID' explains each."
    return (f"{count(findings, 'known problem')} found; fixer can mend {mends}: see how with "
            "'fixer apply --all --dry-run'.")
