"""What a config may not do while it is proved: everything but compute."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fixer.php.worlds import WORLDS
from fixer.proof.model import Proof, WorldResult
from fixer.proof.php import find_php
from fixer.proof.report import Report
from fixer.proof.seal import sealing
from fixer.report.proof_text import proof_sections
from fixer.report.style import Style, joined
from tests.proof.trial import as_me, as_somebody, constant, ini, ran, variable

As = Callable[[Callable[[], Report]], Report]
WHO = pytest.mark.parametrize("who", [as_me, as_somebody])

READING = """
    file_get_contents('/etc/passwd')
    file('/etc/passwd')
    fopen('/etc/passwd', 'r')
    include '/etc/passwd'
    readfile('/etc/passwd')
    highlight_file('/etc/passwd', true)
    parse_ini_file('/etc/passwd')
    file_exists('/etc/passwd')
    is_readable('/etc/passwd')
    stat('/etc/passwd')
    realpath('/etc/passwd')
    scandir('/etc')
    opendir('/')
    glob('/etc/*')
    file_get_contents('php://filter/read=convert.base64-encode/resource=/etc/passwd')
    file_get_contents('file:///etc/passwd')
    file_get_contents(__DIR__ . '/../../../etc/passwd')
    file_get_contents('/proc/self/environ')
    file_get_contents('/proc/self/cmdline')
    file_get_contents('compress.zlib:///etc/passwd')
    hash_file('md5', '/etc/passwd')
    ini_set('open_basedir', '/')
    ini_set('open_basedir', '..')
    chdir('/')
    chdir('wp-content') || ini_set('open_basedir', '..')
    stream_get_contents(fopen('php://stdin', 'r'))
"""

WRITING = """
    file_put_contents(__DIR__ . '/new', 'x')
    file_put_contents(__FILE__, '<?php')
    file_put_contents('/tmp/fixer-was-here', 'x')
    file_put_contents(sys_get_temp_dir() . '/fixer-was-here', 'x')
    file_put_contents(dirname(__DIR__) . '/new', 'x')
    fopen(__DIR__ . '/new', 'w')
    fopen(__FILE__, 'a')
    fopen(__FILE__, 'r+')
    mkdir(__DIR__ . '/new')
    touch(__DIR__ . '/new')
    touch(__FILE__)
    unlink(__FILE__)
    rename(__FILE__, __FILE__ . '.old')
    copy(__FILE__, __FILE__ . '.old')
    chmod(__DIR__, 0777)
    symlink('/etc/passwd', __DIR__ . '/new')
    link(__FILE__, __DIR__ . '/new')
    tempnam(__DIR__, 'x')
    tmpfile()
    fwrite(fopen('php://temp/maxmemory:0', 'w+'), str_repeat('x', 100000)) > 8192
"""

STARTING = """
    exec('touch /tmp/fixer-was-here')
    shell_exec('id')
    `id`
    system('id')
    passthru('id')
    popen('id', 'r')
    proc_open('id', array(), $pipes)
    proc_open(array('/bin/sh', '-c', 'id'), array(), $pipes)
    pcntl_fork()
    pcntl_exec('/bin/sh', array('-c', 'id'))
    mail('root@localhost', 'x', 'x', '', '-X/tmp/fixer-was-here')
    dl('ffi.so')
    posix_kill(1, 0)
    symlink('/bin/sh', 'x')
    (class_exists('FFI') ? FFI::cdef('int getpid();')->getpid() : false)
"""

REACHING = """
    fsockopen('127.0.0.1', PORT, $number, $text, 2)
    pfsockopen('127.0.0.1', PORT, $number, $text, 2)
    stream_socket_client('tcp://127.0.0.1:PORT', $number, $text, 2)
    file_get_contents('http://127.0.0.1:PORT/')
    file_get_contents('ftp://127.0.0.1:PORT/x')
    fopen('http://127.0.0.1:PORT/', 'r')
    gethostbyname('localhost')
    dns_get_record('example.org')
    stream_socket_server('tcp://127.0.0.1:0', $number, $text)
    stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0)
    include 'http://127.0.0.1:PORT/x.php'
    simplexml_load_file('http://127.0.0.1:PORT/')
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that anybody may enter and write to."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o777)
        yield Path(name)


def attempts(listing: str) -> list[str]:
    return [line.strip() for line in listing.strip().splitlines()]


def got(attempt: str, who: As = as_me) -> object:
    """What an expression gives in the sealed run: false and null count as nothing."""
    report = who(lambda: ran(f"$got = @({attempt});\ndefine('GOT', is_resource($got) ? 'resource' : $got);"))
    if report.state == "error" and "undefined function" in report.error:
        return None
    assert report.state == "cms", report
    assert b"uid=" not in report.printed
    value = constant(report, "GOT")
    return None if value in (False, None, b"", {}) else value


