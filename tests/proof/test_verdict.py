"""The verdict: what may be written and what not, shown by running configs before and after."""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest

from fixer.php.definition import NameKind
from fixer.planning import Options, plan
from fixer.proof.intended import Intended, intended
from fixer.proof.model import Proof
from fixer.proof.prove import prove
from fixer.proof.report import Name
from fixer.recipe.catalog import load
from fixer.report.proof_json import proof_json
from fixer.report.proof_text import proof_sections, refusal_lines
from fixer.report.style import Style, joined
from fixer.site.change import Action, Change
from fixer.site.overlay import OverlayTree
from tests.proof.trial import wordpress

A = Name(NameKind.CONSTANT, "A")


def proved(before: str, after: str, *names: Name, files: Mapping[str, bytes] | None = None,
           path: str = "wp-config.php") -> Proof:
    """The proof of a change of wp-config.php, or of another file, that means to set ``names``."""
    site = wordpress(before, files)
    new = wordpress(after).tree.read("wp-config.php") if path == "wp-config.php" else after.encode()
    change = Change(Action.EDIT, path, before=site.tree.read(path), after=new)
    wanted = Intended("some-recipe", names, frozenset((path,)))
    return prove(site, site.tree, OverlayTree(site.tree, [change]), [wanted])


def text(proof: Proof) -> str:
    """The proof as people see it."""
    style = Style(colour=False)
    return joined([*proof_sections(proof, style), refusal_lines(proof, style) if proof.refused else []])


def test_only_what_is_meant_changes() -> None:
    proof = proved("define('B', 1);", "define('B', 1);\ndefine('A', 2);", A)
    assert not proof.refused
    assert len(proof.worlds) == 10
    assert all(one.before == one.after == "cms" for one in proof.worlds)
    assert {row.name.text: row.changed for row in proof.rows} == {"A": True, "B": False}
    assert "  A\n    everywhere                    not set -> 2\n" in text(proof)
    assert "  B                                   1\n" in text(proof)


def test_nothing_changes() -> None:
    proof = proved("define('A', 1);", "define( 'A', 1 ); // nicer", A)
    assert not proof.refused
    assert not any(row.changed for row in proof.rows)
    assert proof.notes == ("some-recipe: nothing of what it sets was another after the changes",)


@pytest.mark.parametrize(("before", "after", "reason"), [
    ("define('B', 1);", "define('B', 2);\ndefine('A', 1);", "B would change, which no recipe means to do"),
    ("$x = array('k' => array(1));", "$x = array('k' => array(1, 2));",
     "$x['k'][1] would change, which no recipe means to do"),
    ("$x = 1;", "$x = '1';", "$x would change, which no recipe means to do"),
    ("$_SERVER['HTTPS'] = 'on';", "", "$_SERVER['HTTPS'] would change, which no recipe means to do"),
    ("", "ini_set('precision', '5');", "precision would change, which no recipe means to do"),
    ("", "if (getenv('PANTHEON_ENVIRONMENT') === 'live' && $_SERVER['HTTP_X_SSL'] === 'ON') { define('B', 1); }",
     "B would change, which no recipe means to do (live by HTTPS)"),
    ("", "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { define('B', 1); }",
     "B would change, which no recipe means to do (local)"),
    ("", "missing();", "wp-config.php stops with an error (Uncaught Error: Call to undefined function missing()), "
     "which it did not before"),
    ("", "exit;", "wp-config.php ends PHP by itself (exit), which it did not before"),
    ("define('A', 1);", "define('A', 1);\ndefine('A', 1);",
     "wp-config.php makes PHP complain: Constant A already defined"),
    ("", "echo 'x';", "wp-config.php prints something else than before"),
    ("exit;", "exit; define('A', 1);",
     "the CMS took over in none of the runs on the platform, so nothing is proved"),
])
def test_anything_else_is_refused(before: str, after: str, reason: str) -> None:
    proof = proved(before, after, A)
    assert reason in proof.reasons
    assert f"Nothing was written. The sealed run speaks against it:\n  - {reason[:40]}" in text(proof)
    assert proof_json(proof)["verdict"] == "refused"


def test_a_config_that_never_ends_cannot_be_proved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fixer.proof.seal.CPU_SECONDS", 1)
    proof = proved("while (true) { }", "define('A', 1); while (true) { }", A)
    assert proof.reasons[0].startswith("wp-config.php does not come to an end before the changes (dev by HTTPS)")
    assert len(proof.worlds) == 1
    proof = proved("", "while (true) { }", A)
    assert proof.reasons[0].startswith("wp-config.php does not come to an end after the changes (dev by HTTPS)")
    assert proof_json(proof)["worlds"][0]["after"] == "late"


def test_where_it_fails_as_before_is_said_and_no_reason() -> None:
    fails = "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { require __DIR__ . '/missing.php'; }\n"
    proof = proved(fails, f"define('A', 1);\n{fails}", A)
    assert not proof.refused
    assert any("stops with an error" in note and note.endswith("(local)") for note in proof.notes)


def test_a_mended_config_is_no_change_of_what_it_never_reached() -> None:
    proof = proved("missing_function();\ndefine('B', 1);", "define('A', 1);\ndefine('B', 1);", A)
    assert not proof.refused
    assert any("gets further than before" in note for note in proof.notes)
    assert "1 (not reached before)" in text(proof)
    assert [one["left_out"] for one in proof_json(proof)["entries"][:2]] == [None, "reached"]


def test_many_names_are_one_sentence() -> None:
    many = "".join(f"define('B{number}', 1);\n" for number in range(9))
    assert proved("", many, A).reasons == (
        "B0, B1, B2, B3, B4 and 4 more would change, which no recipe means to do",)


