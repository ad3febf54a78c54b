"""The JSON documents, with the names that ``docs/schema`` publishes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from fixer.errors import FixerError
from fixer.outcome import Outcome, Remark
from fixer.recipe.model import Guided, Recipe
from fixer.report.printable import printable_path, printable_text
from fixer.results import Plan, RecipeResult

if TYPE_CHECKING:
    from fixer.git.pushing import Pushed
    from fixer.proof.model import Proof
    from fixer.scanning import Scan
    from fixer.site.model import Site

Document = dict[str, Any]


def apply_json(plan: Plan, *, branch: str | None = None, commits: Sequence[tuple[str, str]] = (),
               pull_request: str | None = None, proof: Proof | None = None, pushed: Pushed | None = None,
               held_back: str = "") -> str:
    """The document of ``fixer apply`` and of ``fixer revert``; see ``apply_document``."""
    return dumped(apply_document(plan, branch=branch, commits=commits, pull_request=pull_request, proof=proof,
                                 pushed=pushed, held_back=held_back))


def apply_document(plan: Plan, *, branch: str | None = None, commits: Sequence[tuple[str, str]] = (),
                   pull_request: str | None = None, proof: Proof | None = None, pushed: Pushed | None = None,
                   held_back: str = "") -> Document:
    """The document of ``fixer apply`` and of ``fixer revert``, as a value.

    Recipes that ``--all`` left out are results too: not applicable, with the reason.

    Args:
        plan: what was planned.
        branch: the branch that holds the commits, or would.
        commits: recipe id and sha of each commit made.
        pull_request: its address.
        proof: what the sealed runs showed, where they were asked for.
        pushed: what came of pushing the branch, where that was asked for.
        held_back: why nothing was written although something is to be done.
    """
    left_out = (RecipeResult(recipe, Outcome.NOT_APPLICABLE, f"left out: {reason}")
                for recipe, reason in plan.passed_over)
    return {
        "site": site_document(plan.site),
        "results": [_result(result) for result in (*plan.results, *left_out)],
        "branch": None if branch is None else printable_path(branch),
        "commits": [{"recipe": recipe_id, "sha": sha} for recipe_id, sha in commits],
        "pull_request": pull_request,
        **_proof(proof),
        **({} if pushed is None else {"push": _push(pushed)}),
        **({"held_back": printable_text(held_back)} if held_back else {}),
    }


def _push(pushed: Pushed) -> Document:
    from fixer.report.push_text import multidev

    found = multidev(pushed)
    return {
        "remote": printable_path(pushed.target.remote), "url": pushed.target.url.shown,
        "branch": printable_path(pushed.branch), "sha": pushed.sha, "former": pushed.former,
        "refused": printable_text(pushed.refused) or None,
        "multidev": None if found is None else found._asdict(),
    }


def _proof(proof: Proof | None) -> Document:
    if proof is None:
        return {}
    from fixer.report.proof_json import proof_json

    return {"proof": proof_json(proof)}


def scan_json(found: Scan) -> str:
    """The document of ``fixer scan``."""
    return dumped({
        "site": site_document(found.site),
        "findings": [{
            "recipe": one.recipe.id, "remedy": one.recipe.remedy.value, "title": one.recipe.title,
            "problem": one.recipe.problem, "evidence": _remarks(one.evidence), "sources": _sources(one.recipe),
        } for one in found.findings],
        "notes": _remarks(tuple(dict.fromkeys(
            (*found.notes, *(note for one in found.findings for note in one.result.notes if note.path))))),
        "ignored": [{"recipe": recipe.id, "reason": printable_text(reason)} for recipe, reason in found.ignored],
    })


def list_json(recipes: Iterable[Recipe]) -> str:
    """The document of ``fixer list``."""
    return dumped({"recipes": [_named(recipe) for recipe in recipes]})


def show_json(recipe: Recipe, result: RecipeResult | None = None) -> str:
    """The document of ``fixer show``.

    Args:
        recipe: the recipe.
        result: what it would do to a site, if there is one.
    """
    from fixer.preferences import setting_keys
    from fixer.report.recipe_text import looks_for, usual

    here: Document | None = None
    if result is not None:
        from fixer.report.diff import shown_diff

        here = {**_result(result), "diff": shown_diff(result)}
    return dumped({
        "recipe": {
            **_named(recipe), "drupal": list(recipe.drupal), "revision": recipe.revision,
            "problem": recipe.problem, "evidence": looks_for(recipe),
            "subject": recipe.subject, "guided": _guided(usual(recipe)), "settings": list(setting_keys(recipe)),
            "confirm": recipe.confirm, "advice": recipe.advice, "sources": _sources(recipe),
        },
        "here": here,
    })


_APPLY_FAILURE: Document = {"site": None, "results": [], "branch": None, "commits": [], "pull_request": None}
_FAILURES: dict[str, Document] = {
    "apply": _APPLY_FAILURE,
    "revert": _APPLY_FAILURE,
    "scan": {"site": None, "findings": [], "notes": [], "ignored": []},
    "show": {"recipe": None, "here": None},
    "docs-coverage": {"documents": []},
    "docs-drift": {"title": None, "old": None, "new": None, "entries": [], "to_review": [], "uncovered": [],
                   "updated": []},
    "explain": {"site": None, "entries": []},
}


def failure_json(command: str, error: FixerError) -> str:
    """The document of a command that could not do its work: its own names, empty, and ``error``.

    Args:
        command: ``apply``, ``revert``, ``scan``, ``show`` or ``explain``.
        error: why.
    """
    path = getattr(error, "path", "")
    remark = {"path": printable_path(path), "line": getattr(error, "line", None), "message": printable_text(str(error))}
    return dumped({**_FAILURES[command], "error": remark})


def dumped(document: Document) -> str:
    """``document`` as text."""
    # Only ASCII, so that it reads the same wherever it is sent.
    return json.dumps(document, indent=2) + "\n"


def _named(recipe: Recipe) -> Document:
    return {"id": recipe.id, "title": recipe.title, "cms": recipe.cms, "remedy": recipe.remedy.value}


def site_document(site: Site) -> Document:
    """A site as every document names it."""
    paths = {name: printable_path(getattr(site, name)) for name in
             ("root", "docroot", "core", "content", "config", "definitions", "writable", "platform_file")}
    version = None if site.version is None else printable_path(site.version)
    return {"cms": site.cms.value, "style": site.style, "version": version, "major": site.major, **paths}


def _result(result: RecipeResult) -> Document:
    return {
        "recipe": result.recipe.id,
        "outcome": result.outcome.value,
        "summary": printable_text(result.summary),
        "changes": [{"path": printable_path(change.path), "action": change.action.value}
                    for change in result.changes],
        "conflicts": _remarks(result.conflicts),
        "notes": _remarks(result.notes),
        "guided": _guided(result.guided),
        "sources": _sources(result.recipe),
    }


def _remarks(remarks: Iterable[Remark]) -> list[Document]:
    return [{"path": printable_path(remark.path), "line": remark.line, "message": printable_text(remark.message)}
            for remark in remarks]


def _guided(guided: Iterable[Guided]) -> list[Document]:
    return [{"when": one.when, "text": printable_path(one.text), "command": printable_path(one.command)}
            for one in sorted(guided, key=lambda one: one.when != "before-deploy")]


def _sources(recipe: Recipe) -> list[Document]:
    return [{"document": source.document, "section": source.section} for source in recipe.sources]
