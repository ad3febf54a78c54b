"""The address of a folder that a library's own config assigns to a variable: put below the public files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from fixer.errors import UsageError
from fixer.outcome import Outcome, Remark, StepResult
from fixer.php.comments import introduction
from fixer.php.document import Document, Edit
from fixer.php.forms import Form, literal
from fixer.php.insertion import comment_above, first_on_line
from fixer.php.literals import quoted
from fixer.php.patterns import Match, matches
from fixer.php.scopes import top_expressions
from fixer.recipe.places import path_in
from fixer.recipe.step import Context
from fixer.recipe.steps.module_code import edit_file, revert_file, together
from fixer.recipe.steps.not_applicable import not_for_this_drupal
from fixer.recipe.steps.verdict import Verdict
from fixer.site.ownership import is_ignored
from fixer.site.paths import join
from fixer.site.platform_file import stated_version
from fixer.site.tree import Kind, Tree

_VALUE = b"$_value"


class FilesUrl(NamedTuple):
    """Assign an address below the public files at the top of a library's config.

    Args:
        library: its name, for sentences.
        places: where the config may be, with placeholders; ``*`` stands for any one folder.
        variable: the variable, with its dollar sign.
        folder: the folder below the public files, with a slash at its end.
        known_bad: values the library comes with.
        why: the sentence for the comment above the assignment.
        setting: key under which the user may set another address with ``--set``.
        handled: forms at the top of the file that take the variable's place, all of each group, with a reason.
        drupal: Drupal major versions it is for; empty for all.
    """

    library: str
    places: tuple[str, ...]
    variable: str
    folder: str
    known_bad: tuple[str, ...]
    why: str
    setting: str
    handled: tuple[tuple[tuple[Form, ...], str], ...] = ()
    drupal: tuple[int, ...] = ()

    @property
    def settings(self) -> tuple[str, ...]:
        """See ``Step``."""
        return (self.setting,)

    def plan(self, context: Context) -> StepResult:
        """See ``Step``.

        Raises:
            UsageError: the user chose an address that is not below the public files.
        """
        elsewhere = not_for_this_drupal(context, self.drupal, self.variable)
        if elsewhere is not None:
            return elsewhere
        url = self._url(context)

        def edit(document: Document) -> Verdict:
            return self._edited(context, document, url)

        results = [edit_file(context, path, edit) for path in self._files(context)]
        if results:
            return together(results, "")
        reason = f"{self.library} is not in this code, or not in git"
        told = Remark(f"{reason}; where it is installed, set {self.variable} to {url} in its config by hand")
        return StepResult(Outcome.NOT_APPLICABLE, reason, (), (), (told,))

    def revert(self, context: Context) -> StepResult:
        """See ``Step``."""
        from fixer.recipe.steps.restoring import restored

        written = quoted(self._url(context).encode())

        def becomes(_former: bytes) -> bytes:
            return written

        def restore(document: Document, former: Document | None) -> Verdict:
            place = self._place(former) if former is not None else None
            earlier = [former.text(place.bound[_VALUE])] if former is not None and place is not None else []
            return restored(document, context.recipe.id, becomes, earlier)

        results = [revert_file(context, path, restore) for path in self._files(context)]
        if results:
            return together(results, "")
        return StepResult(Outcome.SATISFIED, f"{self.library} is not in this code")

    def _files(self, context: Context) -> list[str]:
        """The configs that are kept in git, sorted."""
        found = {path for place in self.places for path in _expanded(context.tree, path_in(context.site, place))}
        return sorted(path for path in found if not is_ignored(context.site, path))

    def _url(self, context: Context) -> str:
        chosen = context.settings.get(self.setting, f"{_files_urls(context)[-1]}/{self.folder}")
        if self._is_below(context, chosen) and re.fullmatch(r"(?:/[\w.-]+)+/", chosen, re.ASCII) \
                and ".." not in chosen.split("/"):
            return chosen
        raise UsageError(f"--set {context.recipe.id}.{self.setting}={chosen}: give a path below the public files that "
                         f"begins and ends with a slash, such as {_files_urls(context)[-1]}/{self.folder}")

    def _is_below(self, context: Context, url: str) -> bool:
        return any(re.match(pattern + "/", url) for pattern in (r"/sites/[^/]+/files", *_files_urls(context)))

    def _edited(self, context: Context, document: Document, url: str) -> Verdict:
        place = self._place(document)
        if place is None:
            return Verdict(Outcome.NOT_APPLICABLE, f"{self.variable} is not assigned at the top of this file")
        node, line = place.bound[_VALUE], document.line(place.node.start_byte)
        behind = [one for one in top_expressions(document) if one.start_byte > place.node.start_byte]
        for forms, reason in self.handled:
            if all(any(True for _ in form.found([place.node, *behind])) for form in forms):
                return Verdict(Outcome.SATISFIED, reason, line)
        value = literal(node)
        text = value.decode("utf-8", "replace") if isinstance(value, bytes) else None
        chosen = self.setting in context.settings
        if text is not None and (text == url if chosen else self._is_below(context, text)):
            return Verdict(Outcome.SATISFIED, f"{self.variable} is {text} already", line, None,
                           tuple(self._slash_missing(text, line)))
        if context.on_conflict != "replace" and text not in self.known_bad:
            shown = text if text is not None else " ".join(document.text(node).decode("utf-8", "replace").split())
            return Verdict(Outcome.CONFLICT, f"{self.variable} is {shown} here; it should be a path below the public "
                           f"files, such as {url}", line)
        comment = introduction(context.recipe.id, self.why, document.text(node))
        start = first_on_line(document, place.node.start_byte)
        after = document.with_edits([comment_above(document, start, comment),
                                     Edit(node.start_byte, node.end_byte, quoted(url.encode()))])
        warning = Remark(f"saving {self.library}'s settings in the module's form, or an update of {self.library}, "
                         "undoes this edit; run fixer again then", "", line)
        return Verdict(Outcome.CHANGE, f"sets {self.variable} to {url}", line, after, (warning,))

    def _slash_missing(self, text: str, line: int) -> Iterator[Remark]:
        if not text.endswith("/"):
            yield Remark(f"{text} does not end with a slash, so {self.library} joins it with the names of its folders",
                         "", line)

    def _place(self, document: Document) -> Match | None:
        """The assignment whose value the variable has when the file first uses it."""
        found = None
        for node in top_expressions(document):
            assigned = next(matches(f"{self.variable} = {_VALUE.decode()}", iter((node,))), None)
            if assigned is not None:
                found = assigned
            elif found is not None and self.variable.encode() in document.text(node):
                break
        return found


def _files_urls(context: Context) -> tuple[str, ...]:
    """Where the public files are for browsers: the second one where pantheon.yml moves them."""
    mount = stated_version(context.site, context.tree, "filemount")
    return ("/sites/default/files", "/files") if mount == "/files" else ("/sites/default/files",)


def _expanded(tree: Tree, path: str) -> Iterator[str]:
    """The files that a path with ``*`` for folders names."""
    head, star, tail = path.partition("/*")
    if not star:
        yield from (path,) if tree.kind(path) is Kind.FILE else ()
        return
    for entry in tree.list(head):
        if entry.kind is Kind.FOLDER:
            yield from _expanded(tree, join(head, entry.name) + tail)
