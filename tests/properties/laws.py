"""What holds whatever a config looks like. Each law that is broken is an ``AssertionError`` that says which."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from fixer.lost import BEFOREHAND
from fixer.outcome import Outcome
from fixer.php.source import NOT_DEPLOYED
from fixer.planning import Options, plan
from fixer.recipe.catalog import load
from fixer.results import Plan, RecipeResult
from fixer.reverting import Past, Reverting, plan_revert
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.php.planned import is_kept
from tests.php.sites import bedrock, disagreements, drupal7, drupal10, run, wordpress
from tests.properties.examples import Example
from tests.support.effects import Effects
from tests.support.php import PhpError, PhpWorker, lint_file
from tests.support.surroundings import elsewhere, platform
from tests.zoo.placement.effects import rest, warnings

WORLDS = (("dev", True), ("live", True), ("live", False))
_DRUPAL_8 = {"web/core/lib/Drupal.php": "<?php\nclass Drupal {\n  const VERSION = '8.9.20';\n}\n"}
_MAKERS: dict[str, Callable[[Path, bytes], Site]] = {
    "wordpress": wordpress, "bedrock": bedrock, "drupal7": drupal7, "drupal10": drupal10,
    "drupal8": lambda folder, config: drupal10(folder, config, _DRUPAL_8)}
_PRESSFLOW = {"conf": {"pressflow_smart_start": 1, "css_gzip_compression": False}}
"""What the platform hands to each Drupal 7: ``extract()`` of it replaces ``$conf`` for certain."""
_EVERY = 40
"""Of so many files one is looked at by ``php -l`` as well."""


class Laws:
    """The laws, held against one example after another.

    Args:
        php: PHP.
        folder: where the sites are laid out, one after the other.

    Attributes:
        seen: how many examples came out how.
    """

    def __init__(self, php: PhpWorker, folder: Path) -> None:
        self.seen: Counter[str] = Counter()
        self._php = php
        self._folder = folder
        self._beside: set[Path] = set()

    def check(self, example: Example) -> str:
        """Hold every law against an example; returns what came of it in a word.

        Raises:
            AssertionError: a law is broken.
        """
        site = self._site(example)
        recipe = load(example.subject.recipe)
        applied = plan(site, [recipe])
        result = applied.results[0]
        sound = all(self._lints(content) for path, content in example.everything().items() if path.endswith(".php"))
        word = result.outcome.value if sound else f"broken, {result.outcome.value}"
        self.seen[word] += 1
        if not sound:
            self._is_refused(example, result)
            return word
        self._untouched_stays(site, result, [recipe.id])
        replaced = self._by_plan_alone(example, site, applied)
        before = self._runs(example, site)
        self._reads_as_php_does(example, site, before)
        if result.outcome is Outcome.CHANGE:
            self._works(example, result, before)
        elif result.outcome is Outcome.SATISFIED:
            self._keeps_its_promise(example, before)
        elif replaced is not None and replaced.results[0].outcome is Outcome.CHANGE:
            self._works(example, replaced.results[0], before)
        return word

    def _by_plan_alone(self, example: Example, site: Site, applied: Plan) -> Plan | None:
        """The laws that need no PHP; returns what replacing the values in the way comes to, where there are any."""
        result = applied.results[0]
        if result.outcome is Outcome.CHANGE:
            for change in result.changes:
                if change.before is not None and change.path == example.path:
                    assert change.before == example.config
                    assert change.after is not None
                    assert survives(example, change.after), "bytes outside the edits have changed"
            self._once_is_twice(site, applied)
            self._comes_back(site, applied)
        if result.outcome is not Outcome.CONFLICT:
            return None
        assert result.conflicts
        assert all(one.path and "\n" not in one.message for one in result.conflicts)
        replaced = plan(site, [result.recipe], Options(on_conflict="replace"))
        self.seen[f"conflict, replaced: {replaced.results[0].outcome.value}"] += 1
        if replaced.results[0].outcome is Outcome.CHANGE:
            self._once_is_twice(site, replaced)
            self._comes_back(site, replaced)
        return replaced

    def _site(self, example: Example) -> Site:
        folder = self._folder / example.subject.style
        for former in self._beside:
            former.unlink(missing_ok=True)
        if not folder.exists():
            _MAKERS[example.subject.style](folder, b"<?php\n")
        for path, content in example.everything().items():
            place = folder / path
            if not place.exists():
                self._beside.add(place)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(content)
        return find_site(DirectoryTree(folder))

    def _lints(self, content: bytes) -> bool:
        try:
            sound = self._php.lint(content) is None
        except PhpError:  # what PHP refuses when it compiles ends the worker
            sound = False
        if zlib.crc32(content) % _EVERY == 0:
            sample = self._folder / "sample.php"
            sample.write_bytes(content)
            problem = lint_file(sample)
            assert sound or problem is not None, f"the worker refuses what php -l accepts: {content!r}"
        return sound

    def _runs(self, example: Example, site: Site) -> list[Effects]:
        """What the config leaves behind in each world of the platform, and elsewhere, in that order."""
        assert isinstance(site.tree, DirectoryTree)
        for path in self._beside:
            if path.name in NOT_DEPLOYED:
                path.unlink(missing_ok=True)
        subject = example.subject
        pressflow = subject.pressflow if subject.style != "drupal7" else {**_PRESSFLOW, **(subject.pressflow or {})}
        arounds = [platform(environment, https=https, pressflow=pressflow) for environment, https in WORLDS]
        return [run(self._php, site, around, names=("table_prefix",), ini=subject.ini)
                for around in (*arounds, elsewhere())]

    def _reads_as_php_does(self, example: Example, site: Site, runs: Sequence[Effects]) -> None:
        if runs[1].takeover is not None and example.subject.pressflow is None:
            found = disagreements(self._php, site, WORLDS[1:2])
            assert found == [], f"fixer reads something else than PHP does: {found}"

    def _is_refused(self, example: Example, result: RecipeResult) -> None:
        assert result.outcome is not Outcome.CHANGE or all(
            self._lints(change.before) for change in result.changes if change.before is not None), \
            "a broken file is changed"
        if result.outcome is Outcome.CONFLICT:
            assert not result.changes
            assert all(one.path for one in result.conflicts)

    def _once_is_twice(self, site: Site, applied: Plan) -> None:
        again = plan(site._replace(tree=applied.after), [applied.results[0].recipe]).results[0]
        assert (again.outcome, again.changes) == (Outcome.SATISFIED, ()), f"a second run: {again.summary}"

    def _comes_back(self, site: Site, applied: Plan) -> None:
        result = applied.results[0]
        there = site._replace(tree=applied.after)
        paths = {change.path for change in result.changes}
        if not any(BEFOREHAND in note.message for note in result.notes):
            out = plan_revert(there, [result.recipe])
            assert _same(site, out, paths), f"revert from the files alone: {_told(out)}"
        past = {result.recipe.id: Past(site.tree, applied.after)}
        out = plan_revert(there, [result.recipe], Reverting(Options(committed=True), past))
        assert _same(site, out, paths), f"revert from the commit: {_told(out)}"

    def _untouched_stays(self, site: Site, result: RecipeResult, recipes: list[str]) -> None:
        if result.outcome is not Outcome.CHANGE:
            assert not result.changes
        out = plan_revert(site, [load(one) for one in recipes])
        assert not out.results[0].changes, "revert takes out what a human wrote"

    def _works(self, example: Example, result: RecipeResult, before: list[Effects]) -> None:
        for change in result.changes:
            if change.path.endswith(".php") and change.after is not None:
                assert self._lints(change.after), f"PHP cannot read the result: {change.after!r}"
                (self._folder / example.subject.style / change.path).write_bytes(change.after)
                self._beside.add(self._folder / example.subject.style / change.path)
        changed = find_site(DirectoryTree(self._folder / example.subject.style))
        after = self._runs(example, changed)
        self._keeps_its_promise(example, after)
        names = example.subject.names
        late = any("too late" in note.message for note in result.notes)
        for former, now in zip(before, after, strict=True):
            if former.fatal is None and not (late and former.exited):  # what came too late may have ended the request
                assert _rest(now, names) == _rest(former, names), "something else than intended has changed"
                assert late or warnings(now) <= warnings(former), f"new warnings: {now.warnings}"
        self._reads_as_php_does(example, changed, after)

    def _keeps_its_promise(self, example: Example, runs: Sequence[Effects]) -> None:
        for (environment, https), effects in zip(WORLDS, runs[:-1], strict=True):
            if effects.takeover is not None:
                assert example.subject.holds(effects.takeover, https), \
                    f"the promise is not kept in {environment} {'https' if https else 'http'}"


def survives(example: Example, after: bytes) -> bool:
    """Whether all of a config is still there, but for what was put in and for statements about the recipe."""
    if is_kept(example.config, after):
        return True
    at = 0
    for part in example.kept:
        for line in part.splitlines(keepends=True):
            found = after.find(line.strip(), at)
            if found < 0:
                return False
            at = found + len(line.strip())
    return True


def _same(site: Site, out: Plan, paths: set[str]) -> bool:
    return all(out.after.kind(path) is site.tree.kind(path)
               and (out.after.kind(path).name != "FILE" or out.after.read(path) == site.tree.read(path))
               for path in paths)


def _rest(effects: Effects, names: frozenset[str]) -> dict[str, object]:
    """What is none of the recipe's business; an array that holds nothing besides is as good as none."""
    return {key: {name: one for name, one in value.items() if one not in ({}, [])} if isinstance(value, dict) else value
            for key, value in rest(effects, names).items()}


def _told(out: Plan) -> str:
    result = out.results[0]
    return f"{result.outcome.value}, {result.summary} {[one.message for one in result.conflicts]}"
