"""What ``fixer list`` and ``fixer show`` say about recipes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fixer.outcome import Outcome, Remark
from fixer.recipe.model import Guided, Recipe, Remedy
from fixer.report.apply_text import coloured_diff
from fixer.report.printable import printable_text
from fixer.report.style import Style, guided_lines, joined, remark_line, wrapped
from fixer.results import RecipeResult

_FOR = {"wordpress": "WordPress", "drupal": "Drupal", "platform": "WordPress and Drupal"}
_REMEDIES = {"automatic": "fixer mends it", "guided": "you mend it, with exact commands",
             "advisory": "not supported by the platform"}
_PART = "This is one part of the remedy, done only when the recipe is named; the rest is for you."


def list_text(recipes: Iterable[Recipe], *, colour: bool = False) -> str:
    """The recipes as a table: id, CMS, remedy, title.

    Args:
        recipes: in the order to show.
        colour: whether to colour.
    """
    style = Style(colour)
    rows = [(recipe.id, recipe.cms, recipe.remedy.value, recipe.title) for recipe in recipes]
    if not rows:
        return "No recipe fits.\n"
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "".join(
        f"{style.mark('bold', f'{name:<{widths[0]}}')}  {cms:<{widths[1]}}  {remedy:<{widths[2]}}  {title}\n"
        for name, cms, remedy, title in rows)


def show_text(recipe: Recipe, result: RecipeResult | None = None, evidence: Sequence[Remark] = (), *,
              colour: bool = False) -> str:
    """Everything about one recipe.

    Args:
        recipe: the recipe.
        result: what it would do to a site, if there is one.
        evidence: the places in that site that show that it is needed.
        colour: whether to colour.
    """
    style = Style(colour)
    guided = result.guided if result is not None and result.guided else usual(recipe)
    drupal = f" {', '.join(map(str, recipe.drupal))}" if recipe.drupal else ""
    return joined([
        [style.mark("bold", wrapped(f"{recipe.id}: {recipe.title}", further="  ")),
         f"For {_FOR[recipe.cms]}{drupal}; {_REMEDIES[recipe.remedy.value]}; revision {recipe.revision}."],
        _section(style, "Why:", recipe.problem, recipe.advice),
        _looks_for(recipe, style),
        _section(style, "What fixer does:", f"{recipe.subject}.", _PART if recipe.remedy is Remedy.GUIDED else "")
        if recipe.steps else [],
        _section(style, "Only when named with --recipe:", f"{recipe.confirm}.") if recipe.confirm else [],
        _settings(recipe, style),
        guided_lines(((step, "") for step in guided), style),
        [style.mark("bold", "Documented in:"),
         *(wrapped(f"{source.document}, “{source.section}”", "  ") for source in recipe.sources)],
        _here(result, evidence, style) if result is not None else [],
    ])


def usual(recipe: Recipe) -> tuple[Guided, ...]:
    """What a human does, with the folders and names that most sites have."""
    from fixer.recipe.evidence import Plugin
    from fixer.recipe.places import fill_usual

    slug = next((one.slugs[0] for one in recipe.evidence if isinstance(one, Plugin)), "")
    return tuple(one._replace(text=fill_usual(recipe.cms, one.text).replace("{plugin}", slug),
                              command=fill_usual(recipe.cms, one.command).replace("{plugin}", slug))
                 for one in recipe.guided)


def _section(style: Style, heading: str, *paragraphs: str) -> list[str]:
    return [style.mark("bold", heading), *(wrapped(text, "  ") for text in paragraphs if text)]


def _looks_for(recipe: Recipe, style: Style) -> list[str]:
    if not recipe.evidence:
        return []
    return [style.mark("bold", "A site needs it that has:"),
            *(wrapped(one, "  - ", "    ") for one in looks_for(recipe))]


def looks_for(recipe: Recipe) -> list[str]:
    """What a recipe looks for, with the folders that most sites have."""
    from fixer.recipe.places import fill_usual

    return [fill_usual(recipe.cms, one.describe()) for one in recipe.evidence]


def _settings(recipe: Recipe, style: Style) -> list[str]:
    from fixer.preferences import setting_keys

    keys = setting_keys(recipe)
    if not keys:
        return []
    return [style.mark("bold", "You can choose:"), *(f"  --set {recipe.id}.{key}=VALUE" for key in keys)]


def _here(result: RecipeResult, evidence: Sequence[Remark], style: Style) -> list[str]:
    from fixer.report.diff import shown_diff

    # What the advice says has been said above.
    notes = [note for note in result.notes if note.message != result.recipe.advice]
    return [
        style.mark("bold", "In this site:"),
        *(remark_line(remark, "  found: ") for remark in evidence),
        *(wrapped(line, "  ") for line in _comes_to(result, needed=bool(evidence))),
        *(remark_line(remark, "  ") for remark in (*result.conflicts, *notes)),
        *coloured_diff(shown_diff(result), style),
    ]


def _comes_to(result: RecipeResult, *, needed: bool) -> list[str]:
    """What fixer would do, or that it would do nothing."""
    if result.outcome in (Outcome.GUIDED, Outcome.ADVISORY):
        return [f"fixer changes no file for this{'; what there is to do is above' if needed else ''}."]
    if result.recipe.remedy is Remedy.GUIDED and result.outcome is Outcome.SATISFIED:
        return [f"fixer changes no file for this: {printable_text(result.summary)}."]
    return [f"{printable_text(result.summary)}."]
