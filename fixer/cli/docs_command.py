"""``fixer docs``: holding the recipes against the host's documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fixer.cli.options import check_output, coloured, emit, failing_as_json, format_option, output_option

if TYPE_CHECKING:
    from fixer.documents.coverage import Coverage
    from fixer.documents.drift import Comparison

_SOMETHING_TO_DO = 1


@click.group("docs", short_help="Hold the recipes against the host's documents.")
def command() -> None:
    """Hold the recipes against the documents they come from.

    \b
    Examples:
      fixer docs coverage known-issues.md           which entries have a recipe, and which have none
      fixer docs drift old.md new.md                what has changed, and which recipes to review
    """


@command.command("coverage", short_help="Show which entries of a document have a recipe.")
@click.argument("files", nargs=-1, metavar="[FILE]...", type=click.Path(path_type=str))
@format_option("text", "json")
@output_option
def coverage(files: tuple[str, ...], form: str, output: str | None) -> None:
    """Show, for every entry of the documents in FILE, the recipes that cover it.

    A document is known by what it holds, not by its name. Without a FILE, the documents that fixer knows are
    looked up in its index. Exits 1 if an entry has no recipe, or a recipe names a section that is not there.

    \b
    Examples:
      fixer docs coverage known-issues.md
      fixer docs coverage known-issues.md plugins.md --format json
      fixer docs coverage
    """
    with failing_as_json("docs-coverage", form, output):
        check_output(output)
        found = _coverage(files)
    if form == "json":
        from fixer.report.docs_json import coverage_json

        emit(coverage_json(found), output)
    else:
        from fixer.report.docs_text import coverage_text

        emit(coverage_text(found, colour=coloured(output)), output)
    if not all(one.complete for one in found):
        raise click.exceptions.Exit(_SOMETHING_TO_DO)


@command.command("drift", short_help="Show what has changed between two editions of a document.")
@click.argument("old", metavar="OLD", type=click.Path(path_type=str))
@click.argument("new", metavar="NEW", type=click.Path(path_type=str))
@click.option("--update", is_flag=True, help="Write down that the recipes were reviewed. Needs a checkout of fixer.")
@format_option("text", "json")
@output_option
def drift(old: str, new: str, update: bool, form: str, output: str | None) -> None:
    """Show which entries were added, removed, renamed or reworded between OLD and NEW, and whose code changed.

    Each comes with its recipes, and whether they were reviewed since. Exits 1 if there is something to review.

    \b
    Examples:
      fixer docs drift known-issues-2016.md known-issues-2018.md
      fixer docs drift old.md new.md --update       after the review: pin the recipes to NEW
    """
    with failing_as_json("docs-drift", form, output):
        check_output(output)
        found, written = _drift(old, new, update=update)
    if form == "json":
        from fixer.report.docs_json import drift_json

        emit(drift_json(found, written), output)
    else:
        from fixer.report.docs_text import drift_text

        emit(drift_text(found, written, colour=coloured(output)), output)
    if found.open:
        raise click.exceptions.Exit(_SOMETHING_TO_DO)


def _coverage(files: tuple[str, ...]) -> list[Coverage]:
    from fixer.data import recipes_dir
    from fixer.documents.coverage import cover_document, cover_edition
    from fixer.documents.index import read_index
    from fixer.documents.reading import read_document
    from fixer.recipe.catalog import load_all

    documents = [read_document(path) for path in files]
    index, recipes = read_index(recipes_dir()), list(load_all())
    if not files:
        return [cover_edition(edition, index, recipes) for edition in index.editions]
    return [cover_document(document, index, recipes) for document in documents]


def _drift(old: str, new: str, *, update: bool) -> tuple[Comparison, list[str]]:
    """The comparison, after the update if one is asked for, and the files written."""
    from fixer.data import is_installed, recipes_dir
    from fixer.documents.drift import compare
    from fixer.documents.index import read_index
    from fixer.documents.reading import read_document
    from fixer.recipe.catalog import load_all, recipe_files

    folder = recipes_dir()
    before, after = read_document(old), read_document(new)
    index, recipes = read_index(folder), list(load_all())
    found = compare(before, after, index, recipes)
    if not update:
        return found, []
    from fixer.documents.reviewing import check_writable, review
    from fixer.site.write import write_changes

    check_writable(folder, installed=is_installed())
    reviewed = review(found, index, recipes, recipe_files(), folder)
    write_changes(folder, reviewed.changes)
    return (compare(before, after, reviewed.known, reviewed.recipes),
            [f"{folder.name}/{change.path}" for change in reviewed.changes])
