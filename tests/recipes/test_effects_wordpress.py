"""What the recipes for WordPress bring about, seen by running PHP."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.recipes.applying import apply, case_site
from tests.support.cms import bedrock_stub, wordpress_stub
from tests.support.effects import Effects
from tests.support.php import PhpWorker
from tests.support.surroundings import INTERNAL_NAME, INTERNAL_PORT, Surroundings, command_line, elsewhere, platform


def run(php: PhpWorker, site: Path, around: Surroundings) -> Effects:
    """The site's config, run as WordPress would."""
    bedrock = (site / "config/application.php").exists()
    if not bedrock:
        return php.run(site, wordpress_stub(site), around)
    (site / "web/wp").mkdir(exist_ok=True)
    return php.run(site, bedrock_stub(site), around)


BLOCKS = ("change", "change-after-platform-include", "change-bedrock", "change-crlf-bom-closing-tag",
          "change-older-line", "change-older-line-other-spelling", "change-older-line-first",
          "change-older-line-last", "change-port-only", "change-name-only", "change-off-platform-only",
          "change-after-loader")


@pytest.mark.parametrize("case", BLOCKS)
def test_name_and_port_are_the_visitors(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"contact-form-7/{case}", tmp_path / "site")
    assert apply("contact-form-7", site).changes
    for https, port in ((True, 443), (False, 80)):
        effects = run(php, site, platform("live", https=https))
        assert effects.takeover is not None
        assert effects.takeover.server["SERVER_NAME"] == "www.example.com"
        assert effects.takeover.server["SERVER_PORT"] == port
        assert not effects.fatal
        assert not effects.warnings


