"""Settings that a config keeps in an array: the element is edited, and taken back, where that changes nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.php.rules import AtLeastSize, Exactly
from fixer.planning import plan
from fixer.recipe.steps.assign_variable import AssignVariable
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.reverting import plan_revert
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.php.planned import WHY, apply, planned, recipe_of
from tests.php.sites import bedrock, drupal7, run, wordpress
from tests.support.php import PhpWorker

MEMORY = recipe_of(DefineConstant("WP_MEMORY_LIMIT", "256M", WHY, accept=AtLeastSize("256M")))
CONF = recipe_of(AssignVariable("$conf['x']", "good", WHY, accept=Exactly("good", known_bad=("bad",))), cms="drupal")
ARRAY = "array('DB_NAME' => 'x', 'WP_MEMORY_LIMIT' => '64M', 'WP_CACHE' => false)"
EACH = "foreach ($all as $name => $value) { define($name, $value); }\n"
FILES = {"config/all.php": f"<?php\n\nreturn {ARRAY};\n"}

CHANGED = (
    f"$all = {ARRAY};\n{EACH}",
    f"$config = require __DIR__ . '/config/all.php';\n{EACH.replace('$all', '$config')}",
    "foreach (require __DIR__ . '/config/all.php' as $k => $v) defined($k) || define($k, $v);\n",
    f"foreach ({ARRAY} as $name => $value) {{\n  if (!defined($name)) {{\n    define($name, $value);\n  }}\n}}\n",
    f"function settle(array $all) {{ {EACH} }}\nsettle({ARRAY});\n",
    f'$all = {ARRAY};\n$all["B"] = 1;\n{EACH}'.replace("'WP_MEMORY_LIMIT'", '"WP_MEMORY_LIMIT"'),
)


@pytest.mark.parametrize("code", CHANGED)
def test_an_element_is_raised_and_put_back(php: PhpWorker, tmp_path: Path, code: str) -> None:
    site = wordpress(tmp_path, code, FILES)
    before = run(php, site).takeover
    result = planned(site, MEMORY)
    assert (result.outcome, len(result.changes)) == (Outcome.CHANGE, 1), result.summary
    (change,) = result.changes
    assert change.before is not None
    assert change.after is not None
    assert change.after.count(b"'64M'") == 1, "the comment keeps it"
    apply(tmp_path, result)
    now = run(php, site).takeover
    assert before is not None
    assert now is not None
    assert now.constants == {**before.constants, "WP_MEMORY_LIMIT": "256M"}
    assert planned(_again(tmp_path), MEMORY).outcome is Outcome.SATISFIED
    assert plan_revert(_again(tmp_path), [MEMORY]).after.read(change.path) == change.before


def test_an_element_given_to_bedrock_s_config(php: PhpWorker, tmp_path: Path) -> None:
    site = bedrock(tmp_path, f"$all = {ARRAY};\n{EACH.replace('define(', 'Config::define(')}")
    result = planned(site, MEMORY)
    apply(tmp_path, result)
    effects = run(php, site)
    assert effects.takeover is not None
    assert effects.takeover.constants["WP_MEMORY_LIMIT"] == "256M"


def test_an_element_of_drupal_s_settings(php: PhpWorker, tmp_path: Path) -> None:
    code = "$mine = array(\n  'x' => 'bad',\n  'y' => 1,\n);\nforeach ($mine as $key => $value) {\n  $conf[$key] = $value;\n}\n"
    site = drupal7(tmp_path, code)
    result = planned(site, CONF)
    assert result.outcome is Outcome.CHANGE, result.summary
    apply(tmp_path, result)
    assert run(php, site).conf == {"x": "good", "y": 1}
    assert plan_revert(_again(tmp_path), [CONF]).after.read(site.config) == b"<?php\n" + code.encode()


KEPT = (
    (f"$all = {ARRAY};\n{EACH}$also = {ARRAY};\n", "wp-config.php:3: WP_MEMORY_LIMIT is computed here ($value) and "
                                                 "comes out as '64M'; the recipe wants '256M'"),
    (f"$all = {ARRAY};\n{EACH}$table_prefix = $all['WP_MEMORY_LIMIT'];\n",
     "wp-config.php:2: what stands here cannot be replaced without changing something else besides; set "
     "WP_MEMORY_LIMIT by hand"),
    (f"$all = {ARRAY};\n{EACH}define('SAME', $all['WP_MEMORY_LIMIT']);\n",
     "wp-config.php:2: what stands here cannot be replaced without changing something else besides; set "
     "WP_MEMORY_LIMIT by hand"),
    ("$all = array('WP_MEMORY_LIMIT' => getenv('MEMORY'));\n" + EACH,
     "wp-config.php:3: WP_MEMORY_LIMIT is computed here ($value), so only a person can tell if it is right; the "
     "recipe wants '256M'"),
    ("define('WP_MEMORY_LIMIT', $_ENV['PANTHEON_ENVIRONMENT'] === 'live' ? '512M' : '64M');\n",
     "wp-config.php:2: WP_MEMORY_LIMIT is computed here ($_ENV['PANTHEON_ENVIRONMENT'] === 'live' ? '512M' : '64M') "
     "and comes out as '64M' in dev, test and multidev; the recipe wants '256M'"),
)


@pytest.mark.parametrize(("code", "expected"), KEPT)
def test_what_is_left_to_a_person(tmp_path: Path, code: str, expected: str) -> None:
    result = planned(wordpress(tmp_path, code), MEMORY)
    (conflict,) = result.conflicts
    assert f"{conflict.path}:{conflict.line}: {conflict.message}".startswith(expected)
    assert not result.changes


def test_an_element_that_is_right(tmp_path: Path) -> None:
    site = wordpress(tmp_path, f"$all = {ARRAY.replace('64M', '512M')};\n{EACH}")
    assert planned(site, MEMORY).outcome is Outcome.SATISFIED
    assert not plan(site, [MEMORY]).results[0].changes


def _again(folder: Path) -> Site:
    return find_site(DirectoryTree(folder))
