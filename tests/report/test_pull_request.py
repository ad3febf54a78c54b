"""The text of a pull request: golden for the sample sites, and safe whatever a site holds.

``FIXER_GOLDEN=write`` writes the golden texts anew; look at them, rendered, before committing them.
"""

from __future__ import annotations

import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from fixer.applying import ApplyRequest, apply
from fixer.outcome import Outcome, Remark
from fixer.php.definition import NameKind
from fixer.php.worlds import WORLDS
from fixer.proof.model import Proof, Row, WorldResult
from fixer.proof.report import Name, NotSet
from fixer.recipe.model import Guided
from fixer.report.markdown import length
from fixer.report.message import commit_message
from fixer.report.pull_request import BITBUCKET_LIMIT, GITHUB_LIMIT, GITLAB_LIMIT, PullRequestText, pull_request_text
from fixer.results import Plan
from fixer.site.change import Action, Change
from tests.everything.checks import repository
from tests.report.plans import AFTER, BEFORE, edit, plan, recipe, result

GOLDEN = Path(__file__).parent / "pull_requests"
SITES = {
    "pantheon-wordpress": ("autoptimize", "contact-form-7", "query-monitor", "woozone-cache-symlink"),
    "bedrock-wordpress": ("autoptimize", "contact-form-7"),
    "drupal7": ("plupload", "recaptcha", "views-data-export"),
    "drupal10": ("plupload",),
}


def rendered(body: str) -> str:
    """The body as a CommonMark library renders it, with the tables that forges know."""
    return str(MarkdownIt("commonmark").enable("table").render(body))


