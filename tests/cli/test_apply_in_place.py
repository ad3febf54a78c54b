"""``fixer apply`` without git: files changed where they are, or shown only."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.cli.conftest import Fixer, MakeSite, contents


def test_without_git_and_without_in_place_it_says_what_to_do(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    before = contents(site)
    result = fixer(site, "apply", "--recipe", "autoptimize")
    assert (result.status, result.out) == (2, "")
    assert "--in-place" in result.err
    assert contents(site) == before


def test_a_dry_run_needs_no_git_and_writes_nothing(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    before = contents(site)
    result = fixer(site, "apply", "--recipe", "autoptimize", "--dry-run")
    assert result.status == 0
    assert "+define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/uploads/autoptimize/' );" in result.out
    assert contents(site) == before


def test_in_place_writes_once(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    before = contents(site)
    assert fixer(site, "apply", "--recipe", "autoptimize", "--in-place").status == 0
    after = contents(site)
    assert {name for name in after if after[name] != before.get(name)} == {"wp-config.php"}
    result = fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    assert result.status == 0
    assert contents(site) == after


def test_several_recipes_edit_one_file_together(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    arguments = ["apply", "--recipe", "autoptimize", "--recipe", "contact-form-7", "--recipe", "query-monitor"]
    assert fixer(site, *arguments, "--in-place").status == 0
    config = (site / "wp-config.php").read_text()
    assert all(word in config for word in ("AUTOPTIMIZE_CACHE_CHILD_DIR", "SERVER_PORT", "QM_DB_SYMLINK"))
    assert (site / "wp-content/db.php").is_symlink()
    assert str((site / "wp-content/db.php").readlink()) == "plugins/query-monitor/wp-content/db.php"


def test_check_writes_nothing_and_tells_by_its_exit_code(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    before = contents(site)
    assert fixer(site, "apply", "--recipe", "autoptimize", "--check").status == 1
    assert contents(site) == before
    fixer(site, "apply", "--recipe", "autoptimize", "--in-place")
    assert fixer(site, "apply", "--recipe", "autoptimize", "--check").status == 0


def test_from_a_folder_deep_inside_the_site(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    deep = site / "wp-content/plugins/autoptimize"
    assert fixer(deep, "apply", "--recipe", "autoptimize", "--in-place").status == 0
    assert b"AUTOPTIMIZE_CACHE_CHILD_DIR" in (site / "wp-config.php").read_bytes()


def test_a_conflict_leaves_the_file_and_the_others_go_on(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace(
        "/* That's all", "define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/elsewhere/' );\n\n/* That's all"))
    result = fixer(site, "apply", "--recipe", "autoptimize", "--recipe", "contact-form-7", "--in-place",
                   "--format", "json")
    assert result.status == 3
    first, second = json.loads(result.out)["results"]
    assert (first["outcome"], second["outcome"]) == ("conflict", "change")
    assert first["conflicts"][0]["path"] == "wp-config.php"
    assert first["conflicts"][0]["line"]
    text = config.read_text()
    assert "'/elsewhere/'" in text
    assert "SERVER_PORT" in text


def test_a_conflict_is_replaced_on_request(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    config = site / "wp-config.php"
    config.write_text(config.read_text().replace(
        "/* That's all", "define( 'AUTOPTIMIZE_CACHE_CHILD_DIR', '/elsewhere/' );\n\n/* That's all"))
    assert fixer(site, "apply", "--recipe", "autoptimize", "--in-place", "--on-conflict", "replace").status == 0
    assert config.read_text().count("AUTOPTIMIZE_CACHE_CHILD_DIR") == 1
    assert "'/uploads/autoptimize/'" in config.read_text()


def test_a_recipe_for_another_cms_does_not_apply(fixer: Fixer, make_site: MakeSite) -> None:
    result = fixer(make_site(), "apply", "--recipe", "plupload", "--dry-run", "--format", "json")
    assert result.status == 0
    assert json.loads(result.out)["results"][0]["outcome"] == "not-applicable"


def test_settings_come_from_the_command_line_and_from_the_site(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site("drupal7")
    (site / "fixer.toml").write_text('[set]\n"views-data-export.directory" = "private://vde/"\n')
    arguments = ["apply", "--recipe", "views-data-export", "--dry-run"]
    assert "'private://vde/'" in fixer(site, *arguments).out
    assert "'public://other/'" in fixer(site, *arguments, "--set", "views-data-export.directory=public://other/").out


def test_the_result_can_go_to_a_file_that_only_the_user_reads(fixer: Fixer, make_site: MakeSite,
                                                              tmp_path: Path) -> None:
    target = tmp_path / "fix.patch"
    result = fixer(make_site(), "apply", "--recipe", "autoptimize", "--dry-run", "--format", "patch",
                   "--output", str(target))
    assert (result.status, result.out) == (0, "")
    assert target.stat().st_mode & 0o777 == 0o600
    assert target.read_bytes().startswith(b"diff --git a/wp-config.php b/wp-config.php\n")


def test_a_run_that_was_cut_short_is_completed_by_the_next(fixer: Fixer, make_site: MakeSite) -> None:
    site = make_site()
    cache, uploads = site / "wp-content/plugins/woozone/cache", site / "wp-content/uploads/woozone/cache"
    shutil.copytree(cache, uploads)
    shipped = contents(cache)
    (cache / "operation_status_msg.txt").unlink()
    result = fixer(site, "apply", "--recipe", "woozone-cache-symlink", "--in-place")
    assert result.status == 0, result.out
    assert cache.is_symlink()
    assert contents(uploads) == shipped


def test_a_link_is_shown_as_git_shows_it(fixer: Fixer, make_site: MakeSite) -> None:
    out = fixer(make_site(), "apply", "--recipe", "wp-fastest-cache-symlink", "--dry-run").out
    assert "+./uploads/cache\n\\ No newline at end of file\n" in out


def test_a_file_with_another_name_is_written_and_the_other_one_told_of(fixer: Fixer, make_site: MakeSite,
                                                                       tmp_path: Path) -> None:
    site = make_site()
    config, other = site / "wp-config.php", tmp_path / "shared.php"
    before = config.read_bytes()
    other.hardlink_to(config)
    args = ("apply", "--recipe", "autoptimize", "--recipe", "woozone-memory-limit")
    for more in ("--dry-run", "--in-place"):
        result = fixer(site, *args, more, "--format", "json")
        assert result.status == 0
        notes = [note for one in json.loads(result.out)["results"] for note in one["notes"]]
        assert [note["path"] for note in notes if "another name (hard links)" in note["message"]] == ["wp-config.php"]
    assert config.read_bytes() != before == other.read_bytes()
    again = fixer(site, "revert", "--recipe", "autoptimize", "--dry-run")
    assert "hard links" not in again.out
    other.unlink()
    for number in range(2):
        (tmp_path / f"{number}.php").hardlink_to(config)
    assert "note: wp-config.php: this file has 2 other names (hard links)" in \
        fixer(site, "revert", "--recipe", "autoptimize", "--dry-run").out
    linked = make_site("old-wordpress", git=True)
    (tmp_path / "third.php").hardlink_to(linked / "wp-config.php")
    assert "hard links" not in fixer(linked, "apply", "--recipe", "autoptimize").out
