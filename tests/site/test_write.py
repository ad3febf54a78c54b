"""Writing to a real folder: whole or not at all."""

from __future__ import annotations

import os
import random
import resource
import signal
import stat
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from fixer.errors import AccessError, FixerError, InTheWayError
from fixer.site.change import Action, Change
from fixer.site.directory import DirectoryTree
from fixer.site.operations import operations
from fixer.site.write import write_changes
from tests.site.building import NOBODY, Content, Link, build, hand_over, snapshot, without_rights


def edit(path: str, before: str, after: str) -> Change:
    return Change(Action.EDIT, path, before=before.encode(), after=after.encode())


def create(path: str, after: str, *, executable: bool = False) -> Change:
    return Change(Action.CREATE, path, after=after.encode(), executable=executable)


def delete(path: str, before: str) -> Change:
    return Change(Action.DELETE, path, before=before.encode())


def link(path: str, target: str, former: str | None = None) -> Change:
    return Change(Action.SYMLINK, path, target=target, former_target=former)


def names(top: Path) -> set[str]:
    return {str(place.relative_to(top)) for place in top.rglob("*")}


def test_every_action(tmp_path: Path) -> None:
    tree = build(tmp_path, {
        "wp-config.php": "old", "plugins/a/one.php": "1", "plugins/a/two.php": "2", "gone/deep/x.php": "x",
        "db.php": Link("/code/x"), "dead.php": Link("/code/y"), "untouched.php": "same"})
    write_changes(tmp_path, [
        edit("wp-config.php", "old", "new"), create("mu-plugins/deep/er.php", "made"),
        create("tool.sh", "run", executable=True), delete("gone/deep/x.php", "x"),
        Change(Action.MOVE, "plugins/b/one.php", before=b"1", after=b"1 moved", source="plugins/a/one.php"),
        Change(Action.MOVE, "plugins/b/two.php", before=b"2", source="plugins/a/two.php"),
        link("db.php", "plugins/b", former="/code/x"), link("cache", "uploads/cache"),
        Change(Action.DELETE, "dead.php", former_target="/code/y")])
    assert snapshot(tree) == {
        "wp-config.php": b"new", "mu-plugins": "folder", "mu-plugins/deep": "folder",
        "mu-plugins/deep/er.php": b"made", "tool.sh": b"run", "plugins": "folder", "plugins/b": "folder",
        "plugins/b/one.php": b"1 moved", "plugins/b/two.php": b"2", "db.php": "-> plugins/b",
        "cache": "-> uploads/cache", "untouched.php": b"same"}
    assert tree.executable("tool.sh") and not tree.executable("mu-plugins/deep/er.php")


def test_nothing_to_do_touches_nothing(tmp_path: Path) -> None:
    build(tmp_path, {"a.php": "same"})
    before = (tmp_path / "a.php").stat()
    write_changes(tmp_path, [])
    write_changes(tmp_path, [edit("a.php", "same", "same")])
    write_changes(tmp_path, [edit("a.php", "same", "other"), edit("a.php", "other", "same")])
    write_changes(tmp_path, [create("new.php", "x"), delete("new.php", "x")])
    after = (tmp_path / "a.php").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)
    assert names(tmp_path) == {"a.php"}


def test_several_changes_of_one_file_are_written_as_one(tmp_path: Path) -> None:
    tree = build(tmp_path, {"a.php": "1"})
    write_changes(tmp_path, [edit("a.php", "1", "2"), create("b.php", "x"), edit("a.php", "2", "3"),
                             edit("b.php", "x", "y")])
    assert snapshot(tree) == {"a.php": b"3", "b.php": b"y"}
    with pytest.raises(InTheWayError, match="twice, and not in a row"):
        write_changes(tmp_path, [edit("a.php", "3", "4"), edit("a.php", "3", "5")])


def test_mode_and_owner_are_kept(tmp_path: Path) -> None:
    build(tmp_path, {"a.php": "old", "closed.php": "old", "moved.php": "x"})
    for name, mode in (("a.php", 0o640), ("closed.php", 0o444), ("moved.php", 0o750)):
        (tmp_path / name).chmod(mode)
    if os.geteuid() == 0:
        os.chown(tmp_path / "a.php", NOBODY, NOBODY)
    owner = (tmp_path / "a.php").stat().st_uid
    write_changes(tmp_path, [edit("a.php", "old", "new"), edit("closed.php", "old", "new"),
                             Change(Action.MOVE, "to.php", before=b"x", after=b"x", source="moved.php")])
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a.php", "closed.php", "to.php")] == [
        0o640, 0o444, 0o750]
    assert (tmp_path / "a.php").stat().st_uid == owner


