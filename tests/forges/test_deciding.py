"""The decision and the description, without any forge."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixer.forges.description import Facts, digest, facts_of, framed, refreshed
from fixer.forges.model import Comments, Extras, PullRequest, State
from fixer.pull_requests import Action, decide, edit_of

OPEN, CLOSED, MERGED = State.OPEN, State.CLOSED, State.MERGED
TITLE = "Mend it"


def _pull(number: int, state: State, *recipes: str, title: str = TITLE) -> PullRequest:
    body = framed("Text", Facts(frozenset(recipes), digest(TITLE)), Comments.HTML)
    return PullRequest(number, f"https://example.org/{number}", state, title, body)


@pytest.mark.parametrize(("known", "reopen", "action", "number"), [
    ([], False, Action.OPEN, None),
    ([], True, Action.OPEN, None),
    ([_pull(1, OPEN, "a@1")], False, Action.UPDATE, 1),
    ([_pull(1, OPEN)], True, Action.UPDATE, 1),
    ([_pull(2, CLOSED), _pull(1, OPEN)], False, Action.UPDATE, 1),
    ([_pull(1, CLOSED, "a@1")], False, Action.LEAVE, 1),
    ([_pull(1, CLOSED, "b@1")], False, Action.LEAVE, 1),
    ([_pull(1, CLOSED)], True, Action.REOPEN, 1),
    ([_pull(2, CLOSED), _pull(1, MERGED, "a@1")], False, Action.LEAVE, 2),
    ([_pull(1, MERGED, "a@1")], False, Action.LEAVE, 1),
    ([_pull(1, MERGED, "a@1", "b@2")], False, Action.LEAVE, 1),
    ([_pull(2, MERGED, "c@1"), _pull(1, MERGED, "a@1")], False, Action.LEAVE, 1),
    ([_pull(1, MERGED, "a@1")], True, Action.OPEN, None),
    # Another recipe, or another revision of it, is something else.
    ([_pull(1, MERGED, "b@1")], False, Action.OPEN, None),
    ([_pull(1, MERGED, "a@2")], False, Action.OPEN, None),
    ([_pull(1, MERGED)._replace(body="by hand")], False, Action.OPEN, None),
])
def test_decisions(known: list[PullRequest], reopen: bool, action: Action, number: int | None) -> None:
    decision = decide(known, ["a@1"], reopen=reopen)
    assert decision.action is action
    assert (decision.pull_request and decision.pull_request.number) == number
    assert decision.reason


@pytest.mark.parametrize("comments", Comments)
def test_a_part_is_found_again(comments: Comments) -> None:
    facts = Facts(frozenset({"a-b@1"}), digest("x"), frozenset({"label:a) --> (b", "reviewer:ü\\"}))
    part = framed("# Hi\n\nText\n", facts, comments)
    assert facts_of(part) == facts
    assert facts_of(f"Before\r\n\r\n{part.replace(chr(10), chr(13) + chr(10))}\r\nafter") == facts
    assert facts_of("no part") is None
    assert facts_of(part.replace("fixer:end", "")) is None
    assert refreshed(part, part) is None


@given(st.text(), st.text(), st.text(), st.sampled_from(Comments))
def test_what_stands_around_it_stays(before: str, after: str, text: str, comments: Comments) -> None:
    before, after = before.replace("fixer:", ""), after.replace("fixer:", "")
    old, new = (framed(words, Facts(), comments) for words in (text, text + " more"))
    body = f"{before}\n\n{old}{after}"
    found = refreshed(body, new)
    assert found is None or (found.startswith(f"{before}\n\n") and found.endswith(after))


def test_a_text_cannot_forge_the_markers() -> None:
    inner = framed("inner", Facts(frozenset({"evil@1"})), Comments.HTML)
    part = framed(f"Text\n\n{inner}\nmore", Facts(frozenset({"a@1"})), Comments.HTML)
    facts = facts_of(part)
    assert facts is not None
    assert facts.recipes == {"a@1"}
    assert refreshed(part, "X") == "X\n"


def test_ticks_stay() -> None:
    former = framed("- [ ] one\n- [ ] two\n- [ ] gone", Facts(), Comments.HTML)
    part = framed("- [ ] two\n- [ ] one\n- [ ] new", Facts(), Comments.HTML)
    body = former.replace("[ ] one", "[x] one").replace("[ ] gone", "[X] gone")
    found = refreshed(body, part)
    assert found is not None
    assert "- [ ] two\n- [x] one\n- [ ] new" in found


@pytest.mark.parametrize("marker", ["{}", "{]", '{"recipes": 3, "title": [], "asked": [1, {}]}', "{nonsense}"])
def test_a_marker_that_a_person_changed(marker: str) -> None:
    assert facts_of(f"<!-- fixer:begin {marker} -->\nx\n<!-- fixer:end -->") in (None, Facts())


def test_titles() -> None:
    mine, theirs = _pull(1, OPEN), _pull(1, OPEN, title="Another")
    assert edit_of(mine, TITLE, None).empty
    assert edit_of(mine, "New", None).title == "New"
    assert edit_of(theirs, "New", "body")[:2] == (None, "body")
    assert edit_of(mine._replace(body="by hand"), "New", None).remark


def test_extras_that_are_new() -> None:
    extras = Extras(("a", "b"), ("c",), (), "m")
    assert extras.without(frozenset({"label:a", "milestone:m"})) == Extras(("b",), ("c",))
    assert extras.without(frozenset()) == extras