@pytest.mark.parametrize("case", [
    "revive-old-post/change", "revive-old-post/change-older-line", "revive-old-post/change-name-only",
    "revive-old-post/satisfied-documented-newer", "revive-old-post/satisfied-in-isset",
    "server-name-port/change", "server-name-port/change-own-code", "server-name-port/change-bedrock",
    "server-name-port/satisfied-documented-http-x-ssl",
])
def test_name_and_port_are_the_visitors_for_the_whole_family(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(case, tmp_path / "site")
    assert bool(apply(case.partition("/")[0], site).changes) is ("/change" in case)
    for https, port in ((True, 443), (False, 80)):
        effects = run(php, site, platform("live", https=https))
        assert (effects.server["SERVER_NAME"], effects.server["SERVER_PORT"]) == ("www.example.com", port)
        assert not effects.fatal
    if case.endswith(("/change", "/change-older-line", "/change-own-code", "/change-bedrock")):
        assert run(php, site, command_line("dev")).silent


def test_a_port_in_the_host_is_no_part_of_the_name(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("contact-form-7/change", tmp_path / "site")
    apply("contact-form-7", site)
    effects = run(php, site, platform(host="www.example.com:8443"))
    assert effects.server["SERVER_NAME"] == "www.example.com"
    assert effects.server["SERVER_PORT"] == 443


@pytest.mark.parametrize("headers", [{"HTTP_X_SSL": "ON"}, {"HTTP_USER_AGENT_HTTPS": "ON"}])
def test_either_header_of_the_platform_means_https(php: PhpWorker, tmp_path: Path, headers: dict[str, str]) -> None:
    site = case_site("contact-form-7/change", tmp_path / "site")
    apply("contact-form-7", site)
    around = platform(https=False)
    server = {name: value for name, value in around.server.items()
              if name not in ("HTTP_X_SSL", "HTTP_USER_AGENT_HTTPS")}
    assert run(php, site, Surroundings({**server, **headers}, around.environment)).server["SERVER_PORT"] == 443


@pytest.mark.parametrize("case", ["change", "change-older-line", "change-bedrock"])
def test_nothing_is_set_and_nothing_warned_of_where_there_is_no_host(
        php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"contact-form-7/{case}", tmp_path / "site")
    apply("contact-form-7", site)
    for around in (command_line("dev"), command_line(None)):
        effects = run(php, site, around)
        assert effects.silent
        assert not {"SERVER_NAME", "SERVER_PORT"} & set(effects.server)
    effects = run(php, site, platform(host=""))
    assert effects.silent
    assert (effects.server["SERVER_NAME"], effects.server["SERVER_PORT"]) == (INTERNAL_NAME, INTERNAL_PORT)


def test_nothing_is_set_elsewhere(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("contact-form-7/change", tmp_path / "site")
    apply("contact-form-7", site)
    effects = run(php, site, elsewhere())
    assert effects.silent
    assert (effects.server["SERVER_NAME"], effects.server["SERVER_PORT"]) == ("www.example.localhost", "80")


@pytest.mark.parametrize("case", ["satisfied-documented-newer", "satisfied-documented-http-x-ssl",
                                  "satisfied-in-isset", "satisfied-platform-hostname", "satisfied-in-platform-file"])
def test_what_counts_as_satisfied_works(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"contact-form-7/{case}", tmp_path / "site")
    for https, port in ((True, 443), (False, 80)):
        effects = run(php, site, platform(https=https))
        assert (effects.server["SERVER_NAME"], effects.server["SERVER_PORT"]) == ("www.example.com", port)


CONSTANTS = [
    ("autoptimize/change", "AUTOPTIMIZE_CACHE_CHILD_DIR", "/uploads/autoptimize/"),
    ("autoptimize/change-after-platform-include", "AUTOPTIMIZE_CACHE_CHILD_DIR", "/uploads/autoptimize/"),
    ("autoptimize/change-bedrock", "AUTOPTIMIZE_CACHE_CHILD_DIR", "/uploads/autoptimize/"),
    ("autoptimize/change-commented-out", "AUTOPTIMIZE_CACHE_CHILD_DIR", "/uploads/autoptimize/"),
    ("autoptimize/change-curly-quotes", "AUTOPTIMIZE_CACHE_CHILD_DIR", "/uploads/autoptimize/"),
    ("autoptimize/change-local-file-only", "AUTOPTIMIZE_CACHE_CHILD_DIR", "/uploads/autoptimize/"),
    ("woozone-memory-limit/change", "WP_MEMORY_LIMIT", "256M"),
    ("woozone-memory-limit/change-bedrock", "WP_MEMORY_LIMIT", "256M"),
    ("woozone-memory-limit/change-lower", "WP_MEMORY_LIMIT", "256M"),
    ("woozone-memory-limit/change-lower-spellings", "WP_MEMORY_LIMIT", "256M"),
    ("woozone-memory-limit/change-lower-bytes", "WP_MEMORY_LIMIT", "256M"),
    ("woozone-memory-limit/change-one-branch", "WP_MEMORY_LIMIT", "256M"),
    ("woozone-memory-limit/change-curly-quotes", "WP_MEMORY_LIMIT", "256M"),
    ("woozone-memory-limit/satisfied-more", "WP_MEMORY_LIMIT", "512M"),
    ("woozone-memory-limit/satisfied-no-limit", "WP_MEMORY_LIMIT", "-1"),
    ("woozone-memory-limit/satisfied-no-limit-number", "WP_MEMORY_LIMIT", -1),
    ("woozone-memory-limit/satisfied-bytes", "WP_MEMORY_LIMIT", 268435456),
    ("query-monitor/change", "QM_DB_SYMLINK", False),
    ("query-monitor/change-bedrock", "QM_DB_SYMLINK", False),
    ("query-monitor/change-replaced", "QM_DB_SYMLINK", False),
    ("wordfence-live-traffic/change", "WORDFENCE_DISABLE_LIVE_TRAFFIC", True),
    ("wordfence-live-traffic/change-bedrock", "WORDFENCE_DISABLE_LIVE_TRAFFIC", True),
    ("wordfence-live-traffic/change-replaced", "WORDFENCE_DISABLE_LIVE_TRAFFIC", True),
    ("wordfence-wflogs/change", "FS_METHOD", "direct"),
    ("visual-composer-page-builder/change", "FS_METHOD", "direct"),
    ("visual-composer-page-builder/change-bedrock", "FS_METHOD", "direct"),
    ("visual-composer-page-builder/change-ftp", "FS_METHOD", "direct"),
    ("visual-composer-page-builder/change-ftp-elsewhere", "FS_METHOD", "direct"),
    ("pantheon-updates/change", "WP_AUTO_UPDATE_CORE", False),
    ("pantheon-updates/change-minor", "WP_AUTO_UPDATE_CORE", False),
    ("pantheon-updates/change-bedrock", "WP_AUTO_UPDATE_CORE", False),
]


@pytest.mark.parametrize(("case", "name", "value"), CONSTANTS)
def test_constants_hold_when_wordpress_takes_over(
        php: PhpWorker, tmp_path: Path, case: str, name: str, value: object) -> None:
    site = case_site(case, tmp_path / "site")
    apply(case.partition("/")[0], site, on_conflict="replace" if case.endswith("-replaced") else "stop")
    for around in (platform("dev"), platform("test"), command_line("dev")):
        effects = run(php, site, around)
        assert effects.takeover is not None, effects.fatal
        assert effects.takeover.constants[name] == value
        assert not effects.warnings


@pytest.mark.parametrize("case", ["change", "change-code-path", "change-in-platform-branch", "change-nested-docroot",
                                  "change-bedrock"])
def test_a_path_is_another_one_wherever_the_site_is(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"sucuri-scanner/{case}", tmp_path / "site")
    assert apply("sucuri-scanner", site).changes
    moved = Path(shutil.copytree(site, tmp_path / "elsewhere"))
    for place in (site, moved):
        docroot = place / "web" if (place / "web/wp-config.php").exists() and not (place / "config").exists() else place
        effects = run(php, docroot, platform())
        assert effects.takeover is not None, effects.fatal
        path = Path(str(effects.takeover.constants["SUCURI_DATA_STORAGE"]))
        assert path.parts[-3:] == ("uploads", "private", "sucuri")
        assert path.is_relative_to(place)
        assert path.parent.parent.parent.name in ("wp-content", "app")


@pytest.mark.parametrize("case", ["change", "change-ftp-elsewhere"])
def test_files_are_written_another_way_elsewhere(php: PhpWorker, tmp_path: Path, case: str) -> None:
    site = case_site(f"visual-composer-page-builder/{case}", tmp_path / "site")
    apply("visual-composer-page-builder", site)
    effects = run(php, site, elsewhere())
    assert effects.takeover is not None
    assert effects.takeover.constants.get("FS_METHOD") == (None if case == "change" else "ftpext")
    assert effects.silent


def test_what_local_settings_define_is_not_defined_twice(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("autoptimize/change-local-file-only", tmp_path / "site")
    apply("autoptimize", site)
    assert run(php, site, elsewhere()).silent


def test_what_was_pasted_with_curly_quotes_stops_php(php: PhpWorker, tmp_path: Path) -> None:
    site = case_site("woozone-memory-limit/change-curly-quotes", tmp_path / "site")
    assert "Undefined constant" in (run(php, site, platform()).fatal or "")


def test_all_recipes_together_keep_the_sample_site_working(php: PhpWorker, tmp_path: Path) -> None:
    samples = Path(__file__).parents[2] / "sample_sites"
    site = Path(shutil.copytree(samples / "pantheon-wordpress", tmp_path / "site", symlinks=True))
    for recipe_id in ("autoptimize", "contact-form-7", "query-monitor", "woozone-memory-limit"):
        assert apply(recipe_id, site).changes
    around = platform()
    salts = dict.fromkeys(("AUTH_KEY", "SECURE_AUTH_KEY", "LOGGED_IN_KEY", "NONCE_KEY", "AUTH_SALT",
                           "SECURE_AUTH_SALT", "LOGGED_IN_SALT", "NONCE_SALT"), "x")
    effects = run(php, site, Surroundings(around.server, {**around.environment, **salts}))
    assert effects.silent, (effects.warnings, effects.fatal)
    assert effects.takeover is not None
    assert effects.takeover.constants["QM_DB_SYMLINK"] is False
    assert effects.takeover.constants["WP_MEMORY_LIMIT"] == "256M"
