"""Where new code goes: each case is a config with the spot marked, and PHP shows that it takes effect there."""

from __future__ import annotations

from pathlib import Path

import pytest

from fixer.outcome import Outcome
from fixer.recipe.model import Recipe
from fixer.recipe.steps.assign_variable import AssignVariable
from tests.php.planned import COMMENT, WHY, after, apply, define, is_kept, planned, recipe_of
from tests.php.sites import bedrock, drupal7, drupal10, run, wordpress
from tests.support.php import PhpWorker

STOP = "/* That's all, stop editing! Happy publishing. */"
SETUP = "if ( ! defined( 'ABSPATH' ) ) {\n\tdefine( 'ABSPATH', __DIR__ . '/' );\n}\n"
LOAD = "require_once ABSPATH . 'wp-settings.php';\n"
ROOM = "#" + COMMENT.removeprefix("//")
"""The comment above lines that needed a blank line of their own above them."""
BLOCK = f"{COMMENT}\ndefine( 'PROBE', 1 );\n\n"
PROBE = define("PROBE", 1)
HERE = "@@"

WORDPRESS = {
    "above the stop line": f"<?php\n$a = 1;\n\n@@{STOP}\n\n{SETUP}{LOAD}",
    "above the last of two stop lines": f"<?php\n{STOP}\n\n$a = 1;\n\n@@{STOP}\n{SETUP}{LOAD}",
    "a stop line in a line comment": f"<?php\n$a = 1;\n\n@@// That's all, stop editing!\n{SETUP}{LOAD}",
    "a stop line in French": "<?php\n\n@@/* C\u2019est tout, ne touchez pas \u00e0 ce qui suit ! */\n" + SETUP + LOAD,
    "a stop line in German": f"<?php\n\n@@/* Das war\u2019s, Schluss mit dem Bearbeiten! */\n{SETUP}{LOAD}",
    "a stop line in Spanish": f"<?php\n\n@@/* \u00a1Eso es todo, deja de editar! */\n{SETUP}{LOAD}",
    "a stop line in Japanese": "<?php\n\n@@/* \u7de8\u96c6\u304c\u5fc5\u8981\u306a\u306e\u306f\u3053\u3053\u307e\u3067"
                               " ! */\n" + SETUP + LOAD,
    "a stop line quoted in another comment": f"<?php\n/* Between here and the \"stop editing\" line. */\n\n$a = 1;\n\n"
                                             f"@@{STOP}\n{SETUP}{LOAD}",
    "only a quoted stop line": "<?php\n/* Add values between this line and the \"stop editing\" line. */\n\n$a = 1;\n\n"
                               f"@@{SETUP}{LOAD}",
    "a stop line behind code does not qualify": f"<?php\n$a = 1; {STOP}\n\n@@{SETUP}{LOAD}",
    "a stop line below the loader": f"<?php\n$a = 1;\n\n@@{SETUP}{LOAD}{STOP}\n",
    "a stop line in a branch": f"<?php\nif ( true ) {{\n{STOP}\n}}\n\n@@{SETUP}{LOAD}",
    "a stop line in a string": f"<?php\n$a = \"{STOP}\";\n\n@@{SETUP}{LOAD}",
    "a stop line in a heredoc": f"<?php\n$a = <<<EOT\n{STOP}\nEOT;\n\n@@{SETUP}{LOAD}",
    "no stop line": f"<?php\n$a = 1;\n\n@@/** Absolute path. */\n{SETUP}\n/** Sets up. */\n{LOAD}",
    "no set-up": "<?php\n$a = 1;\n\n@@require_once __DIR__ . '/wp-settings.php';\n",
    "ABSPATH in one statement": "<?php\n$a = 1;\n\n@@defined( 'ABSPATH' ) || define( 'ABSPATH', __DIR__ . '/' );\n" + LOAD,
    "a loader in a branch": "<?php\n$a = 1;\n\n@@if ( ! isset( $skip ) ) {\n\trequire_once ABSPATH . 'wp-settings.php';\n}\n",
    "under a namespace": f"<?php\nnamespace Site;\n\nuse Foo\\Bar;\n\n@@{STOP}\n{SETUP}{LOAD}",
    "strict types, and the loader next": f"<?php\ndeclare(strict_types=1);\n\n@@{LOAD}",
    "a return in a function above": f"<?php\nfunction f() {{ return 1; }}\n\n@@{STOP}\n{SETUP}{LOAD}",
    "HTML behind the code": f"<?php\n\n@@{STOP}\n{SETUP}{LOAD}?>\n",
    "several PHP parts": f"<?php\n$a = 1;\n?>\n<?php\n$b = 2;\n\n@@{STOP}\n{SETUP}{LOAD}",
    "the loader in another PHP part": f"<?php\n$a = 1;\n?><?php\n\n@@{SETUP}{LOAD}",
    "a halt behind the loader": f"<?php\n\n@@{STOP}\n{SETUP}{LOAD}__halt_compiler();define('X');",
    "a stop line above the platform's include": f"<?php\n{STOP}\nif ( file_exists( __DIR__ . '/wp-config-pantheon.php' ) ) {{\n"
                                                f"\trequire_once __DIR__ . '/wp-config-pantheon.php';\n}}\n\n@@{SETUP}{LOAD}",
}