def test_new_files_go_by_the_umask(tmp_path: Path) -> None:
    former = os.umask(0o027)
    try:
        write_changes(tmp_path, [create("a.php", "x"), create("run", "x", executable=True)])
    finally:
        os.umask(former)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a.php", "run")] == [0o640, 0o750]


def test_a_file_of_another_owner_that_cannot_be_kept_is_refused(shared_path: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can make a file of another user")
    build(shared_path, {"mine/a.php": "a", "mine/b.php": "b"})
    hand_over(shared_path)
    os.chown(shared_path / "mine/b.php", 0, 0)
    with pytest.raises(AccessError, match="another user or group"):
        without_rights(lambda: write_changes(shared_path, [edit("mine/a.php", "a", "A"), edit("mine/b.php", "b", "B")]))
    assert snapshot(DirectoryTree(shared_path)) == {"mine": "folder", "mine/a.php": b"a", "mine/b.php": b"b"}


@pytest.mark.parametrize("change", [
    edit("a.php", "was", "new"), delete("a.php", "was"), edit("none.php", "x", "y"), delete("none.php", "x"),
    create("a.php", "x"), link("link", "a.php"), link("link", "a.php", former="other"), link("a.php", "b"),
    Change(Action.DELETE, "link", former_target="other"), delete("link", "x"), edit("link", "is", "x"),
    Change(Action.MOVE, "new.php", before=b"was", source="a.php"),
    Change(Action.MOVE, "a.php", before=b"second", source="second.php"), edit("folder", "", "x"),
    create("pipe", "x"), create("module", "x"),
])
def test_what_changed_since_planning_is_refused_before_anything_is_written(tmp_path: Path, change: Change) -> None:
    tree = build(tmp_path, {"a.php": "is", "second.php": "second", "link": Link("gone"), "folder/x": "",
                            "module/.git": "gitdir: x"})
    os.mkfifo(tmp_path / "pipe")
    before = snapshot(tree)
    with pytest.raises(AccessError, match="has changed since it was read, so nothing was written: run fixer again"):
        write_changes(tmp_path, [create("first.php", "x"), change])
    assert snapshot(tree) == before


@pytest.mark.parametrize("path", ["../x.php", "/tmp/x.php", "a/../../x", ".git/config", "sub/.GIT/x", "", "a//b", "."])
def test_places_outside_are_refused(tmp_path: Path, path: str) -> None:
    build(tmp_path / "site", {"a/x": ""})
    with pytest.raises(InTheWayError, match="no place inside the site"):
        write_changes(tmp_path / "site", [create(path, "x")])
    with pytest.raises(InTheWayError, match="no place inside the site"):
        write_changes(tmp_path / "site", [create("beside.php", "x")], root="a")
    assert names(tmp_path) == {"site", "site/a", "site/a/x"}


@pytest.mark.parametrize("target", ["/tmp", "../x", "../../etc", "a/../../x"])
def test_links_that_would_lead_out_are_refused(tmp_path: Path, target: str) -> None:
    with pytest.raises(InTheWayError, match="out of the site"):
        write_changes(tmp_path, [link("cache", target)])
    with pytest.raises(InTheWayError, match="lead out"):
        write_changes(tmp_path, [link("sites/a/cache", "../b")], root="sites/a")
    assert names(tmp_path) == set()


@pytest.mark.parametrize("way", ["link", "abs", "file", "module", "pipe"])
def test_nothing_is_written_through_anything(tmp_path: Path, way: str) -> None:
    (tmp_path / "out").mkdir()
    tree = build(tmp_path / "site", {
        "real/x": "", "link": Link("real"), "abs": Link(str(tmp_path / "out")), "file": "", "module/.git": "x"})
    os.mkfifo(tmp_path / "site/pipe")
    before = snapshot(tree)
    with pytest.raises(InTheWayError, match=f"^{way} is a "):
        write_changes(tmp_path / "site", [create("a.php", "x"), create(f"{way}/x.php", "x")])
    assert snapshot(tree) == before and list((tmp_path / "out").iterdir()) == []


def test_a_real_folder_in_the_way_is_never_deleted(tmp_path: Path) -> None:
    tree = build(tmp_path, {"cache/shipped.txt": "s", "cache/deep/mine.txt": "untracked"})
    before = snapshot(tree)
    with pytest.raises(InTheWayError, match=r"cache/deep/mine\.txt stands in a folder that must make room"):
        write_changes(tmp_path, [delete("cache/shipped.txt", "s"), link("cache", "uploads/cache")])
    assert snapshot(tree) == before


def test_a_folder_whose_files_all_leave_makes_room(tmp_path: Path) -> None:
    tree = build(tmp_path, {
        "cache/shipped.txt": "s", "cache/deep/er/too.txt": "t", "cache/hollow/inner": None,
        "cache/.fixer-0123456789abcdef.php": "left over"})
    changes = [
        delete("cache/shipped.txt", "s"),
        Change(Action.MOVE, "uploads/cache/too.txt", before=b"t", source="cache/deep/er/too.txt"),
        link("cache", "./uploads/cache")]
    write_changes(tmp_path, changes)
    assert snapshot(tree) == {"cache": "-> ./uploads/cache", "uploads": "folder", "uploads/cache": "folder",
                              "uploads/cache/too.txt": b"t"}
    write_changes(tmp_path, [
        Change(Action.DELETE, "cache", former_target="./uploads/cache"), create("cache/shipped.txt", "s"),
        create("cache/deep/er/too.txt", "t"), delete("uploads/cache/too.txt", "t")])
    assert snapshot(tree) == {"cache": "folder", "cache/shipped.txt": b"s", "cache/deep": "folder",
                              "cache/deep/er": "folder", "cache/deep/er/too.txt": b"t"}


def test_emptied_folders_go_but_never_the_sites_own(tmp_path: Path) -> None:
    build(tmp_path, {"site/a/b/x": "1", "site/a/keep": "2"})
    write_changes(tmp_path, [delete("site/a/b/x", "1")], root="site")
    assert names(tmp_path) == {"site", "site/a", "site/a/keep"}
    write_changes(tmp_path, [delete("site/a/keep", "2")], root="site")
    assert names(tmp_path) == {"site"}


def test_the_order_does_no_harm_at_any_point() -> None:
    ordered = operations([
        edit("wp-config.php", "1", "2"), delete("old.php", "x"), delete("cache/a", "a"), link("cache", "files"),
        Change(Action.MOVE, "vendor/x", before=b"x", source="lib/x"), create("new.php", "x")], "")
    assert [operation.path for operation in ordered] == [
        "vendor/x", "new.php", "cache/a", "cache", "wp-config.php", "old.php", "lib/x"]


def test_leftovers_of_a_killed_run_are_removed(tmp_path: Path) -> None:
    left = ".fixer-0123456789abcdef.php"
    build(tmp_path, {left: "x", f"a/{left}": "x", f"b/{left}": "x", "a/x.php": "1", "a/.fixer-mine.php": "keep"})
    write_changes(tmp_path, [edit("a/x.php", "1", "2"), create("c/y.php", "3")])
    assert names(tmp_path) == {"a", "a/x.php", "a/.fixer-mine.php", "b", f"b/{left}", "c", "c/y.php"}


def test_a_second_fixer_is_kept_out(tmp_path: Path) -> None:
    import fcntl

    build(tmp_path, {"a.php": "1"})
    descriptor = os.open(tmp_path, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        with pytest.raises(AccessError, match="another fixer"):
            write_changes(tmp_path, [edit("a.php", "1", "2")])
    finally:
        os.close(descriptor)
    write_changes(tmp_path, [edit("a.php", "1", "2")])
    assert (tmp_path / "a.php").read_text() == "2"


SITE: dict[str, Content] = {
    "wp-config.php": "config", "plugins/a.php": "a", "closed/b.php": "b", "closed/deep/c.php": "c",
    "cache/one": "1", "link": Link("plugins")}
CHANGES = [
    edit("wp-config.php", "config", "changed"), create("new/file.php", "new"), link("link", "new", "plugins"),
    delete("cache/one", "1"), link("cache", "new")]


@pytest.mark.parametrize("last", [
    edit("closed/b.php", "b", "B"), create("closed/new.php", "x"), create("closed/x/y.php", "x"),
    delete("closed/b.php", "b"), link("closed/link", "deep"),
    Change(Action.MOVE, "moved.php", before=b"b", source="closed/b.php")])
def test_an_error_leaves_everything_as_it_was(shared_path: Path, last: Change) -> None:
    tree = build(shared_path, SITE)
    hand_over(shared_path)
    (shared_path / "closed").chmod(0o555)
    before = snapshot(tree)
    with pytest.raises(AccessError, match=r"^closed/[\w./]+ may not be \w+ \(Permission denied\): [^\n]+$"):
        without_rights(lambda: write_changes(shared_path, [*CHANGES, last]))
    assert snapshot(tree) == before
    assert not any(".fixer-" in name for name in names(shared_path))


def test_a_folder_that_cannot_be_cleared_is_put_back(shared_path: Path) -> None:
    tree = build(shared_path, {"cache/deep/x": "1", "cache/deep/hollow": None, "a.php": "a"})
    (shared_path / "cache").chmod(0o755)
    hand_over(shared_path)
    (shared_path / "cache").chmod(0o555)
    before = snapshot(tree)
    with pytest.raises(AccessError):
        without_rights(lambda: write_changes(shared_path, [
            delete("cache/deep/x", "1"), edit("a.php", "a", "b"), link("cache", "files")]))
    assert snapshot(tree) == before


def test_a_full_disk_leaves_everything_as_it_was(shared_path: Path) -> None:
    tree = build(shared_path, {"a.php": "a", "b.php": "b"})
    hand_over(shared_path)
    before = snapshot(tree)

    def write() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
        write_changes(shared_path, [edit("a.php", "a", "A"), edit("b.php", "b", "B" * 2000)])

    with pytest.raises(AccessError, match=r"^b\.php cannot be written: files may not be that large here .*"):
        without_rights(write)
    assert snapshot(tree) == before
    assert names(shared_path) == {"a.php", "b.php"}


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_leaves_all_or_nothing(tmp_path: Path, number: int) -> None:
    files = {f"{folder}/{number}.php": "old" for folder in "ab" for number in range(20)}
    changes = [edit(path, "old", "new") for path in files]
    rng = random.Random(7)
    started = time.perf_counter()
    build(tmp_path / "measure", files)
    write_changes(tmp_path / "measure", changes)
    duration = time.perf_counter() - started
    for round_ in range(20):
        tree = build(tmp_path / str(round_), files)
        _stopped(number, rng.uniform(0, duration * 1.2), partial(write_changes, tree.top, changes))
        states = {content for content in snapshot(tree).values() if isinstance(content, bytes)}
        assert len(states) == 1
        assert not any(".fixer-" in name for name in names(tree.top))


def _stopped(number: int, seconds: float, action: Callable[[], None]) -> None:
    """Runs ``action`` in a child that is sent a signal after a while."""
    # The child must not be hit before it has left pytest behind.
    former = signal.pthread_sigmask(signal.SIG_BLOCK, {number})
    child = os.fork()
    if child == 0:
        try:
            signal.pthread_sigmask(signal.SIG_SETMASK, former)
            action()
        finally:
            os._exit(0)
    signal.pthread_sigmask(signal.SIG_SETMASK, former)
    time.sleep(seconds)
    os.kill(child, number)
    os.waitpid(child, 0)


def test_a_kill_leaves_every_file_whole_and_the_next_run_completes_the_rest(tmp_path: Path) -> None:
    old, new = "old" * 5000, "new" * 5000
    rng = random.Random(20_26)
    started = time.perf_counter()
    _write_all(build(tmp_path / "measure", _site(old)), old, new)
    duration = time.perf_counter() - started
    for round_ in range(30):
        top = tmp_path / str(round_)
        tree = build(top, _site(old))
        _stopped(signal.SIGKILL, rng.uniform(0, duration * 1.2), partial(_write_all, tree, old, new))
        _is_whole(tree, old, new)
        _write_all(tree, old, new)
        assert snapshot(tree) == snapshot(DirectoryTree(tmp_path / "measure"))
        assert not any(".fixer-" in name for name in names(top))


def _site(old: str) -> dict[str, str]:
    return {"wp-config.php": old, **{f"plugins/{number}.php": old for number in range(6)}, "cache/shipped": old}


def _write_all(tree: DirectoryTree, old: str, new: str) -> None:
    """Plans what is still to do, as a further run would, and writes it."""
    now = snapshot(tree)
    todo = [edit(path, old, new) for path in ["wp-config.php", *(f"plugins/{number}.php" for number in range(6))]
            if now[path] == old.encode()]
    if "include.php" not in now:
        todo.insert(0, create("include.php", new))
    if "cache/shipped" in now:
        todo.append(delete("cache/shipped", old))
    if now.get("cache") != "-> uploads":
        todo.append(link("cache", "uploads"))
    write_changes(tree.top, todo)


def _is_whole(tree: DirectoryTree, old: str, new: str) -> None:
    now = snapshot(tree)
    for path, content in now.items():
        if isinstance(content, bytes):
            assert content in (old.encode(), new.encode()), path
    if now["wp-config.php"] == new.encode():
        assert now["include.php"] == new.encode(), "the file that the config may refer to comes first"
    for place in tree.top.rglob(".fixer-*"):
        if place.is_file() and not place.is_symlink():
            assert place.name.endswith(".php")


def test_errors_are_one_line(tmp_path: Path) -> None:
    with pytest.raises(FixerError) as raised:
        write_changes(tmp_path / "none", [create("a\nb.php", "x")])
    assert "\n" not in str(raised.value)
