"""Earlier forms of a fix: taken out with fixer's own comment above them, never doubled."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from tests.php.planned import after, apply, planned
from tests.php.sites import drupal7, run, wordpress
from tests.support.php import PhpWorker

OLDER = "$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];"


@pytest.mark.parametrize("older", [
    OLDER, '$_SERVER["SERVER_NAME"]=$_SERVER["HTTP_HOST"];',
    f"// fixer contact-form-7: an earlier sentence. Was: $_SERVER = 1;\n{OLDER}",
    "$_SERVER['SERVER_NAME'] = /* the host */ $_SERVER['HTTP_HOST'] ;",
])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_upgraded_in_its_place(php: PhpWorker, tmp_path: Path, older: str, newline: str) -> None:
    config = f"<?php\n$before = 1;\n{older}\n$after = 2;\nrequire_once ABSPATH . 'wp-settings.php';\n".replace("\n",
                                                                                                               newline)
    site = wordpress(tmp_path, config.encode())
    result = planned(site, "contact-form-7")
    text = after(result).decode()
    assert "earlier sentence" not in text
    assert text.startswith(f"<?php{newline}$before = 1;{newline}// fixer contact-form-7: ")
    assert text.endswith(f"}}{newline}$after = 2;{newline}require_once ABSPATH . 'wp-settings.php';{newline}")
    assert "Was: $_SERVER" in text
    assert (text.count("\r\n") == text.count("\n")) is (newline == "\r\n")
    apply(tmp_path, result)
    assert run(php, site).server["SERVER_NAME"] == "www.example.com"
    assert planned(site, "contact-form-7").outcome is Outcome.SATISFIED


def test_what_stood_there_before_an_earlier_revision_is_not_forgotten(tmp_path: Path) -> None:
    result = planned(wordpress(tmp_path, f"// fixer contact-form-7: an earlier sentence.\n{OLDER}\n"), "contact-form-7")
    assert b"Was:" not in after(result)
    assert b"earlier sentence" not in after(result)


@pytest.mark.parametrize("text",
                         [f"// {OLDER}", f"$x = \"{OLDER.replace(chr(36), chr(92) + chr(36))}\";",
                          f"function f() {{ {OLDER} }}"])
def test_what_only_looks_like_it_stays(tmp_path: Path, text: str) -> None:
    result = planned(wordpress(tmp_path, f"{text}\n"), "contact-form-7")
    assert text.encode() in after(result)
    assert b"Was:" not in after(result)


@pytest.mark.parametrize(("line", "left"), [
    ("$conf[\u2018schema_suppress_type_warnings\u2019] = TRUE;", "$a = 1;\n"),
    ("$b = 2; $conf[\u2018schema_suppress_type_warnings\u2019] = TRUE;", "$a = 1;\n$b = 2;"),
])
def test_a_statement_that_never_works_is_taken_out(php: PhpWorker, tmp_path: Path, line: str, left: str) -> None:
    site = drupal7(tmp_path, f"$a = 1;\n{line}\n")
    result = planned(site, "schema")
    apply(tmp_path, result)
    conf = run(php, site).conf
    assert isinstance(conf, dict)
    assert conf["schema_suppress_type_warnings"] is True
    assert left.encode() in after(result)
    assert planned(site, "schema").outcome is Outcome.SATISFIED


def test_beside_the_right_line_it_is_only_taken_out(php: PhpWorker, tmp_path: Path) -> None:
    right = "$conf['schema_suppress_type_warnings'] = TRUE;\n"
    site = drupal7(tmp_path, f"{right}$conf[\u2018schema_suppress_type_warnings\u2019] = TRUE;\n$z = 1;\n")
    comment = after(planned(site, "schema")).decode().split("\n")[2]
    assert after(planned(site, "schema")) == f"<?php\n{right}{comment}\n$z = 1;\n".encode()
    assert comment.startswith("// fixer schema: ")
    assert comment.endswith(" Took out: $conf[\u2018schema_suppress_type_warnings\u2019] = TRUE;")


@pytest.mark.parametrize("deep", [" . ".join(["'a'"] * 5000), "!" * 200 + "1", "f(" * 150 + ")" * 150])
def test_other_statements_may_be_nested_deeply(tmp_path: Path, deep: str) -> None:
    broken = "$conf[\u2018schema_suppress_type_warnings\u2019] = TRUE;"
    result = planned(drupal7(tmp_path, f"$x = {deep};\n{broken}\n"), "schema")
    assert f"\n{broken}".encode() not in after(result)