class _Seen(HTMLParser):
    """The elements of a page, and the text outside of code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.code = ""
        self._in_code = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.tags.append(tag)
        self._in_code += tag == "code"

    def handle_endtag(self, tag: str) -> None:
        self._in_code -= tag == "code"

    def handle_data(self, data: str) -> None:
        if self._in_code:
            self.code += data
        else:
            self.text += data


@pytest.mark.parametrize("name", SITES)
def test_golden(name: str, tmp_path: Path) -> None:
    found = apply(ApplyRequest(str(repository(name, tmp_path / name)), SITES[name], write=False)).plan
    text = pull_request_text(found, linted=True)
    whole = f"# {text.title}\n\n{text.body}"
    golden = GOLDEN / f"{name}.md"
    if os.environ.get("FIXER_GOLDEN") == "write":
        golden.write_text(whole)
    assert whole == golden.read_text()
    seen = _Seen(rendered(whole))
    assert seen.tags.count("h1") == 1
    headings = re.findall(r"<h2>(.*?)</h2>", rendered(whole))
    assert headings[:2] == ["What was wrong", "What changed"]
    assert headings[-3:] == ["How it was checked", "How to undo it", "Where this is documented"]
    assert "a" not in seen.tags
    assert "img" not in seen.tags
    assert len(text.title) <= 72
    for one in found.results:
        if one.changes:
            assert max(map(len, commit_message(one).splitlines()[:1])) <= 72


NASTY = (
    "@everyone", "#1", "GH-12", "owner/name#3", "!4 and $5 and ~bug and %v1 and &6", "https://evil.example/x",
    "www.evil.example", "<script>alert(1)</script>", "[click](javascript:x)", "![x](http://evil.example/x.png)",
    "**bold** _it_ ~~gone~~", "`code`", "``", "| a | b |", "# heading", "- item", "1. item", "1) item", "+ item",
    "---", "===", "~~~", "> quote", "a\nb\n\n# c", "&lt;b&gt;", "\\", "deadbeef1234", ":tada:", "<!-- -->",
    "</details>", "- [ ] task", "a  \nb", "\tcode", "x@example.org", "@org/team", "\x1b[31m", "\u202egnp",
)


@pytest.mark.parametrize("nasty", NASTY)
def test_text_of_a_site_formats_and_calls_nothing(nasty: str) -> None:
    change = edit(f"wp-content/{nasty}.php".replace("\0", ""), b"a\n", b"b\n")
    link = Change(Action.SYMLINK, f"link {nasty}", target=nasty)
    plain = body_of("harmless")
    one = result(change, link, summary=nasty, notes=(Remark(nasty, nasty, 3), Remark(f"Mind {nasty}")),
                 guided=(Guided("before-deploy", nasty, nasty.replace("\n", " ")), AFTER))
    text = pull_request_text(plan(one, result(outcome=Outcome.CONFLICT, conflicts=(Remark(nasty, nasty),))))
    seen, calm = _Seen(rendered(text.body)), _Seen(rendered(plain))
    assert sorted(seen.tags) == sorted(calm.tags), text.body
    for pattern in (r"(?<!\w)@\w", r"#\d", r"GH-\d", r"https?://", r"www\.\w", r"[!$]\d", r"[0-9a-f]{12}", r":tada:"):
        assert not re.search(pattern, seen.text), (pattern, seen.text)
    assert "\x1b" not in text.body
    assert "\u202e" not in text.body


def body_of(word: str) -> str:
    """The same text with nothing special in it."""
    change = edit(f"wp-content/{word}.php", b"a\n", b"b\n")
    link = Change(Action.SYMLINK, f"link {word}", target=word)
    one = result(change, link, summary=word, notes=(Remark(word, word, 3), Remark(f"Mind {word}")),
                 guided=(Guided("before-deploy", word, word), AFTER))
    return pull_request_text(plan(one, result(outcome=Outcome.CONFLICT, conflicts=(Remark(word, word),)))).body


def test_what_was_written_can_be_read() -> None:
    for nasty in ("**bold**", "a_b <b>", "1. one", "# two", "AUTOPTIMIZE_DIR is 5", "x | y", "a\\b"):
        text = pull_request_text(plan(result(edit("a.php", b"a\n", b"b\n"), summary=nasty)))
        shown = re.sub(r"<[^>]+>", "", rendered(text.body)).replace("\u200b", "")
        assert nasty.replace("<", "&lt;").replace(">", "&gt;") in shown


def _many(number: int) -> Plan:
    def one(index: int) -> object:
        changes = [edit(f"wp-content/plugins/plugin-{index}/file-{count}.php", b"a\n", b"b\n") for count in range(20)]
        return result(*changes, recipe=recipe(f"recipe-{index}", problem="A long story. " * 30),
                      guided=(Guided("before-deploy", f"Do this and that for {index}.", "mkdir -p files/x\nls"),),
                      notes=tuple(Remark(f"Note {count} of {index}", "a.php", count + 1) for count in range(30)))

    return plan(*(one(index) for index in range(number)))  # type: ignore[arg-type]


@pytest.mark.parametrize("limit", [GITHUB_LIMIT, GITLAB_LIMIT, BITBUCKET_LIMIT, 5_000, 700, 90])
@pytest.mark.parametrize("details", [True, False])
def test_always_within_the_limit(limit: int, details: bool) -> None:
    text = pull_request_text(_many(90), limit=limit, details=details)
    assert length(text.body) <= limit
    assert text.title == "Mend 90 documented problems"
    tags = _Seen(rendered(text.body)).tags
    assert details or "details" not in text.body
    if limit >= 5_000:
        assert "How to undo it" in text.body
        assert text.body.count("<details>") == text.body.count("</details>")
        assert "h2" in tags


def test_long_lists_fold() -> None:
    text = pull_request_text(_many(3))
    assert "<summary>Files: 60</summary>" in text.body
    assert "<summary>Notes: 90</summary>" in text.body
    assert "<summary>Problems" not in text.body
    assert "<details>" not in pull_request_text(_many(3), details=False).body


def test_commands_for_each_environment() -> None:
    text = pull_request_text(plan(result(edit("a.php", b"a\n", b"b\n"), guided=(BEFORE, AFTER)))).body
    assert "- [ ] Empty the cache. (`cache-folder`)" in text
    for environment in ("dev", "test", "live"):
        assert f"  terminus env:clear-cache <site>.{environment}\n" in text
    assert text.index("## Before you deploy") < text.index("## After you deploy")


def test_commands_that_name_no_environment_stand_once() -> None:
    step = Guided("after-deploy", "Do it.", "a <env>\nb <env>\ncomposer update\nc <env>\ngit push")
    text = pull_request_text(plan(result(edit("a.php", b"a\n", b"b\n"), guided=(step,)))).body
    block = text.partition("```sh\n")[2].partition("```")[0]
    assert [line.strip() for line in block.splitlines() if line.strip()] == [
        "a dev", "b dev", "a test", "b test", "a live", "b live", "composer update", "c dev", "c test", "c live",
        "git push"]


def test_equal_steps_stand_once() -> None:
    one, other = (result(edit(f"{name}.php", b"a\n", b"b\n"), recipe=recipe(name), guided=(AFTER,))
                  for name in ("one", "other"))
    assert pull_request_text(plan(one, other)).body.count("Empty the cache. (`one`, `other`)") == 1


def test_nothing_of_a_file_is_in_it() -> None:
    secret = b"<?php\ndefine('DB_PASSWORD', 'hunter2pass');\n$plain = 'context';\n"
    text = pull_request_text(plan(result(edit("wp-config.php", secret, secret + b"x();\n"),
                                         summary="sets X; DB_PASSWORD is 'hunter2pass'"))).body
    assert "hunter2pass" not in text
    assert "context" not in text
    assert "x();" not in text


def _proof(*, refused: bool = False) -> Proof:
    changed, same = Name(NameKind.CONSTANT, "A|B"), Name(NameKind.CONSTANT, "DB_PASSWORD")
    rows = tuple(Row(changed, index, NotSet(), b"a|`b", intended=True) for index in range(len(WORLDS)))
    salt = Name(NameKind.CONSTANT, "A_SALT")
    rows += tuple(Row(salt, index, None, b"", intended=True) for index in range(len(WORLDS)))
    rows += tuple(Row(same, index, b"hunter2pass", b"hunter2pass", intended=False) for index in range(len(WORLDS)))
    worlds = tuple(WorldResult(world, "cms", "cms") for world in WORLDS)
    return Proof("8.2.1", worlds=worlds, rows=rows, reasons=("something else changes",) if refused else ())


def test_proof_as_a_table() -> None:
    text = pull_request_text(plan(result(edit("wp-config.php", b"a\n", b"b\n"))), proof=_proof(), linted=True).body
    html = rendered(text)
    assert "`php -l` accepts" in text
    assert "PHP 8.2.1 ran the config 20 times" in text
    assert "<td><code>A|B</code></td>" in html
    assert "<td><code>'a|`b'</code></td>" in html
    assert "<code>not set</code>" in html
    assert "<td><code>null</code></td>\n<td><code>''</code></td>" in html
    assert "hunter2pass" not in text
    assert "The same before and after: 1" in text
    assert "speaks against" in pull_request_text(plan(), proof=_proof(refused=True)).body


def test_reverting() -> None:
    text: PullRequestText = pull_request_text(plan(result(edit("a.php", b"a\n", b"b\n"))), reverting=True)
    assert text.title.startswith('Revert "')
    assert "## What is open again" in text.body
    assert "fixer apply --recipe cache-folder" in text.body


def test_nothing_to_change() -> None:
    text = pull_request_text(plan(result()))
    assert text.title == "Nothing to change"
    assert text.body.startswith("Nothing is to be changed")
