"""The copy of a site's config in a temporary folder that only its owner may enter and that nobody may change."""

from __future__ import annotations

import os
import posixpath
import shutil
import signal
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from fixer.data import templates_dir
from fixer.errors import SealError
from fixer.proof.needed import Needed
from fixer.site.model import Cms, Site
from fixer.site.paths import join, link_target

_FIRST_WITH_PLATFORM_SETTINGS = 8


class Copy:
    """Where the config lies while it runs.

    Args:
        site: the site.
        home: the temporary folder, which stands for the platform's ``$HOME``.
        user: who runs the config, where it is not who runs fixer.
    """

    def __init__(self, site: Site, home: Path, user: int | None) -> None:
        self._site = site
        self._user = user
        self.home = home
        self.code = home / "code"

    def place(self, path: str) -> str:
        """Where the file at ``path`` of the site lies in the copy."""
        return str(self.code / self._site.relative(path)) if path != self._site.root else str(self.code)

    @property
    def loader(self) -> str:
        """The file that stands in the place of WordPress's own."""
        return self.place(join(self._site.core, "wp-settings.php"))

    def fill(self, needed: Needed) -> None:
        """Lay these files into the empty copy, and what stands in the place of the CMS."""
        self.open()
        shutil.rmtree(self.code, ignore_errors=True)
        self.code.mkdir()
        for folder in (self._site.docroot, self._site.core, *needed.folders):
            Path(self.place(folder)).mkdir(parents=True, exist_ok=True)
        for path, data in needed.files.items():
            self._write(path, data)
        for path, target in needed.links.items():
            place = Path(self.place(path))
            place.parent.mkdir(parents=True, exist_ok=True)
            if not place.exists():
                place.symlink_to(link_target(path, target))
        self._stand_ins(needed)
        self._close()

    def _stand_ins(self, needed: Needed) -> None:
        for path in needed.autoloaders:
            self._write(path, _template("autoload.php"))
        if self._site.cms is Cms.WORDPRESS:
            self._write(join(self._site.core, "wp-settings.php"), _template("wp-settings.php"))
            return
        settings = posixpath.join(posixpath.dirname(self._site.config), "settings.pantheon.php")
        if (self._site.major or 0) >= _FIRST_WITH_PLATFORM_SETTINGS and settings not in needed.files:
            self._write(settings, _template("settings.pantheon.php"))

    def _write(self, path: str, data: bytes) -> None:
        place = Path(self.place(path))
        place.parent.mkdir(parents=True, exist_ok=True)
        if place.is_symlink():
            place.unlink()
        place.write_bytes(data)

    def open(self) -> None:
        """Let fixer change the copy."""
        for folder, _, _ in os.walk(self.home):
            Path(folder).chmod(0o700)

    def _close(self) -> None:
        """Let the config read the copy, and change nothing in it."""
        folders = []
        for folder, _, names in os.walk(self.home):
            folders.append(folder)
            for name in names:
                place = Path(folder, name)
                if not place.is_symlink():
                    place.chmod(0o444)
        for folder in reversed(folders):
            Path(folder).chmod(0o500)
            if self._user is not None:
                os.chown(folder, self._user, self._user)


def _template(name: str) -> bytes:
    return (templates_dir() / "proof" / name).read_bytes()


@contextmanager
def temporary_copy(site: Site, user: int | None) -> Iterator[Copy]:
    """A copy that is taken away again, also where fixer is told to stop.

    Args:
        site: the site.
        user: who runs the config, where it is not who runs fixer.

    Raises:
        SealError: there is no place for it.
    """
    home = Path(tempfile.mkdtemp(prefix="fixer-prove-", dir=_place(user))).resolve()
    copy = Copy(site, home, user)
    with _ending_by_exception():
        try:
            yield copy
        finally:
            copy.open()
            shutil.rmtree(home, ignore_errors=True)


def _place(user: int | None) -> str:
    """The folder for temporary files; where another user must get there, one that others may enter."""
    usual = tempfile.gettempdir()
    for folder in (usual, "/tmp", "/var/tmp"):  # noqa: S108
        place = Path(folder).resolve()
        if user is None or all(one.is_dir() and one.stat().st_mode & stat.S_IXOTH for one in (place, *place.parents)):
            return str(place)
    raise SealError(f"--prove runs the config as another user, who may not enter {usual}; set TMPDIR to a folder that "
                    "others may enter, as /tmp is")


@contextmanager
def _ending_by_exception() -> Iterator[None]:
    """Let a signal to end pass through what is to be tidied up."""
    def end(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    try:
        former = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)}
    except ValueError:
        # Only the main thread may ask for signals.
        yield
        return
    try:
        yield
    finally:
        for number, handler in former.items():
            signal.signal(number, handler)
