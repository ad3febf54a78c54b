"""A disk that is full or read-only: nothing is half-written, and one line says what to do."""

from __future__ import annotations

import errno
import os
import re
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fixer.errors import AccessError
from fixer.site.directory import DirectoryTree
from fixer.site.folders import access_error
from fixer.site.write import write_changes
from tests.site.building import Content, Link, build, hand_over, snapshot, without_rights
from tests.site.test_write import create, delete, edit, link

SITE: dict[str, Content] = {
    "wp-config.php": "c" * 9000, "plugins/a.php": "a" * 5000, "plugins/b.php": "b", "cache/one": "1" * 3000,
    "link": Link("plugins")}
CHANGES = [
    edit("wp-config.php", "c" * 9000, "C" * 12000), edit("plugins/a.php", "a" * 5000, "A" * 9000),
    edit("plugins/b.php", "b", "B"), create("new/deep/er/file.php", "n" * 5000), create("new/too.php", "t"),
    delete("cache/one", "1" * 3000), link("cache", "new/deep"), link("link", "new", "plugins"),
    link("other/l", "../new")]
_ROUNDS = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
from tests.site.test_write_disk import fill_up_round_by_round
print(fill_up_round_by_round(Path(sys.argv[2])))
"""


def _mounted(folder: Path, options: str) -> None:
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", str(folder)], check=True, capture_output=True)


def fill_up_round_by_round(folder: Path) -> int:
    """Writes on ever larger disks until it succeeds; the number of those that were too small.

    Must run where file systems may be mounted.
    """
    failures = 0
    for options in (*(f"size=4m,nr_inodes={number}" for number in range(12, 60)),
                    *(f"size={size}k,nr_inodes=100" for size in range(36, 240, 4))):
        _mounted(folder, options)
        try:
            failures += _one_round(folder / "site")
        finally:
            subprocess.run(["umount", str(folder)], check=True)
    return failures


def _one_round(top: Path) -> bool:
    try:
        tree = build(top, SITE)
    except OSError:
        return False
    before = snapshot(tree)
    inodes = {path.relative_to(top): path.lstat().st_mode for path in top.rglob("*")}
    try:
        write_changes(top, CHANGES)
    except AccessError as error:
        assert "cannot be" in str(error) and "the disk is full; make room and run fixer again" in str(error), error
        assert "\n" not in str(error)
        assert snapshot(tree) == before
        assert {path.relative_to(top): path.lstat().st_mode for path in top.rglob("*")} == inodes
        return True
    after = snapshot(tree)
    assert after["wp-config.php"] == b"C" * 12000
    assert (after["cache"], after["link"], after["new/too.php"]) == ("-> new/deep", "-> new", b"t")
    assert not any(".fixer-" in name for name in after)
    return False


def _namespace() -> list[str] | None:
    """The command that starts a process which may mount file systems, or None."""
    if shutil.which("unshare") is None or shutil.which("mount") is None:
        return None
    command = ["unshare", "-m"] if os.geteuid() == 0 else ["unshare", "-Urm"]
    tried = subprocess.run([*command, "mount", "-t", "tmpfs", "none", "/mnt"], capture_output=True, check=False)
    return command if tried.returncode == 0 else None


def test_a_disk_that_fills_up_at_any_point(shared_path: Path) -> None:
    command = _namespace()
    if command is None:
        _with_a_limit_on_sizes(shared_path)
        return
    (shared_path / "disk").mkdir()
    root = Path(__file__).parents[2]
    done = subprocess.run([*command, sys.executable, "-c", _ROUNDS, str(root), str(shared_path / "disk")],
                          capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 10


def _with_a_limit_on_sizes(top: Path) -> None:
    """Where nothing can be mounted: no file may become larger than so many bytes."""
    for limit in (0, 1, 2000, 5000, 6000, 9000, 11999):
        tree = build(top / str(limit), SITE)
        hand_over(tree.top)
        before = snapshot(tree)
        with pytest.raises(AccessError, match="cannot be written: files may not be that large here"):
            without_rights(lambda tree=tree, limit=limit: _write_with_limit(tree, limit))  # type: ignore[misc]
        assert snapshot(tree) == before


def _write_with_limit(tree: DirectoryTree, limit: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    write_changes(tree.top, CHANGES)


def test_no_file_may_grow(shared_path: Path) -> None:
    _with_a_limit_on_sizes(shared_path)


def test_a_folder_that_may_not_be_written_to_is_said(shared_path: Path) -> None:
    tree = build(shared_path, SITE)
    hand_over(shared_path)
    before = snapshot(tree)
    for folder in (shared_path / "plugins", shared_path):
        folder.chmod(0o555)
        with pytest.raises(AccessError, match=r"may not be (?:written|made) \(Permission denied\): give yourself"):
            without_rights(lambda: write_changes(shared_path, CHANGES))
        assert snapshot(tree) == before


def test_a_read_only_file_system_is_said(shared_path: Path) -> None:
    build(shared_path, SITE)
    root = Path(__file__).parents[2]
    script = "import sys; sys.path.insert(0, sys.argv[1])\nfrom tests.site.test_write_disk import *\n" \
             "try:\n    write_changes(Path(sys.argv[2]), CHANGES)\nexcept AccessError as error:\n    print(error)\n"
    mount = 'mount --bind "$2" "$2" && mount -o remount,bind,ro "$2" || exit 32; exec "$0" -c "$3" "$1" "$2"'
    done = subprocess.run([*(_namespace() or ["sh", "-c", "exit 32"]), "sh", "-c", mount, sys.executable, str(root),
                           str(shared_path), script], capture_output=True, text=True, check=False)
    said = r"[\w./-]+ lies on a read-only file system and cannot be (written|made): work on a copy"
    if done.returncode == 32:  # nothing can be mounted here
        error = access_error(OSError(errno.EROFS, "Read-only file system"), "wp-config.php", "written")
        assert re.fullmatch(said, str(error))
        return
    assert done.returncode == 0, done.stderr
    assert re.fullmatch(said, done.stdout.strip()), done.stdout
