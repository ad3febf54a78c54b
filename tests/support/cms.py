"""Stubs of the content management systems: enough of each to run a site's config as the real one does.

Each function returns the file with which to enter: ``php.run(folder, wordpress_stub(folder), platform())``.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from fixer.data import templates_dir

_HERE = Path(__file__).parent


def wordpress_stub(folder: Path, *, abspath: bool = True) -> Path:
    """Puts a stub of WordPress's core into a folder, over what stands there.

    Its ``wp-settings.php`` notes what the config has defined (``Effects.takeover``) and then defines what
    core defines where the site has not, ``WP_MEMORY_LIMIT`` for one.

    Args:
        folder: the folder ABSPATH points at; wp-config.php is in it or one folder up.
        abspath: False to enter through wp-config.php itself, so that ABSPATH is not defined before.

    Returns:
        The file to run.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(_HERE / "stub_wp_settings.php", folder / "wp-settings.php")
    shutil.copyfile(_HERE / "stub_wp_load.php", folder / "wp-load.php")
    return folder / ("wp-load.php" if abspath else "wp-config.php")


def bedrock_stub(folder: Path) -> Path:
    """Puts what Composer would install into a Bedrock-style site: WordPress's core and the libraries.

    ``web/wp-config.php`` is written only where it is missing.

    Args:
        folder: the site's folder, which has ``config/application.php``.

    Returns:
        The file to run.
    """
    (folder / "vendor").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(templates_dir() / "proof/autoload.php", folder / "vendor/autoload.php")
    wordpress_stub(folder / "web/wp")
    if not (folder / "web/wp-config.php").exists():
        shutil.copyfile(_HERE / "stub_bedrock_config.php", folder / "web/wp-config.php")
    return folder / "web/wp-config.php"


def drupal7_stub() -> Path:
    """Drupal 7's start as far as settings.php, the platform's own settings laid over it included.

    Nothing is written: run it in the docroot. ``platform(pressflow={"conf": {...}})`` gives what the
    platform lays over ``$conf`` and ``$databases``.

    Returns:
        The file to run.
    """
    return _HERE / "stub_drupal7.php"


def drupal8_stub() -> Path:
    """The start of Drupal 8 and later as far as settings.php.

    Nothing is written: run it in the docroot. ``$settings``, ``$config`` and ``$databases`` are reported.

    Returns:
        The file to run.
    """
    return _HERE / "stub_drupal8.php"
