"""What the recipes for Drupal bring about, seen by running settings.php as Drupal does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fixer.data import templates_dir
from tests.recipes.applying import apply, case_site
from tests.recipes.cases import all_cases
from tests.support.cms import drupal7_stub, drupal8_stub
from tests.support.effects import Effects
from tests.support.php import PhpWorker
from tests.support.surroundings import Surroundings, command_line, elsewhere, platform

CONF = {"pantheon_environment": "dev", "file_private_path": "sites/default/files/private"}
PRESSFLOW = {"conf": CONF, "databases": {"default": {"default": {"database": "pantheon"}}}, "drupal_hash_salt": "x"}


def run7(php: PhpWorker, site: Path, around: Surroundings | None = None) -> Effects:
    """Drupal 7 on the platform, which lays its own settings over those of the site."""
    docroot = site / "web" if (site / "web").is_dir() else site
    on_platform = around is None
    return php.run(docroot, drupal7_stub(), around or platform(pressflow=PRESSFLOW),
                   prelude="define('PANTHEON_ENVIRONMENT', 'dev');" if on_platform else "")


def conf(effects: Effects) -> dict[int | str, object]:
    """``$conf`` at the end of a run that went well."""
    assert effects.silent, (effects.warnings, effects.fatal)
    assert isinstance(effects.conf, dict)
    return dict(effects.conf)


@pytest.mark.parametrize("case", ["change", "change-at-end", "change-closing-tag", "change-created",
                                  "change-after-reset", "change-commented-out", "change-off-platform"])
@pytest.mark.parametrize(("recipe_id", "key", "value"), [
    ("plupload", "plupload_temporary_uri", "private://tmp"),
    ("schema", "schema_suppress_type_warnings", True),
    ("views-data-export", "views_data_export_directory", "public://"),
])
def test_conf_holds_the_value(php: PhpWorker, tmp_path: Path, recipe_id: str, key: str, value: object,
                              case: str) -> None:
    site = case_site(f"{recipe_id}/{case}", tmp_path / "site")
    assert apply(recipe_id, site).changes
    found = conf(run7(php, site))
    assert found[key] == value
    assert found.items() >= CONF.items()
    (site / "sites/default/settings.local.php").write_text(f"<?php $conf['{key}'] = 'local';")
    has_local = b"settings.local.php" in (site / "sites/default/settings.php").read_bytes()
    assert conf(run7(php, site))[key] == ("local" if has_local else value)


COMPOSER = {"composer_manager_file_dir": "private://composer", "composer_manager_autobuild_file": 0,
            "composer_manager_autobuild_packages": 0}


@pytest.mark.parametrize("case", ["change", "change-no-vendor", "change-created", "change-nested-docroot",
                                  "change-guard-elsewhere"])
def test_composer_manager(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"composer-manager/{case}", tmp_path / "site")
    apply("composer-manager", site)
    found = conf(run7(php, site))
    assert found.items() >= COMPOSER.items()
    assert found["composer_manager_vendor_dir"] == f"{platform().environment['HOME']}/code/vendor"
    local = run7(php, site, elsewhere())
    assert local.silent
    left = local.conf if isinstance(local.conf, dict) else {}
    ours = {key for key in left if str(key).startswith("composer_manager")}
    assert not ours or case == "change-guard-elsewhere"


def test_composer_manager_completed(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("composer-manager/change-partly", tmp_path / "site")
    apply("composer-manager", site)
    found = conf(run7(php, site))
    assert found["composer_manager_autobuild_file"] is False
    assert found["composer_manager_autobuild_packages"] == 0
    assert str(found["composer_manager_vendor_dir"]).endswith("/code/vendor")
    assert found["composer_manager_file_dir"] == "private://composer"


@pytest.mark.parametrize("case", ["satisfied-vendor-env", "satisfied-vendor-getenv", "satisfied-vendor-in-string",
                                  "satisfied-guard-server", "satisfied-guard-key-exists", "satisfied-guard-getenv"])
def test_other_spellings_of_the_block_do_the_same(php: PhpWorker, tmp_path: Path, case: str) -> None:
    found = conf(run7(php, case_site(f"composer-manager/{case}", tmp_path / "site")))
    assert found.items() >= COMPOSER.items()
    assert str(found["composer_manager_vendor_dir"]).endswith("/code/vendor")


SEPARATOR = "<?php echo http_build_query(array('a' => 1, 'b' => 2));"


def joined(php: PhpWorker, site: Path) -> bytes:
    """How PHP joins the parts of an address after settings.php has run, where it would do so wrongly."""
    (site / "ask.php").write_text("<?php chdir(__DIR__); include 'sites/default/settings.php'; ?>" + SEPARATOR)
    effects = php.run(site, "ask.php", platform(ini={"arg_separator.output": "&amp;"}))
    assert not effects.fatal
    assert not effects.warnings
    return effects.output.strip()


@pytest.mark.parametrize("case", ["change-escaped", "change-escaped-double", "change-later-wins", "change-php53",
                                  "change-php53-created", "change-not-commented"])
def test_parts_of_an_address_are_joined_plainly(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"recaptcha/{case}", tmp_path / "site")
    if "created" not in case:
        assert joined(php, site) == b"a=1&amp;b=2"
    assert apply("recaptcha", site).changes
    assert joined(php, site) == b"a=1&b=2"


@pytest.mark.parametrize("case", ["satisfied-set", "satisfied-later-right"])
def test_what_counts_as_plain_is(php: PhpWorker, tmp_path: Path, case: str) -> None:
    assert joined(php, case_site(f"recaptcha/{case}", tmp_path / "site")) == b"a=1&b=2"


def test_curly_quotes_stop_php_until_they_are_put_right(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("schema/change-curly-quotes", tmp_path / "site")
    assert "Undefined constant" in (run7(php, site).fatal or "")
    apply("schema", site)
    assert conf(run7(php, site))["schema_suppress_type_warnings"] is True


UPLOAD = """
$uri = $conf['plupload_temporary_uri'];
file_put_contents(str_replace('private://', $argv_folder . '/', $uri) . 'p1.tmp', 'chunk', FILE_APPEND);
"""


@pytest.mark.parametrize(("uri", "lands"), [("private://tmp", "tmpp1.tmp"), ("private://tmp/", "tmp/p1.tmp")])
def test_where_plupload_puts_chunks(php: PhpWorker, tmp_path: Path, uri: str, lands: str) -> None:
    site = case_site("plupload/change", tmp_path / "site")
    apply("plupload", site, settings={"uri": uri})
    private = tmp_path / "private"
    (private / "tmp").mkdir(parents=True)
    code = UPLOAD.replace("$argv_folder", repr(str(private)))
    (site / "upload.php").write_text(f"<?php include 'sites/default/settings.php';{code}")
    assert php.run(site, "upload.php", platform()).silent
    assert (private / lands).read_text() == "chunk"


@pytest.mark.parametrize(("case", "name", "key", "value"), [
    ("plupload/change-drupal10", "plupload.settings", "temporary_uri", "private://tmp/"),
    ("schema/change-drupal8", "schema.settings", "schema_suppress_type_warnings", True),
    ("composer-manager/change-drupal8", "composer_manager.settings", "autobuild_packages", 0),
])
def test_configuration_of_drupal_8_and_later(php: PhpWorker, tmp_path: Path, case: str, name: str, key: str,
                                             value: object) -> None:
    site = case_site(case, tmp_path / "site")
    assert apply(case.partition("/")[0], site).changes
    for around in (platform(), command_line()):
        effects = php.run(site / "web", drupal8_stub(), around)
        assert effects.silent
        config = effects.variables["config"]
        assert isinstance(config, dict)
        settings = config[name]
        assert isinstance(settings, dict)
        assert settings[key] == value


REMOVED = ("drupal_apc_cache.inc", "DrupalAPCCache", "DrupalApcCache", "varnish.cache.inc", "VarnishCache")


def others(value: object) -> object:
    """A value of ``$conf`` without what APC and Varnish name, and without arrays that are empty then."""
    if not isinstance(value, dict | list):
        return value
    left = {key: others(inner) for key, inner in (value.items() if isinstance(value, dict) else enumerate(value))
            if not (isinstance(inner, str) and inner.endswith(REMOVED))}
    kept = {key: inner for key, inner in left.items() if inner not in ([], {})}
    return list(kept.values()) if all(isinstance(key, int) for key in kept) else kept


@pytest.mark.parametrize("case", [case.name for case in all_cases() if case.outcome == "change"
                                  and case.recipe_id in ("apc", "varnish")])
def test_caches_that_are_not_shared_are_gone_and_nothing_else(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(case, tmp_path / "site")
    settings = site / "sites/default/settings.php"
    settings.write_bytes(settings.read_bytes().replace(b"extension_loaded(", b"strlen("))
    before = conf(run7(php, site))
    assert any(word in str(before) for word in REMOVED)
    assert apply(case.partition("/")[0], site, on_conflict="replace").changes
    after = conf(run7(php, site))
    assert others(after) == others(before)
    gone = REMOVED[3:] if case == "varnish/change-beside-apc" else REMOVED
    assert not any(word in str(after) for word in gone)


def test_other_back_ends_are_loaded(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("apc/change-one-of-several", tmp_path / "site")
    apply("apc", site)
    backends = conf(run7(php, site))["cache_backends"]
    assert isinstance(backends, list | dict)
    assert list(backends.values() if isinstance(backends, dict) else backends) == [
        "sites/all/modules/contrib/redis/redis.autoload.inc", "sites/all/modules/contrib/memcache/memcache.inc"]


@pytest.mark.parametrize("case", ["satisfied-off-platform-env", "satisfied-off-platform-defined"])
def test_apc_off_the_platform_does_nothing_on_it(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"apc/{case}", tmp_path / "site")
    assert "DrupalAPCCache" not in str(conf(run7(php, site)))
    local = run7(php, site, elsewhere())
    assert local.silent
    assert "DrupalAPCCache" in str(local.conf)


LAID_OVER = {**PRESSFLOW, "conf": {**CONF, "file_temporary_path": "/srv/here/tmp"}}


@pytest.mark.parametrize("case", ["change", "change-binding", "change-in-branch"])
def test_the_platform_chooses_the_temporary_folder(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"drupal-tmp-directory/{case}", tmp_path / "site")
    around = platform(pressflow=LAID_OVER)

    def path() -> object:
        return conf(php.run(site, drupal7_stub(), around, prelude="define('PANTHEON_ENVIRONMENT', 'dev');")) \
            .get("file_temporary_path")

    assert path() == "/srv/here/tmp"
    assert apply("drupal-tmp-directory", site).changes
    assert path() == "/srv/here/tmp"
    assert "tmp" not in str(conf(run7(php, site)))


@pytest.mark.parametrize("case", ["change-drupal10", "change-drupal8-config", "change-drupal8-config-array"])
def test_the_temporary_folder_since_drupal_8(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"drupal-tmp-directory/{case}", tmp_path / "site")
    platforms = site / "web/sites/default/settings.pantheon.php"
    platforms.write_text(platforms.read_text().replace("sys_get_temp_dir()", "'/the/platform/says'"))
    assert apply("drupal-tmp-directory", site).changes
    effects = php.run(site / "web", drupal8_stub(), platform())
    assert effects.silent
    settings, config = effects.variables["settings"], effects.variables["config"]
    assert isinstance(settings, dict)
    assert settings["file_temp_path"] == "/the/platform/says"
    assert "/tmp" not in str(config)


@pytest.mark.parametrize("case", ["change", "change-created", "change-after-extract", "change-commented-out",
                                  "change-off-platform", "change-replaced"])
def test_webform_exports_privately(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"webform-export-path/{case}", tmp_path / "site")
    assert apply("webform-export-path", site, on_conflict="replace").changes
    found = conf(run7(php, site))
    assert found["webform_export_path"] == "private://tmp"
    assert found.items() >= CONF.items()


@pytest.mark.parametrize("case", ["change", "change-nested-key", "change-config", "change-just-new-enough",
                                  "change-replaced"])
def test_simple_oauth_takes_keys_as_they_are(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"simple-oauth/{case}", tmp_path / "site")
    assert apply("simple-oauth", site, on_conflict="replace").changes

    def setting() -> object:
        effects = php.run(site / "web", drupal8_stub(), platform())
        assert effects.silent
        settings = effects.variables["settings"]
        assert isinstance(settings, dict)
        return settings["simple_oauth.key_permissions_check"]

    assert setting() is False
    local = site / "web/sites/default/settings.local.php"
    local.write_text("<?php $settings['simple_oauth.key_permissions_check'] = 'local';")
    assert setting() == "local"


DATABASE = {"default": {"default": {"database": "pantheon", "username": "u", "password": "p/w", "host": "db",
                                    "port": 12345, "driver": "mysql"}}}
ASKING = {"conf": {**CONF, "pantheon_binding": "here"}, "databases": DATABASE, "drupal_hash_salt": "x"}
BLOCK = (templates_dir() / "php/fast-404-databases.php").read_text()
PATH_CHECK = [case.name for case in all_cases() if case.recipe_id == "fast-404-settings" and case.outcome == "change"
              and not case.name.endswith(("drupal6", "wrong-path"))]


def asked(php: PhpWorker, site: Path, around: Surroundings | None = None) -> tuple[object, object]:
    """The port that the module's check saw, and ``$conf`` at the moment when core took over."""
    (site / "ask.php").write_text(
        f"<?php include {str(drupal7_stub())!r};\n"
        "file_put_contents('asked', json_encode(array($GLOBALS['asked'], $conf)));")
    effects = php.run(site, "ask.php", around or platform(pressflow=ASKING))
    assert effects.silent, (effects.warnings, effects.fatal)
    seen, settings = json.loads((site / "asked").read_text())
    return seen, settings


