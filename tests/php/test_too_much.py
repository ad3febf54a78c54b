"""Configs that are larger, denser or more broken than anything a person wrote: refused with their line, and in time."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from fixer.errors import InTheWayError
from fixer.php.definition import NameKind
from fixer.php.document import Document
from fixer.php.references import References
from tests.php.sites import constant, read, wordpress

_BRANCH = "if (isset($_SERVER['A{0}'])) {{ $x{0} = f('a value'); }}\n"


def test_many_branches_are_followed(tmp_path: Path) -> None:
    code = "".join(_BRANCH.format(number) for number in range(2000))
    assert constant(wordpress(tmp_path, code + "define('A', 1);"), "A") == 1


def test_too_many_branches_are_refused_with_their_line(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "".join(_BRANCH.format(number) for number in range(15_000)))
    begun = time.process_time()
    with pytest.raises(InTheWayError, match="too much code to be followed") as caught:
        read(site)
    assert caught.value.path == "wp-config.php"
    assert caught.value.line is not None
    assert 2000 < caught.value.line < 15_000
    assert time.process_time() - begun < 10


@pytest.mark.parametrize("piece", ["$a = = ;", '"$', "'a' b \"c\n"])
def test_what_makes_no_sense_is_given_up_in_time(tmp_path: Path, piece: str) -> None:
    site = wordpress(tmp_path, piece * (250_000 // len(piece)))
    begun = time.process_time()
    with pytest.raises(InTheWayError, match="too broken or too deeply nested") as caught:
        read(site)
    assert (caught.value.path, time.process_time() - begun < 10) == ("wp-config.php", True)


_ON_A_FAST_MACHINE = """
from fixer.php import guarded

guarded._SLOWEST = 1
print(guarded.Attempt(b"<?php\\n" + b"$a = = ;\\n" * 100_000).tree)
"""


def test_no_process_ends_where_there_is_time_to_weigh_what_makes_no_sense() -> None:
    run = subprocess.run([sys.executable, "-c", _ON_A_FAST_MACHINE], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout, run.stderr) == (0, "None\n", "")


@pytest.mark.parametrize("code", ["$a = 1;\n", "// a word\n", "?>text<?php\n", "$a = 'b'; }\n"])
def test_large_files_are_parsed_as_small_ones(code: str) -> None:
    source = b"<?php\n" + code.encode() * 3000 if "}" not in code else b"<?php\n" + b"$a = 1;\n" * 3000 + code.encode()
    large = Document(source)
    assert large.unread is None
    assert large.statements[-1].end_byte in (len(source), len(source) - 1)
    assert large.has_error is ("}" in code)
    assert large.statements[-1].text is not None
    assert large.text(large.statements[-1]) == large.statements[-1].text


@pytest.mark.parametrize(("between", "expected"), [
    ("", "first"), ("putenv('B=x');", "first"), ("putenv('A=x');", "second"), ("$_GET = array();", "first")])
def test_a_condition_is_asked_again_when_what_it_reads_has_changed(tmp_path: Path, between: str, expected: str) -> None:
    test = "if (getenv('A') === 'x') { define('OUTCOME', 'second'); }"
    site = wordpress(tmp_path, f"putenv('A=y'); {test}\n{between}\n{test}\nif (!defined('OUTCOME')) {{ "
                               "define('OUTCOME', 'first'); }")
    assert constant(site, "OUTCOME") == expected.encode()


def test_values_with_the_same_words_are_computed_where_they_stand(tmp_path: Path) -> None:
    site = wordpress(tmp_path, "$i = 1;\ndefine('A', $i . 'x');\n$i = 2;\ndefine('B', $i . 'x');\n"
                               "define('C', __LINE__);\ndefine('D', __LINE__);")
    assert [constant(site, name) for name in "AB"] == [b"1x", b"2x"]
    line = constant(site, "C")
    assert isinstance(line, int)
    assert constant(site, "D") == line + 1


def test_thousands_of_names_for_one_variable() -> None:
    references = References()
    for number in range(300):
        references.tie(f"$a{number}['k']", "$b")
    assert len(list(references.others("$b"))) == 300
    assert references.elements("$a7") == ["['k']"]
    references.untie("$a7['k']")
    assert references.elements("$a7") == []
    assert "$a7['k']" not in dict(references.others("$b"))
    references.loosen("$b")
    assert not any(firm for _, firm in references.others("$b"))


def test_definitions_are_counted_by_what_they_decide(tmp_path: Path) -> None:
    definitions = read(wordpress(tmp_path, "$a = 1; $a['b'] = 2; $c = 3;")).definitions
    assert definitions.deciders(NameKind.VARIABLE, "$a['b']") == 2
    assert definitions.deciders(NameKind.VARIABLE, "$d") == 0
