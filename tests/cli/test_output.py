"""Where results go, and what happens where they cannot go there."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tests.cli.conftest import Fixer, MakeSite, contents, run_git

ROOT = Path(__file__).resolve().parents[2]
APPLY = ("apply", "--recipe", "autoptimize")


def shell(folder: Path, line: str) -> subprocess.CompletedProcess[str]:
    """A shell's command line in which ``fixer`` is this fixer."""
    script = f'fixer() {{ "{sys.executable}" -m fixer "$@"; }}; {line}'
    return subprocess.run(["bash", "-c", script], cwd=folder, check=False, capture_output=True, text=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})


@pytest.mark.parametrize("command", ["scan", "list", "show autoptimize", "--help", "apply --help",
                                     "apply --all --dry-run", "scan --format json"])
def test_a_full_disk_behind_standard_output(make_site: MakeSite, command: str) -> None:
    done = shell(make_site(), f"fixer {command} > /dev/full")
    assert done.returncode == 4
    assert done.stderr.count("\n") == 1
    assert "No space left" in done.stderr


def test_closed_standard_output(make_site: MakeSite) -> None:
    done = shell(make_site(), "fixer scan >&-")
    assert done.returncode == 4
    assert done.stderr == "fixer: the result cannot be printed: standard output is closed; use --output FILE\n"


@pytest.mark.parametrize("streams", ["<&- 2>&-", "<&-", "2>&-"])
def test_closed_streams_are_taken_by_nothing_else(make_site: MakeSite, streams: str) -> None:
    done = shell(make_site(), f"fixer apply --recipe autoptimize --in-place --prove {streams}")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.parametrize("stream", ["2>&-", "2>/dev/full"])
def test_an_error_that_cannot_be_said_keeps_its_exit_code(make_site: MakeSite, stream: str) -> None:
    assert shell(make_site(), f"fixer nonsense {stream}").returncode == 2


def test_a_reader_that_has_seen_enough_is_no_error(make_site: MakeSite) -> None:
    done = shell(make_site(), "fixer scan | true; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (0, "")
    done = shell(make_site("drupal7"), "fixer apply --all --check | true; exit ${PIPESTATUS[0]}")
    assert (done.returncode, done.stderr) == (1, "")


def test_without_a_command_the_help_is_shown_as_written(make_site: MakeSite) -> None:
    done = shell(make_site(), "fixer")
    assert done.returncode == 2
    assert "\n    fixer scan " in done.stderr


def test_a_working_folder_that_is_gone(make_site: MakeSite) -> None:
    done = shell(make_site(), "mkdir gone; cd gone; rmdir ../gone; fixer scan")
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("output", ["", ".", "nowhere/x", "wp-config.php/x", "a" * 300])
def test_an_output_that_cannot_be_is_told_before_anything_is_done(fixer: Fixer, make_site: MakeSite,
                                                                  output: str) -> None:
    site = make_site(git=True)
    result = fixer(site, *APPLY, "--output", output)
    assert result.status in (2, 4)
    assert result.err.count("\n") == 1
    assert run_git(site, "branch", "--list", "fixer/*") == ""


@pytest.mark.parametrize("name", ["wp-config.php", "pantheon.yml", "link"])
def test_a_file_of_code_is_not_taken_for_the_result(fixer: Fixer, make_site: MakeSite, name: str) -> None:
    site = make_site()
    (site / "link").symlink_to("wp-config.php")
    before = contents(site)
    for arguments in (("scan",), ("apply", "--recipe", "autoptimize", "--in-place"), ("explain",)):
        result = fixer(site, *arguments, "--output", name)
        assert result.status == 2
        assert f"{name} is there already and holds code" in result.err
    assert contents(site) == before
    (site / "report.txt").write_text("the last one")
    assert fixer(site, "scan", "--output", "report.txt").status == 0
    assert "WordPress" in (site / "report.txt").read_text()


def test_standard_output_by_its_name(make_site: MakeSite) -> None:
    done = shell(make_site(), "fixer scan --output /dev/stdout | cat")
    assert done.stdout.startswith("WordPress"), done.stderr


def test_a_pipe_is_written_to_and_not_replaced(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()), daemon=True)
    reader.start()
    assert fixer(make_site(), "scan", "--output", str(pipe)).status == 0
    reader.join(10)
    assert stat.S_ISFIFO(pipe.lstat().st_mode)
    assert "WordPress" in read[0]


