"""Who besides the user may use what is written: git's core.sharedRepository."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from stat import S_ISGID

_GROUP = 0o660
_EVERYBODY = 0o664
_WORDS = {"group": _GROUP, "true": _GROUP, "yes": _GROUP, "on": _GROUP, "": _GROUP, "1": _GROUP,
          "all": _EVERYBODY, "world": _EVERYBODY, "everybody": _EVERYBODY, "2": _EVERYBODY}


@dataclass(frozen=True, slots=True)
class Sharing:
    """Permission bits that files of the repository get besides the user's own; none for a private one."""

    bits: int = 0

    def share_file(self, path: Path) -> None:
        """Give the others their permission on the file ``path``."""
        if self.bits:
            path.chmod(path.stat().st_mode | self.bits)

    def share_folder(self, path: Path) -> None:
        """Give the others their permission on the folder ``path``."""
        if not self.bits:
            return
        mode = path.stat().st_mode
        wanted = mode | self.bits | (self.bits & 0o444) >> 2 | S_ISGID
        # Only its owner may change a folder's mode, and one made by another is shared already.
        if wanted != mode:
            path.chmod(wanted)


def sharing(value: str | None) -> Sharing:
    """What a value of core.sharedRepository means; anything git would not know is private."""
    word = (value or "").lower() if value is not None else "umask"
    if word in _WORDS:
        return Sharing(_WORDS[word])
    try:
        bits = int(word, 8)
    except ValueError:
        return Sharing()
    return Sharing(bits & 0o666)