def _split(case: str) -> tuple[bytes, bytes]:
    return case.replace(HERE, "").encode(), case.replace(HERE, BLOCK).encode()


@pytest.mark.parametrize("case", WORDPRESS.values(), ids=WORDPRESS)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_wordpress(php: PhpWorker, tmp_path: Path, case: str, newline: str) -> None:
    before, expected = (one.replace(b"\n", newline.encode()) for one in _split(case))
    site = wordpress(tmp_path, before, {"wp-config-pantheon.php": "<?php\n"})
    former = run(php, site)
    result = planned(site, PROBE)
    assert after(result) == expected
    apply(tmp_path, result)
    effects = run(php, site)
    assert effects.takeover is not None
    assert effects.takeover.constants["PROBE"] == 1
    assert (effects.output, effects.warnings, effects.fatal) == (former.output, former.warnings, former.fatal)
    assert planned(site, PROBE).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("before", [
    f"<?php $a = 1; {SETUP.strip()} {LOAD.strip()}".replace("\n", " "),
    f"<?php {LOAD.strip()} ?>",
    f"\ufeff<?php\n{SETUP}{LOAD}",
    f"<?php\n{SETUP}{LOAD.strip()}",
    f"<?php{chr(13)}{chr(10)}{SETUP}{LOAD}".replace("\t", "  "),
    f"<?php declare(strict_types=1); {LOAD}",
    f"<?php\n/* one */ /* two */ {LOAD}",
    f"<?php\n# a\n{LOAD}# b ?>\n",
    f"<?php\nif ( 1 ):\n{LOAD}endif;\n",
    f"<?php\nif ( 1 ) {{\n\t// {STOP}\n\t{LOAD}}}",
    f"<?php\n$x = 1 ?>\n\n<?php {LOAD}",
    f"<!-- x --><?php\n{LOAD}",
], ids=lambda text: repr(text[:24]))
def test_wordpress_in_odd_shapes(php: PhpWorker, tmp_path: Path, before: str) -> None:
    site = wordpress(tmp_path, before.encode())
    former = run(php, site)
    result = planned(site, PROBE)
    assert is_kept(before.encode(), after(result))
    apply(tmp_path, result)
    effects = run(php, site)
    assert effects.takeover is not None
    assert effects.takeover.constants["PROBE"] == 1
    assert (effects.output, effects.warnings) == (former.output, former.warnings)
    assert planned(site, PROBE).outcome is Outcome.SATISFIED


@pytest.mark.parametrize("before", [
    "<?php\nreturn;\nrequire_once ABSPATH . 'wp-settings.php';\n",
    "<?php\nfunction load() {\n\trequire_once ABSPATH . 'wp-settings.php';\n}\n",
    "<?php\n// require_once ABSPATH . 'wp-settings.php';\n",
    "<?php\n__halt_compiler();\nrequire_once ABSPATH . 'wp-settings.php';\n",
    "", "no PHP at all\n", "<?php\n",
    "<?php\nnamespace A {\n}\nnamespace {\n\trequire_once ABSPATH . 'wp-settings.php';\n}\n",
])
def test_no_place(tmp_path: Path, before: str) -> None:
    result = planned(wordpress(tmp_path, before.encode()), PROBE)
    assert result.outcome is Outcome.CONFLICT
    assert not result.changes