def test_a_device_is_written_to_and_not_replaced(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    if os.geteuid() == 0:
        device = tmp_path / "device"
        os.mknod(device, 0o666 | stat.S_IFCHR, os.makedev(1, 3))
    else:
        device = Path(os.devnull)
    assert fixer(make_site(), "scan", "--output", str(device)).status == 0
    assert stat.S_ISCHR(device.lstat().st_mode)


def test_a_link_is_followed_and_kept(fixer: Fixer, make_site: MakeSite, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("target")
    fixer(make_site(), "scan", "--output", str(tmp_path / "link"))
    assert (tmp_path / "link").is_symlink()
    assert "WordPress" in (tmp_path / "target").read_text()
    assert (tmp_path / "target").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(("arguments", "status"), [
    ((*APPLY, "--base", "nowhere"), 4),
    ((*APPLY, "--branch", "main"), 4),
    (("apply", "--all", "--update-base"), 3),
])
def test_json_is_printed_for_errors_too(fixer: Fixer, make_site: MakeSite, arguments: tuple[str, ...],
                                        status: int) -> None:
    site = make_site(git=True)
    fixer(site, "apply", "--all")
    with (site / "wp-config.php").open("a") as config:
        config.write("// mine\n")
    run_git(site, "commit", "--quiet", "--all", "--message", "Mine")
    result = fixer(site, *arguments, "--format", "json")
    assert result.status == status
    document = json.loads(result.out)
    assert document["site"] is None
    assert document["error"]["message"] in result.err


def test_a_scan_that_fails_is_json_too(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    (site / ".git").write_text("gitdir: nowhere\n")
    for arguments in (("scan",), ("show", "autoptimize")):
        result = fixer(site, *arguments, "--format", "json")
        assert result.status == 4
        assert json.loads(result.out)["error"]["message"]


def test_wrong_usage_prints_no_json(fixer: Fixer, make_site: MakeSite) -> None:
    assert fixer(make_site(), *APPLY, "--format", "json").out == ""


def test_lines_are_those_of_the_file_in_the_users_editor(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    config = site / "wp-config.php"
    ours = "define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/else/' );\n"
    config.write_text(config.read_text() + ours)
    config.write_text(config.read_text().replace("/* That's all", ours + "/* That's all", 1))
    line = config.read_text().split("\n").index(ours.rstrip("\n")) + 1
    args = ("apply", "--recipe", "woozone-memory-limit", "--recipe", "contact-form-7", "--recipe", "autoptimize",
            "--dry-run")
    told = fixer(site, *args)
    assert told.status == 3
    assert f"wp-config.php:{line}" in told.out
    document = json.loads(fixer(site, *args, "--format", "json").out)
    assert [one["outcome"] for one in document["results"]].count("change") == 2
    assert [(one["path"], one["line"]) for result in document["results"] for one in result["conflicts"]] == \
        [("wp-config.php", line)]


@pytest.mark.parametrize("module", ["click", "fixer.applying", "fixer.report.apply_text"])
def test_an_interrupt_while_modules_are_loaded(make_site: MakeSite, module: str) -> None:
    script = ("import sys\n"
              "class Interrupt:\n"
              "    def find_spec(self, name, *_):\n"
              f"        if name == {module!r}: raise KeyboardInterrupt\n"
              "sys.meta_path.insert(0, Interrupt())\n"
              "sys.argv = ['fixer', 'apply', '--recipe', 'autoptimize', '--dry-run']\n"
              "from fixer.__main__ import run\n"
              "run()\n")
    done = subprocess.run([sys.executable, "-c", script], cwd=make_site(), check=False, capture_output=True,
                          env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stdout, done.stderr.lstrip(b"\n")) == (130, b"", b"fixer: interrupted\n")
