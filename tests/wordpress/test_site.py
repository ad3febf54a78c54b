"""The fixture itself: a true WordPress, on a true server, that shows what wp-config.php does."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.wordpress.processes import Server, StartError
from tests.wordpress.site import PACKAGE, WordPress

ROOT = Path(__file__).parents[2]
ON_THE_PLATFORM = {"Host": "www.example.com", "User-Agent-HTTPS": "ON"}
STOP_EDITING = b"/* That's all, stop editing!"
SERVER_BLOCK = b"""\
if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && ! empty( $_SERVER['HTTP_HOST'] ) ) {
  $_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];
  if ( isset( $_SERVER['HTTP_USER_AGENT_HTTPS'] ) && $_SERVER['HTTP_USER_AGENT_HTTPS'] === 'ON' ) {
    $_SERVER['SERVER_PORT'] = 443;
  } else {
    $_SERVER['SERVER_PORT'] = 80;
  }
}
"""


def edit(wordpress: WordPress, code: bytes) -> None:
    config = wordpress.folder / "wp-config.php"
    before, found, after = config.read_bytes().partition(STOP_EDITING)
    assert found
    config.write_bytes(before + code.replace(b"\n", b"\r\n") + found + after)


def test_the_front_page_is_served(wordpress: WordPress) -> None:
    page = wordpress.get()
    assert page.status == 200, page.text
    assert "<title>Example</title>" in page.text
    assert "<h2>Hello world!</h2>" in page.text
    assert "Warning" not in page.text


def test_unmodified_it_sees_the_names_of_the_server(wordpress: WordPress) -> None:
    told = wordpress.probe(ON_THE_PLATFORM, ["WP_MEMORY_LIMIT", "WPCF7_AUTOP"])
    port = wordpress.address.rpartition(":")[2]
    assert (told["SERVER_NAME"], told["SERVER_PORT"]) == ("127.0.0.1", port)
    assert told["PANTHEON_ENVIRONMENT"] == "dev"
    assert told["constants"] == {"WP_MEMORY_LIMIT": "40M"}
    assert f"$wp_version = '{told['version']}';" in (PACKAGE / "wp-includes/version.php").read_text()


@pytest.mark.parametrize(("https", "port"), [("ON", 443), ("OFF", 80)])
def test_a_change_of_the_config_shows_at_once(wordpress: WordPress, https: str, port: int) -> None:
    edit(wordpress, SERVER_BLOCK + b"define('WP_MEMORY_LIMIT', '256M');\n")
    told = wordpress.probe({**ON_THE_PLATFORM, "User-Agent-HTTPS": https}, ["WP_MEMORY_LIMIT"])
    assert (told["SERVER_NAME"], told["SERVER_PORT"]) == ("www.example.com", port)
    assert told["constants"] == {"WP_MEMORY_LIMIT": "256M"}


def test_the_config_is_the_sample_but_for_the_database(wordpress: WordPress) -> None:
    config = (wordpress.folder / "wp-config.php").read_bytes().split(b"\r\n")
    sample = (PACKAGE / "wp-config-sample.php").read_bytes().split(b"\r\n")
    different = [line for line, other in zip(config, sample, strict=True) if line != other]
    assert len(different) == 4
    assert all(line.startswith(b"define( 'DB_") for line in different)


def test_nothing_leads_out_of_the_folder(wordpress: WordPress) -> None:
    assert not [path for path in wordpress.folder.rglob("*") if path.is_symlink()]


def test_restore_puts_back_what_a_test_did(wordpress: WordPress) -> None:
    folder = wordpress.folder
    config = (folder / "wp-config.php").read_bytes()
    (folder / "wp-config.php").write_bytes(b"<?php\n")
    (folder / "wp-content/mu-plugins/probe.php").unlink()
    (folder / "wp-content/mu-plugins").rmdir()
    (folder / "wp-content/uploads/cache").mkdir()
    (folder / "wp-content/cache").symlink_to("uploads/cache")
    (folder / ".git/objects").mkdir(parents=True)
    wordpress.restore()
    assert (folder / "wp-config.php").read_bytes() == config
    content = sorted(path.name for path in (folder / "wp-content").iterdir())
    assert content == ["mu-plugins", "plugins", "themes", "uploads"]
    assert not list((folder / "wp-content/uploads").iterdir())
    assert not (folder / ".git").exists()
    assert wordpress.probe()["SERVER_NAME"] == "127.0.0.1"


def test_a_broken_config_fails_with_the_log(wordpress: WordPress) -> None:
    edit(wordpress, b"undefined_function();\n")
    with pytest.raises(AssertionError, match=r"(?s)Fatal error.*undefined_function"):
        wordpress.probe()


def test_a_server_that_does_not_start_says_why(tmp_path: Path) -> None:
    server = Server(["sh", "-c", "echo no such luck; exit 3"], tmp_path / "log", os.environ)
    with pytest.raises(StartError, match=r"(?s)sh ended with 3.*no such luck"):
        server.wait_until(lambda: False, seconds=10)
    server.stop()


def test_a_server_is_ended_with_its_children(tmp_path: Path) -> None:
    said = tmp_path / "child"
    server = Server(["sh", "-c", f"trap '' TERM; sleep 60 & echo $! > {said}; while :; do wait; done"],
                    tmp_path / "log", os.environ)
    server.wait_until(lambda: said.exists() and said.read_text().endswith("\n"), seconds=10)
    server.stop(seconds=0.2)
    ended = time.monotonic() + 10
    while runs(said.read_text()) and time.monotonic() < ended:
        time.sleep(0.05)
    assert not runs(said.read_text())


def test_a_server_ends_when_the_tests_are_killed(tmp_path: Path) -> None:
    code = ("import os, signal, sys\nfrom pathlib import Path\nfrom tests.wordpress.processes import Server\n"
            "said = Path(sys.argv[1])\n"
            "command = ['sh', '-c', f'echo $$ > {said}; exec sleep 60']\n"
            "server = Server(command, said.with_name('log'), os.environ)\n"
            "server.wait_until(lambda: said.exists() and said.read_text().endswith('\\n'), seconds=10)\n"
            "os.kill(os.getpid(), signal.SIGKILL)\n")
    said = tmp_path / "child"
    killed = subprocess.run([sys.executable, "-c", code, str(said)], cwd=ROOT, check=False)
    assert killed.returncode == -signal.SIGKILL
    deadline = time.monotonic() + 5
    while runs(said.read_text()) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not runs(said.read_text())


def runs(process: str) -> bool:
    state = Path(f"/proc/{process.strip()}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] != "Z"