def test_core_in_a_folder_of_its_own(php: PhpWorker, tmp_path: Path) -> None:
    core = {"wp/wp-includes/version.php": "<?php $wp_version = '6.1.9';", "wp/wp-settings.php": "<?php\n"}
    config = "<?php\n\n@@define( 'ABSPATH', __DIR__ . '/wp/' );\nrequire_once ABSPATH . 'wp-settings.php';\n"
    before, expected = _split(config)
    site = wordpress(tmp_path, before, core)
    assert after(planned(site, PROBE)) == expected


PLATFORM = "if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) ) {\n\trequire_once __DIR__ . '/wp-config-pantheon.php';\n}\n"


@pytest.mark.parametrize(("platform_file", "config"), [
    ("define('OTHER', 1);", f"<?php\n{PLATFORM}\n$a = 1;\n\n@@{STOP}\n{SETUP}{LOAD}"),
    ("defined('PROBE') || define('PROBE', 2);", f"<?php\n\n@@{PLATFORM}\n$a = 1;\n\n{STOP}\n{SETUP}{LOAD}"),
    ("if (!defined('PROBE')) {\n\tdefine('PROBE', 2);\n}", f"<?php\n\n@@{PLATFORM}\n$a = 1;\n\n{STOP}\n{SETUP}{LOAD}"),
], ids=["elsewhere", "guarded with or", "guarded with if"])
def test_around_the_platforms_include(php: PhpWorker, tmp_path: Path, platform_file: str, config: str) -> None:
    before, expected = _split(config)
    site = wordpress(tmp_path, before, {"wp-config-pantheon.php": f"<?php\n{platform_file}\n"})
    result = planned(site, PROBE)
    assert after(result) == expected
    apply(tmp_path, result)
    effects = run(php, site)
    assert effects.takeover is not None
    assert effects.takeover.constants["PROBE"] == 1
    assert effects.silent


def test_a_name_that_the_platform_sets_unguarded(tmp_path: Path) -> None:
    site = wordpress(tmp_path, f"<?php\n{PLATFORM}{STOP}\n{SETUP}{LOAD}".encode(),
                     {"wp-config-pantheon.php": "<?php\n\ndefine('PROBE', 2);\n"})
    result = planned(site, PROBE)
    assert result.outcome is Outcome.CONFLICT
    assert (result.conflicts[0].path, result.conflicts[0].line) == ("wp-config-pantheon.php", 3)


BEDROCK_HEAD = "<?php\nuse Roots\\WPConfig\\Config;\nuse function Env\\env;\n\n"
BEDROCK = {
    "above the environment's file": f"{BEDROCK_HEAD}define('WP_ENV', env('WP_ENV') ?: 'production');\n\n"
                                    "@@$env_config = __DIR__ . '/environments/' . WP_ENV . '.php';\n"
                                    "if (file_exists($env_config)) {\n    require_once $env_config;\n}\n\nConfig::apply();\n",
    "above apply": f"{BEDROCK_HEAD}Config::define('A', 1);\n\n@@Config::apply();\n",
    "with a comment above apply": f"{BEDROCK_HEAD}Config::define('A', 1);\n\n@@// Now.\nConfig::apply();\n",
}


@pytest.mark.parametrize("case", BEDROCK.values(), ids=BEDROCK)
def test_bedrock(php: PhpWorker, tmp_path: Path, case: str) -> None:
    block = f"{COMMENT}\nConfig::define('PROBE', 1);\n\n"
    case += "\nif (!defined('ABSPATH')) {\n    define('ABSPATH', dirname(__DIR__) . '/web/wp/');\n}\n"
    site = bedrock(tmp_path, case.replace(HERE, ""))
    result = planned(site, PROBE)
    assert after(result).decode() == case.replace(HERE, block)
    apply(tmp_path, result)
    effects = run(php, site)
    assert effects.takeover is not None
    assert effects.takeover.constants["PROBE"] == 1
    assert planned(site, PROBE).outcome is Outcome.SATISFIED


