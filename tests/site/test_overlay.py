"""A tree with changes, as a value."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fixer.errors import FixerError, InTheWayError
from fixer.site.change import Action, Change
from fixer.site.overlay import OverlayTree
from fixer.site.paths import points_to
from fixer.site.tree import MAX_FILE_BYTES, Entry, Kind
from fixer.site.write import write_changes
from tests.site.building import Content, Link, build, snapshot

FILES: dict[str, Content] = {
    "wp-config.php": "<?php // config needle", "plugins/a/a.php": "<?php // a needle",
    "plugins/a/cache/one.txt": "1", "plugins/a/cache/two.txt": "2", "plugins/b.php": "<?php // b",
    "db.php": Link("/code/plugins/a/a.php"),
}


def edit(path: str, before: str, after: str) -> Change:
    return Change(Action.EDIT, path, before=before.encode(), after=after.encode())


def delete(path: str, before: str) -> Change:
    return Change(Action.DELETE, path, before=before.encode())


def test_without_changes_it_is_the_base(tmp_path: Path) -> None:
    base = build(tmp_path, {**FILES, "hollow": None})
    overlay = OverlayTree(base)
    assert snapshot(overlay) == snapshot(base)
    assert [hit.path for hit in overlay.search("", (".php",), (b"needle",))] == ["plugins/a/a.php", "wp-config.php"]
    assert overlay.location == str(tmp_path)


def test_the_place_of_a_tree_that_stands_on_many_others_is_known_at_once(tmp_path: Path) -> None:
    tree = OverlayTree(build(tmp_path, FILES))
    for _ in range(200):
        tree = OverlayTree(tree)
    assert points_to(tree, "db.php") == "plugins/a/a.php"
    assert tree.location == str(tmp_path)


def test_each_change_is_seen_and_neither_tree_is_altered(tmp_path: Path) -> None:
    base = build(tmp_path, FILES)
    whole = snapshot(base)
    first = OverlayTree(base)
    second = first.with_changes([
        edit("wp-config.php", "<?php // config needle", "<?php // edited"),
        Change(Action.CREATE, "mu-plugins/new/x.php", after=b"<?php // NEEDLE", executable=True),
        delete("plugins/b.php", "<?php // b"),
        Change(Action.MOVE, "plugins/a/moved.php", before=b"<?php // a needle", after=b"<?php // moved needle",
               source="plugins/a/a.php"),
        Change(Action.SYMLINK, "db.php", target="plugins/a/moved.php", former_target="/code/plugins/a/a.php"),
    ])
    assert snapshot(first) == snapshot(base) == whole
    assert snapshot(second) == {
        "wp-config.php": b"<?php // edited", "mu-plugins": "folder", "mu-plugins/new": "folder",
        "mu-plugins/new/x.php": b"<?php // NEEDLE", "plugins": "folder", "plugins/a": "folder",
        "plugins/a/moved.php": b"<?php // moved needle", "plugins/a/cache": "folder",
        "plugins/a/cache/one.txt": b"1", "plugins/a/cache/two.txt": b"2", "db.php": "-> plugins/a/moved.php"}
    assert second.executable("mu-plugins/new/x.php") and not second.executable("wp-config.php")
    assert second.head("wp-config.php", 5) == b"<?php"
    hits, fewer = (second.search("", (".php",), (b"needle",), skip) for skip in (frozenset[str](), frozenset({"a"})))
    assert [hit.path for hit in hits] == ["mu-plugins/new/x.php", "plugins/a/moved.php"]
    assert [hit.path for hit in fewer] == ["mu-plugins/new/x.php"]
    assert list(second.search("mu-plugins", (".php",), (b"needle",), frozenset({"mu-plugins/new"}))) == []
    for gone in ("plugins/b.php", "plugins/a/a.php"):
        assert second.kind(gone) is Kind.MISSING
        with pytest.raises(InTheWayError, match="no file"):
            second.read(gone)
    third = second.with_changes([delete("mu-plugins/new/x.php", "<?php // NEEDLE")])
    assert third.kind("mu-plugins") is Kind.MISSING and second.kind("mu-plugins") is Kind.FOLDER


def test_a_folder_that_was_emptied_makes_room_for_a_link(tmp_path: Path) -> None:
    overlay = OverlayTree(build(tmp_path, FILES), [
        delete("plugins/a/cache/one.txt", "1"), delete("plugins/a/cache/two.txt", "2")])
    assert overlay.kind("plugins/a/cache") is Kind.MISSING
    assert Entry("cache", Kind.FOLDER) not in overlay.list("plugins/a")
    linked = overlay.with_changes([Change(Action.SYMLINK, "plugins/a/cache", target="../../files")])
    assert linked.kind("plugins/a/cache") is Kind.LINK
    assert linked.target("plugins/a/cache") == "../../files"
    assert linked.list("plugins/a/cache") == []
    assert linked.kind("plugins/a/cache/one.txt") is Kind.MISSING
    assert Entry("cache", Kind.LINK) in linked.list("plugins/a")
    back = linked.with_changes([
        Change(Action.DELETE, "plugins/a/cache", former_target="../../files"),
        Change(Action.CREATE, "plugins/a/cache/one.txt", after=b"1")])
    assert back.list("plugins/a/cache") == [Entry("one.txt", Kind.FILE)]
    assert back.read("plugins/a/cache/one.txt") == b"1"


def test_a_folder_that_was_empty_all_along_makes_room_too(tmp_path: Path) -> None:
    overlay = OverlayTree(build(tmp_path, {"cache/empty/inner": None}), [
        Change(Action.SYMLINK, "cache", target="files")])
    assert snapshot(overlay) == {"cache": "-> files"}


@pytest.mark.parametrize("change", [
    edit("none.php", "", "x"), edit("plugins", "", "x"), edit("db.php", "", "x"),
    Change(Action.CREATE, "wp-config.php", after=b"x"), Change(Action.CREATE, "db.php/x", after=b"x"),
    Change(Action.CREATE, "wp-config.php/x", after=b"x"), Change(Action.CREATE, "plugins", after=b"x"),
    Change(Action.SYMLINK, "plugins/a/cache", target="x"), Change(Action.SYMLINK, "wp-config.php", target="x"),
    Change(Action.DELETE, "plugins"), Change(Action.DELETE, "none"),
    Change(Action.MOVE, "plugins/b.php", before=b"", source="wp-config.php"),
    Change(Action.MOVE, "new.php", before=b"", source="none.php"),
])
def test_changes_that_do_not_fit_are_refused(tmp_path: Path, change: Change) -> None:
    with pytest.raises(InTheWayError, match="cannot be changed as planned"):
        OverlayTree(build(tmp_path, FILES), [change])


def test_files_and_links_are_not_mixed_up(tmp_path: Path) -> None:
    overlay = OverlayTree(build(tmp_path, FILES), [
        edit("wp-config.php", "", "x"), Change(Action.SYMLINK, "new", target="plugins"),
        Change(Action.CREATE, "huge.php", after=b"x" * (MAX_FILE_BYTES + 1))])
    with pytest.raises(InTheWayError, match="no link"):
        overlay.target("wp-config.php")
    with pytest.raises(InTheWayError, match="is a link"):
        overlay.read("new")
    with pytest.raises(InTheWayError, match="is a link"):
        overlay.head("new", 3)
    with pytest.raises(InTheWayError, match="32 MB"):
        overlay.read("huge.php")
    assert overlay.head("huge.php", 3) == b"xxx"


_PLACES = ["a", "b", "a/x", "a/y", "a/z/w", "b/x", "c/d"]


@st.composite
def wishes(draw: st.DrawFn) -> list[tuple[Action, str, str, bytes]]:
    return draw(st.lists(st.tuples(
        st.sampled_from(list(Action)), st.sampled_from(_PLACES), st.sampled_from(_PLACES),
        st.binary(min_size=1, max_size=3)), max_size=12))


@settings(max_examples=150, deadline=None)
@given(wished=wishes())
def test_writing_gives_what_the_overlay_showed(wished: list[tuple[Action, str, str, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        base = build(Path(folder), {"a/x": "1", "a/y": "2", "b": "3", "keep/me": "4"})
        overlay = OverlayTree(base)
        made = []
        for action, path, other, data in wished:
            change = _change(overlay, action, path, other, data)
            try:
                overlay = overlay.with_changes([change])
            except FixerError:
                continue
            made.append(change)
        write_changes(Path(folder), made)
        assert snapshot(base) == snapshot(overlay)


def _change(tree: OverlayTree, action: Action, path: str, other: str, data: bytes) -> Change:
    """A change that tells the truth about what stands there now."""
    held = other if action is Action.MOVE else path
    kind = tree.kind(held)
    before = tree.read(held) if kind is Kind.FILE else None
    former = tree.target(path) if tree.kind(path) is Kind.LINK else None
    return Change(
        action, path, before=before, former_target=former,
        after=None if action in (Action.DELETE, Action.SYMLINK) else before if action is Action.MOVE else data,
        target="keep" if action is Action.SYMLINK and "/" not in path else "../keep" if
        action is Action.SYMLINK else None, source=other if action is Action.MOVE else None)
