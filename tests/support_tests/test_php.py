"""PHP at work for tests: lint, tokens, and runs that cannot disturb each other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.php import PhpWorker, Token, lint_file
from tests.support.surroundings import Surroundings, command_line, elsewhere, platform


@pytest.fixture(params=[True, False], ids=["forked", "fresh"], scope="module")
def worker(request: pytest.FixtureRequest, php: PhpWorker) -> Iterator[PhpWorker]:
    with PhpWorker(fork=request.param) as other:
        yield other


def write(folder: Path, code: str | bytes) -> Path:
    file = folder / "config.php"
    file.write_bytes(code if isinstance(code, bytes) else code.encode())
    return file


def test_lint_accepts_php_that_is_right(php: PhpWorker) -> None:
    assert php.lint(b"<?php $a = [1];\r\necho '\xff';") is None
    assert php.lint(b"no PHP at all") is None


def test_lint_names_the_error_and_its_line(php: PhpWorker) -> None:
    assert php.lint(b"<?php\n$a = ;") == 'syntax error, unexpected token ";" on line 2'


def test_lint_sees_the_grammar_only_and_lint_file_the_rest(php: PhpWorker, tmp_path: Path) -> None:
    twice = write(tmp_path, "<?php function f() {} function f() {}")
    assert php.lint(twice.read_bytes()) is None
    assert "Cannot redeclare" in (lint_file(twice) or "")
    assert lint_file(write(tmp_path, "<?php echo 1;")) is None


def test_tokens_keep_every_byte(php: PhpWorker) -> None:
    code = b"<?php $a = 'x\xff';\r\n// end"
    tokens = php.tokens(code)
    assert "".join(token.text for token in tokens).encode("latin-1") == code
    assert Token("T_VARIABLE", "$a", 1) in tokens


def test_a_run_tells_constants_variables_output_and_warnings(worker: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "<?php define('A', 1);\ndefine('A', 2);\n$conf['x'] = array(1.5, null);"
                    "$table_prefix = 'wp_'; $mine = true; echo 'out';")
    effects = worker.run(tmp_path, "config.php", variables=["mine"])
    assert effects.constants == {"A": 1}
    assert effects.variables == {"conf": {"x": [1.5, None]}, "table_prefix": "wp_", "mine": True}
    assert effects.output == b"out"
    assert effects.warnings == ("Warning: Constant A already defined in config.php:2",)
    assert (effects.fatal, effects.exited, effects.takeover, effects.silent) == (None, False, None, False)


def test_a_run_leaves_nothing_to_the_next(worker: PhpWorker, tmp_path: Path) -> None:
    file = write(tmp_path, "<?php define('A', 1); $conf = 1; putenv('X=1'); ini_set('precision', '3'); "
                           "set_error_handler(function () { return true; });")
    assert worker.run(tmp_path, file).constants == {"A": 1}
    write(tmp_path, "<?php echo defined('A'), isset($conf), getenv('X'), ini_get('precision'); echo $none;")
    effects = worker.run(tmp_path, file)
    assert effects.output == b"17"
    assert effects.warnings == ("Warning: Undefined variable $none in config.php:1",)


def test_nothing_to_tell(worker: PhpWorker, tmp_path: Path) -> None:
    effects = worker.run(tmp_path, write(tmp_path, "<?php @$none['x'];"))
    assert effects.silent
    assert effects.constants == {}
    assert effects.variables == {}


def test_values_that_json_lacks(worker: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, """<?php $conf = array("\\xff", INF, 5 => array(), '7x' => 'é'); define('B', 2.0);""")
    effects = worker.run(tmp_path, "config.php")
    assert effects.conf == {0: b"\xff", 1: float("inf"), 5: [], "7x": "é"}
    assert effects.constants == {"B": 2.0}
    assert isinstance(effects.constants["B"], float)


@pytest.mark.parametrize(("code", "fatal"), [
    ("nothing();", "Error: Call to undefined function nothing() in config.php:1"),
    ("throw new Exception('no');", "Exception: no in config.php:1"),
    ("$a = ;", 'ParseError: syntax error, unexpected token ";" in config.php:1'),
    ("function f() {} function f() {}", "Cannot redeclare f()"),
    ("$a = str_repeat('x', 1 << 40);", "Allowed memory size"),
])
def test_a_fatal_error_is_told(worker: PhpWorker, tmp_path: Path, code: str, fatal: str) -> None:
    effects = worker.run(tmp_path, write(tmp_path, f"<?php {code}"))
    assert (effects.fatal or "").startswith(fatal)
    assert not effects.exited


def test_exit_is_told_and_what_was_done_before_it(worker: PhpWorker, tmp_path: Path) -> None:
    effects = worker.run(tmp_path, write(tmp_path, "<?php define('A', 1); exit('bye');"))
    assert effects.exited
    assert effects.output == b"bye"
    assert effects.constants == {"A": 1}


def test_code_that_writes_to_the_real_streams_disturbs_nothing(worker: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "<?php ob_end_clean(); fwrite(STDOUT, '{}'); file_put_contents('php://stderr', 'x');"
                    "echo 1; ob_start(); echo 2; $conf = fgets(STDIN);")
    effects = worker.run(tmp_path, "config.php")
    assert effects.output == b"12"
    assert effects.conf is False


def test_endless_code_is_given_up_and_the_next_run_works(tmp_path: Path) -> None:
    with PhpWorker(timeout=0.5) as impatient:
        with pytest.raises(TimeoutError):
            impatient.run(tmp_path, write(tmp_path, "<?php while (true);"))
        assert impatient.run(tmp_path, write(tmp_path, "<?php echo 1;")).output == b"1"


def test_surroundings_on_the_platform(worker: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "<?php $conf = array($_ENV['PANTHEON_ENVIRONMENT'], $_SERVER['PANTHEON_ENVIRONMENT'], "
                    "getenv('PANTHEON_ENVIRONMENT'), $_SERVER['HTTP_HOST'], "
                    "$_SERVER['HTTP_USER_AGENT_HTTPS'], $_SERVER['SERVER_NAME'] === $_SERVER['HTTP_HOST'], "
                    "ini_get('arg_separator.output'));")
    effects = worker.run(tmp_path, "config.php",
                         platform("live", https=False, host="a.test", ini={"arg_separator.output": "&amp;"}),
                         ini=["arg_separator.output"])
    assert effects.conf == ["live", "live", "live", "a.test", "OFF", False, "&amp;"]
    assert effects.ini == {"arg_separator.output": "&amp;"}
    assert effects.server["DOCUMENT_ROOT"] == str(tmp_path)


@pytest.mark.parametrize(("surroundings", "environment", "host"), [
    (command_line(), True, False), (command_line(None), False, False), (elsewhere(), False, True),
    (platform(host=""), True, False),
])
def test_surroundings_without_a_request_or_off_the_platform(
        worker: PhpWorker, tmp_path: Path, surroundings: Surroundings, environment: bool, host: bool) -> None:
    write(tmp_path, "<?php $conf = [isset($_ENV['PANTHEON_ENVIRONMENT']), isset($_SERVER['HTTP_HOST'])];")
    assert worker.run(tmp_path, "config.php", surroundings).conf == [environment, host]


def test_a_prelude_runs_first(worker: PhpWorker, tmp_path: Path) -> None:
    write(tmp_path, "<?php $conf = ABSPATH;")
    assert worker.run(tmp_path, "config.php", prelude="define('ABSPATH', '/x/');").conf == "/x/"