def test_bedrock_by_the_full_name_of_its_class(php: PhpWorker, tmp_path: Path) -> None:
    config = ("<?php\n@@\\Roots\\WPConfig\\Config::apply();\n"
              "if (!defined('ABSPATH')) {\n    define('ABSPATH', dirname(__DIR__) . '/web/wp/');\n}\n")
    block = f"\n{ROOM}\n\\Roots\\WPConfig\\Config::define('PROBE', 1);\n\n"
    site = bedrock(tmp_path, config.replace(HERE, ""))
    result = planned(site, PROBE)
    assert after(result).decode() == config.replace(HERE, block)
    apply(tmp_path, result)
    assert run(php, site).constants["PROBE"] == 1


def _assign(name: str) -> Recipe:
    return recipe_of(AssignVariable(name, "x", WHY), cms="drupal")


LOCAL = ("if (file_exists(__DIR__ . '/settings.local.php')) {\n  include __DIR__ . '/settings.local.php';\n}\n")
DRUPAL7 = {
    "at the end": "<?php\n$conf['a'] = 1;\n\n@@",
    "at the end without a line end": "<?php\n$conf['a'] = 1;\n\n@@",
    "above the local settings": f"<?php\n$conf['a'] = 1;\n\n@@/**\n * Local settings.\n */\n{LOCAL}",
    "above the local settings' path": "<?php\n\n@@$local_settings = __DIR__ . '/settings.local.php';\n"
                                      "if (file_exists($local_settings)) {\n  include $local_settings;\n}\n",
    "below a reset": "<?php\n$conf = array();\n\n@@",
    "below the platform's settings": "<?php\nif (isset($_SERVER['PRESSFLOW_SETTINGS'])) {\n"
                                     "  extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));\n}\n\n@@",
    "above a return": "<?php\n$conf['a'] = 1;\n\n@@return;\n",
    "above a closing tag": "<?php\n$conf['a'] = 1;\n\n@@?>\n",
    "above Domain Access, which must be last": "<?php\n$conf['a'] = 1;\n\n@@include DRUPAL_ROOT . '/sites/all/modules/"
                                               "domain/settings.inc';\n",
}


@pytest.mark.parametrize("case", DRUPAL7.values(), ids=DRUPAL7)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_drupal7(php: PhpWorker, tmp_path: Path, case: str, newline: str) -> None:
    block = f"{COMMENT}\n$conf['probe'] = 'x';\n" + ("" if case.endswith(HERE) else "\n")
    domain = {"sites/all/modules/domain/settings.inc": "<?php\n"}
    before = case.replace("\n\n@@", "\n") if case.endswith(HERE) else case.replace(HERE, "")
    site = drupal7(tmp_path, before.replace("\n", newline).encode(), domain)
    result = planned(site, _assign("$conf['probe']"))
    assert after(result).decode() == case.replace(HERE, block).replace("\n", newline)
    apply(tmp_path, result)
    effects = run(php, site)
    assert isinstance(effects.conf, dict)
    assert effects.conf["probe"] == "x"
    assert planned(site, _assign("$conf['probe']")).outcome is Outcome.SATISFIED


def test_drupal10_goes_between_the_platforms_settings_and_local_ones(php: PhpWorker, tmp_path: Path) -> None:
    config = ("<?php\n\ninclude __DIR__ . \"/settings.pantheon.php\";\n\n@@$local_settings = __DIR__ . "
              "\"/settings.local.php\";\nif (file_exists($local_settings)) {\n  include $local_settings;\n}\n")
    name = "$config['a.settings']['b']"
    site = drupal10(tmp_path, config.replace(HERE, ""), {"web/sites/default/settings.pantheon.php": "<?php\n"})
    result = planned(site, _assign(name))
    assert after(result).decode() == config.replace(HERE, f"{COMMENT}\n{name} = 'x';\n\n")


@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\r\n", "?>", "?>\n", "\n# last", "\n/* last */\n"])
def test_drupal7_with_any_end(php: PhpWorker, tmp_path: Path, end: str) -> None:
    before = f"<?php\n$conf['a'] = 1;{end}".encode()
    site = drupal7(tmp_path, before)
    printed = run(php, site).output
    result = planned(site, _assign("$conf['probe']"))
    apply(tmp_path, result)
    effects = run(php, site)
    assert isinstance(effects.conf, dict)
    assert (effects.conf["probe"], effects.output) == ("x", printed)
    assert after(result).endswith(b"\n") is before.endswith(b"\n")