@pytest.mark.parametrize("attempt", attempts(READING))
def test_nothing_but_the_copy_can_be_read(attempt: str) -> None:
    assert got(attempt) is None


@pytest.mark.parametrize("attempt", attempts(WRITING))
def test_nothing_can_be_written(attempt: str) -> None:
    assert got(attempt) is None
    assert not Path("/tmp/fixer-was-here").exists()


@pytest.mark.parametrize("attempt", attempts(STARTING))
def test_no_program_can_be_started(attempt: str) -> None:
    assert got(attempt) is None
    assert not Path("/tmp/fixer-was-here").exists()


@pytest.mark.parametrize("attempt", attempts(REACHING))
def test_no_other_machine_can_be_reached(attempt: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        found = got(attempt.replace("PORT", str(server.getsockname()[1])))
        assert found is None or attempt.startswith("gethostbyname"), found
        with pytest.raises(TimeoutError):
            server.accept()


ONE_OF_EACH = ("file_get_contents('/etc/passwd')", "file_put_contents(__DIR__ . '/new', 'x')",
               "mkdir(__DIR__ . '/new')", "shell_exec('id')", "pcntl_fork()", "fsockopen('127.0.0.1', 22)",
               "ini_set('open_basedir', '/')")


@pytest.mark.parametrize("attempt", ONE_OF_EACH)
def test_the_same_holds_for_a_user_who_is_not_root(attempt: str) -> None:
    assert got(attempt, as_somebody) is None


@WHO
@pytest.mark.parametrize("attempt", ["pcntl_fork()", "shell_exec('id')", "proc_open('id', array(), $pipes)",
                                     "file_put_contents(__DIR__ . '/new', 'x')", "mkdir(__DIR__ . '/new')",
                                     "unlink(__FILE__)", "tempnam('/tmp', 'x')"])
def test_limits_hold_also_where_no_function_is_switched_off(attempt: str, who: As) -> None:
    def work() -> Report:
        php = find_php()
        return ran(f"define('GOT', @{attempt});", php=php._replace(off=(), number=70000))

    report = who(work)
    assert constant(report, "GOT") in (False, None, -1), report


@WHO
def test_the_kernel_itself_keeps_files_and_the_network_away(who: Callable[[Callable[[], str]], str]) -> None:
    def work() -> str:
        php = find_php()
        if not (php.seal.landlock and php.seal.network):
            return "-|-"
        code = ("echo @file_get_contents('/etc/passwd') ? 'read' : '-', '|', "
                "@fsockopen('127.0.0.1', 1, $number) ? 'reached' : ($number === 111 ? 'refused' : '-');")
        return subprocess.run([php.command, "-n", "-r", code], preexec_fn=sealing(php.seal, php.readable), cwd="/",
                              stdin=subprocess.DEVNULL, capture_output=True, check=False).stdout.decode()

    assert who(work) == "-|-"


@WHO
@pytest.mark.parametrize("loop", ["while (true) { }", "for (;;) { @strlen('x'); }", "while (true) { sleep(1); }",
                                  "set_time_limit(0); while (true) { usleep(1000); }",
                                  "while (true) { echo str_repeat('x', 100000); }",
                                  "register_shutdown_function(function () { while (true) { } }); while (true) { }"])
def test_a_loop_is_ended(loop: str, who: As) -> None:
    started = time.monotonic()
    report = who(lambda: ran(loop, seconds=0.5))
    assert report.state == "late"
    assert len(report.printed) <= 64 * 1024
    assert time.monotonic() - started < 5


def test_computing_has_a_limit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fixer.proof.seal.CPU_SECONDS", 1)
    report = ran("while (true) { }", seconds=60)
    assert report.state == "late"


@WHO
@pytest.mark.parametrize("greed", [
    "ini_set('memory_limit', '-1'); $all = str_repeat('x', 3000000000);",
    "ini_set('memory_limit', '-1'); $all = array(); while (true) { $all[] = str_repeat('x', 10000000); }",
    "ini_set('memory_limit', '8G'); $all = array(); while (true) { $all[] = range(1, 100000); }",
    "$all = array(); while (true) { $all[] = str_repeat('x', 1000000); }",
    "function deeper() { return deeper() + 1; } ini_set('memory_limit', '-1'); deeper();",
])
def test_memory_is_bounded_whatever_the_config_sets(greed: str, who: As) -> None:
    report = who(lambda: ran(greed))
    assert report.state in ("error", "killed"), report


def test_a_config_may_still_set_its_memory_limit() -> None:
    assert ini(ran("ini_set('memory_limit', '512M');"), "memory_limit") == b"512M"


def test_the_disk_cannot_be_filled() -> None:
    report = ran("for ($i = 0; $i < 2000; $i++) {\n"
                 "    @file_put_contents(__DIR__ . \"/$i\", 'x');\n    @mkdir(__DIR__ . \"/d$i\");\n}\n"
                 "define('FOUND', count(scandir(__DIR__)));")
    assert constant(report, "FOUND") == len({".", "..", "wp-config.php", "wp-settings.php"})


def test_nothing_of_the_environment_gets_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIXER_TEST_SECRET", "never seen")
    report = ran("define('SEEN', json_encode(array(getenv(), $_ENV, $_SERVER)));\n"
                 "define('ONE', getenv('FIXER_TEST_SECRET'));")
    assert b"never seen" not in (seen := constant(report, "SEEN")) and b"PANTHEON_ENVIRONMENT" in seen  # type: ignore[operator]
    assert constant(report, "ONE") is False


def test_what_is_refused_is_said() -> None:
    report = ran("$revision = exec('git rev-parse HEAD'); mail('a@example.org', 'x', 'y');")
    assert report.refused == ("exec", "mail")
    assert ran("$x = 1;").refused == ()


def test_putenv_works_for_the_config_only() -> None:
    report = ran("putenv('WP_ENV=production'); define('MINE', getenv('WP_ENV')); putenv('HOME');")
    assert constant(report, "MINE") == b"production"
    assert variable(report, "getenv('WP_ENV')") == b"production"
    assert "WP_ENV" not in os.environ


@WHO
def test_nothing_is_left_behind(who: As, open_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(open_folder))
    assert who(lambda: ran("while (true) { sleep(1); }", seconds=0.3)).state == "late"
    assert who(lambda: ran("$x = 1;")).state == "cms"
    assert list(open_folder.iterdir()) == []


def test_a_temporary_folder_that_others_may_not_enter_is_passed_over(open_folder: Path,
                                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    closed = open_folder / "closed"
    closed.mkdir(0o700)
    monkeypatch.setattr("tempfile.tempdir", str(closed))
    assert ran("$x = 1;").state == "cms"


def test_the_folder_is_private_and_goes_also_when_fixer_is_told_to_stop(tmp_path: Path) -> None:
    code = ("import os, signal\nfrom tests.proof.trial import wordpress\n"
            "from fixer.proof.copy import temporary_copy\nfrom fixer.proof.needed import needed\n"
            "site = wordpress('$x = 1;')\n"
            "with temporary_copy(site, None) as copy:\n"
            "    copy.fill(needed(site, site.tree))\n"
            "    print(oct(os.stat(copy.home).st_mode & 0o77), flush=True)\n"
            "    os.kill(os.getpid(), signal.SIGTERM)\n")
    done = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, check=False,
                          env={**os.environ, "TMPDIR": str(tmp_path)})
    assert done.stdout.split() == [b"0o0"]
    assert done.returncode == 128 + 15
    assert list(tmp_path.iterdir()) == []


def test_root_becomes_somebody_else_so_that_limits_bind() -> None:
    php = find_php()
    assert php.seal.limited
    code = "echo preg_match('/^Uid:\\s+(\\d+)/m', file_get_contents('/proc/self/status'), $found), ' ', $found[1];"
    done = subprocess.run([php.command, "-n", "-r", code], preexec_fn=sealing(php.seal._replace(landlock=0), ()),
                          stdin=subprocess.DEVNULL, capture_output=True, check=True)
    matched, user = done.stdout.split()
    assert (matched, user != b"0") == (b"1", True)


@WHO
def test_a_machine_that_allows_less_of_the_seal(who: As) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        port = server.getsockname()[1]

        def work() -> Report:
            php = find_php()
            bare = php._replace(seal=php.seal._replace(network=False, landlock=0))
            return ran("$out = array(@file_get_contents('/etc/passwd'), @file_put_contents(__DIR__ . '/new', 'x'),\n"
                       f"    @fsockopen('127.0.0.1', {port}), @file_get_contents('http://127.0.0.1:{port}/'),\n"
                       "    @shell_exec('id'), @pcntl_fork(), @mkdir(__DIR__ . '/new'));\n"
                       "define('OUT', json_encode($out));", php=bare)

        assert constant(who(work), "OUT") == b"[false,false,false,false,false,false,false]"
        with pytest.raises(TimeoutError):
            server.accept()


def test_what_the_machine_does_not_allow_is_said() -> None:
    proof = Proof("8.2.36", network=False, limited=False, worlds=(WorldResult(WORLDS[0], "cms", "cms"),))
    text = joined(proof_sections(proof, Style(colour=False)))
    assert "does not let fixer take the network away" in " ".join(text.split())
    assert "PHP ran as root" in text
    proof = proof._replace(network=True, limited=True)
    assert "note:" not in joined(proof_sections(proof, Style(colour=False)))