@pytest.mark.parametrize("case", PATH_CHECK)
def test_fast_404_knows_the_port(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(case, tmp_path / "site")
    if not case.endswith("objects"):
        port, before = asked(php, site)
        assert port is None
    assert apply("fast-404-settings", site).changes
    port, after = asked(php, site)
    assert port == 12345
    if not case.endswith("objects"):
        assert after == before
    if "PRESSFLOW" not in (tmp_path / "site" / "sites/default/settings.php").read_text().replace(BLOCK, ""):
        assert asked(php, site, elsewhere())[0] is None


def test_nothing_can_be_extracted_from_an_object(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("fast-404-settings/change-objects", tmp_path / "site")
    assert "extract()" in (run7(php, site).fatal or "")


@pytest.mark.parametrize("case", ["extract", "guarded", "copied", "assigned", "copied-as-core-does"])
def test_other_ways_to_tell_fast_404_the_port(php: PhpWorker, tmp_path: Path, case: str) -> None:
    assert asked(php, case_site(f"fast-404-settings/satisfied-{case}", tmp_path / "site"))[0] == 12345


def test_the_documented_line_loses_what_was_set_above(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("fast-404-settings/change", tmp_path / "site")
    settings = site / "sites/default/settings.php"
    original = settings.read_text()
    line = "extract(json_decode($_SERVER['PRESSFLOW_SETTINGS'], TRUE));\n"
    settings.write_text(original.replace("# Change", line + "# Change"))
    assert "site_name" not in str(asked(php, site)[1])
    settings.write_text(original)
    apply("fast-404-settings", site)
    assert "site_name" in str(asked(php, site)[1])


def test_drupal_6_keeps_its_database_in_one_address(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("fast-404-settings/change-drupal6", tmp_path / "site")
    assert apply("fast-404-settings", site).changes
    (site / "ask.php").write_text("<?php include 'sites/default/settings.php'; file_put_contents('asked', $db_url);")
    assert php.run(site, "ask.php", platform(pressflow=ASKING)).silent
    assert (site / "asked").read_text() == "mysqli://u:p%2Fw@db:12345/pantheon"
    assert php.run(site, "ask.php", elsewhere()).silent
    assert (site / "asked").read_text() == "mysqli://username:password@localhost/databasename"
