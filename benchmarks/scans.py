"""What a scan costs, against tools that only look for the words."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from subprocess import DEVNULL, run

from benchmarks.measure import FIXER, alternating, process

WORDPRESS = Path("/usr/share/wordpress")
_PHP_FILES = 20_000
_WORDS = ("add_menu_page", "add_submenu_page", "add_options_page", "add_theme_page", "add_plugins_page",
          "add_management_page", "auto_update_core", "auto_update_plugin", "auto_update_theme", "session_start",
          "session_id", "$_SESSION", "SERVER_NAME", "SERVER_PORT", "sys_get_temp_dir", "/tmp", "timthumb", "mssql_",
          "sqlsrv_", "ldap_connect")


def full_scan(folder: Path) -> str:
    """A scan of a full WordPress, which is copied to ``folder``, against grep looking for one word."""
    shutil.copytree(WORDPRESS, folder, symlinks=False, ignore_dangling_symlinks=True,
                    ignore=shutil.ignore_patterns("wp-config.php", ".htaccess"))
    shutil.copy(WORDPRESS / "wp-config-sample.php", folder / "wp-config.php")
    process((FIXER, "scan"), folder)
    cost = process((FIXER, "scan"), folder)
    peer = process(("grep", "-rl", "add_management_page", "."), folder)
    files = sum(1 for path in folder.rglob("*") if path.is_file())
    return (f"scan of WordPress, {files} files    {cost.seconds * 1e3:7.0f} ms   {cost.seconds / peer.seconds:5.2f} x "
            f"`grep -rl` ({peer.seconds * 1e3:.0f} ms)   {cost.memory / 1e6:.0f} MB   bound 1000 ms, 150 MB")


def large_scan(folder: Path) -> Iterator[str]:
    """The same site with so many plugins, copies of WordPress's own code, that it has 20,000 PHP files.

    Peers, where they are installed: ripgrep looking for the words that recipes look for, and ast-grep looking
    for one call in the code of one of those plugins.
    """
    plugins = folder / "wp-content/plugins"
    count = sum(1 for _ in folder.rglob("*.php"))
    number = 0
    while count < _PHP_FILES:
        number += 1
        for part in ("wp-includes", "wp-admin"):
            shutil.copytree(folder / part, plugins / f"plugin{number}" / part)
        count += sum(1 for _ in (plugins / f"plugin{number}").rglob("*.php"))
    scan = (FIXER, "scan")
    memory = process(scan, folder).memory
    size = sum(path.stat().st_size for path in folder.rglob("*.php")) / 1e6
    found = f"scan of {count} PHP files, {size:.0f} MB"
    if shutil.which("rg"):
        words = [part for word in _WORDS for part in ("-e", word)]
        search = ("rg", "-l", "-i", "-F", "--no-ignore", "-g", "*.{php,inc}", *words, ".")
        ours, peer = alternating(scan, search, folder, 5)
        yield (f"{found} {ours:7.2f} s   {memory / 1e6:.0f} MB in each process, bound 200 MB   `rg -l` {peer:.2f} s, "
               f"bound 3 x that + 0.3 s: {3 * peer + 0.3:.2f} s")
    else:
        yield f"{found} {process(scan, folder).seconds:7.2f} s   {memory / 1e6:.0f} MB in each process, bound 200 MB"
    if shutil.which("ast-grep"):
        started = time.perf_counter()
        run(("ast-grep", "run", "-l", "php", "-p", "add_menu_page($$$)", str(plugins / "plugin1")), stdout=DEVNULL,
            check=False)
        yield f"  `ast-grep` for one call in 1/{number} of it {time.perf_counter() - started:7.2f} s"
