"""Writing keeps what the file system knows of a file besides mode and owner."""

from __future__ import annotations

import os
import struct
from pathlib import Path

import pytest

from fixer.site.write import write_changes
from tests.site.building import build
from tests.site.test_write import create, edit

_NOBODY_IN_PARTICULAR = 0xFFFFFFFF


def _list_for(user: int) -> bytes:
    """An access control list in the kernel's own form: the owner writes, one more user reads."""
    entries = ((1, 6, _NOBODY_IN_PARTICULAR), (2, 4, user), (4, 4, _NOBODY_IN_PARTICULAR),
               (0x10, 4, _NOBODY_IN_PARTICULAR), (0x20, 0, _NOBODY_IN_PARTICULAR))
    return struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *one) for one in entries)


def _set(place: Path, name: str, value: bytes) -> None:
    try:
        os.setxattr(place, name, value)
    except (OSError, AttributeError):
        pytest.skip(f"there is no {name} here")


def _all_of(place: Path) -> dict[str, bytes]:
    return {name: os.getxattr(place, name) for name in os.listxattr(place) if not name.startswith("security.")}


def test_an_access_control_list_and_other_attributes_are_kept(tmp_path: Path) -> None:
    build(tmp_path, {"wp-config.php": "before"})
    _set(tmp_path / "wp-config.php", "system.posix_acl_access", _list_for(33))
    _set(tmp_path / "wp-config.php", "user.note", b"kept by the museum")
    former = _all_of(tmp_path / "wp-config.php")
    write_changes(tmp_path, [edit("wp-config.php", "before", "after")])
    assert (tmp_path / "wp-config.php").read_text() == "after"
    assert _all_of(tmp_path / "wp-config.php") == former


def test_a_file_without_a_list_gets_none_from_its_folder(tmp_path: Path) -> None:
    build(tmp_path, {"wp-config.php": "before"})
    (tmp_path / "wp-config.php").chmod(0o640)
    _set(tmp_path, "system.posix_acl_default", _list_for(33))
    write_changes(tmp_path, [edit("wp-config.php", "before", "after"), create("new.php", "new")])
    assert (tmp_path / "wp-config.php").stat().st_mode & 0o777 == 0o640
    assert "system.posix_acl_access" not in os.listxattr(tmp_path / "wp-config.php")
    assert "system.posix_acl_access" in os.listxattr(tmp_path / "new.php")
