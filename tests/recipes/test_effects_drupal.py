"""What the recipes for Drupal bring about, seen by running settings.php as Drupal does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.recipes.applying import apply, case_site
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