def test_a_failing_config_that_fails_otherwise_is_refused() -> None:
    fails = "if (!isset($_ENV['PANTHEON_ENVIRONMENT'])) { one(); }\n"
    proof = proved(fails, fails.replace("one", "two"), A)
    assert proof.refused


def test_what_is_another_at_every_run_is_left_out() -> None:
    config = "define('STARTED', microtime(true));\ndefine('NUMBER', mt_rand());\n$list[mt_rand()] = 1;\n"
    proof = proved(config, f"{config}define('A', 1);", A)
    assert not proof.refused
    assert "STARTED is another at every run, so it was left out" in proof.notes
    assert "another at every run" in text(proof)


def test_a_change_of_a_steady_value_beside_unsteady_ones_is_seen() -> None:
    config = "define('STARTED', microtime(true));\n"
    assert proved(config, f"{config}define('B', 1);", A).refused


def test_the_names_meant_may_be_arrays_or_patterns() -> None:
    conf = Name(NameKind.VARIABLE, "$conf['a']")
    assert not proved("", "$conf['a']['b'] = 1;", conf).refused
    assert not proved("$conf = array();", "$conf = array(); $conf['a'] = 1;", conf).refused
    assert proved("", "$conf['ab'] = 1;", conf).refused
    assert proved("", "$conf['b']['a'] = 1;", conf).refused
    some = Name(NameKind.VARIABLE, "$conf['cache_class_*']")
    assert not proved("$conf['cache_class_x'] = 1;", "", some).refused
    element = Name(NameKind.VARIABLE, "$conf['list'][*]")
    assert not proved("$conf['list'] = array(1, 2);", "$conf['list'] = array(2);", element).refused


@pytest.mark.parametrize(("code", "reasons"), [
    ("$all = array('N' => 1, 'WP_MEMORY_LIMIT' => '64M');\nforeach ($all as $k => $v) { define($k, $v); }\n", ()),
    ("$all = array('c' => array('WP_MEMORY_LIMIT' => '64M'));\nforeach ($all['c'] as $k => $v) { define($k, $v); }\n",
     ()),
    ("$all = array('WP_MEMORY_LIMIT' => '64M', 'N' => 1);\nforeach ($all as $k => $v) { define($k, $v); }\n"
     "$mine = hash('adler32', $all['WP_MEMORY_LIMIT']);\n", ("$mine would change, which no recipe means to do",)),
])
def test_variables_that_hand_a_setting_on_may_change(code: str, reasons: tuple[str, ...]) -> None:
    site = wordpress(code)
    made = plan(site, [load("woozone-memory-limit")])
    changes, meant = made.results[0].changes, intended(made, Options())
    assert len(changes) == 1
    assert prove(site, site.tree, made.after, meant).reasons == reasons


def test_a_changed_file_that_the_config_includes_counts() -> None:
    files = {"config/more.php": b"<?php define('B', 1);"}
    config = "require __DIR__ . '/config/more.php';"
    proof = proved(config, "<?php define('B', 2);", A, files=files, path="config/more.php")
    assert proof.reasons == ("B would change, which no recipe means to do",)
    proof = proved(config, "<?php define('B', 1); define('A', 1);", A, files=files, path="config/more.php")
    assert not proof.refused


def test_where_no_config_changes_nothing_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    proof = proved("", "<?php // new", A, files={"wp-content/plugins/x/x.php": b"<?php"},
                   path="wp-content/plugins/x/x.php")
    assert (proof.worlds, proof.unproved, proof.refused) == ((), ("some-recipe",), False)
    assert text(proof) == "Not provable this way, since no config is changed: some-recipe.\n"
    assert proof_json(proof)["verdict"] == "nothing-to-run"


def test_secrets_are_labels_that_tell_same_from_changed() -> None:
    secret = ("define('DB_PASSWORD', 'correct horse');\n$url = 'mysql://me:correct horse@db/x';\n"
              "$copy = 'correct horse';\n")
    after = secret.replace("define('DB_PASSWORD', 'correct horse')", "define('DB_PASSWORD', 'battery staple')")
    proof = proved(secret, after + "missing('correct horse');", Name(NameKind.CONSTANT, "DB_PASSWORD"))
    shown = text(proof) + json.dumps(proof_json(proof))
    assert "correct horse" not in shown
    assert "battery staple" not in shown
    row = next(one for one in proof_json(proof)["entries"] if one["name"] == "DB_PASSWORD")
    assert row["before"]["value"] != row["after"]["value"]


def test_what_php_says_may_hold_a_secret() -> None:
    config = "define('DB_PASSWORD', 'correct horse');\n"
    proof = proved(config, f"{config}throw new Exception('no access with ' . DB_PASSWORD);", A)
    assert proof.refused
    assert "correct horse" not in text(proof) + json.dumps(proof_json(proof))


def test_a_short_secret_is_one_as_a_word_and_as_a_whole() -> None:
    config = "define('DB_PASSWORD', 'pw4x');\ndefine('DB_USER', 'abc');\n"
    proof = proved(config, f"{config}$same = DB_PASSWORD; $user = 'abc'; $other = 'xpw4xx abcd';\n"
                           "trigger_error('no access with pw4x', E_USER_WARNING);", A)
    shown = text(proof) + json.dumps(proof_json(proof), ensure_ascii=False)
    assert "no access with ‹redacted›" in " ".join(shown.split())
    assert "'pw4x'" not in shown
    assert "'abc'" not in shown
    assert "'xpw4xx abcd'" in shown


def test_control_characters_are_shown() -> None:
    proof = proved("", "define('A', \"\\e[31m\\n\");\ndefine(\"B\\e\", 1);", A)
    assert "\x1b" not in text(proof)
    assert "'^[[31m^J'" in text(proof)
