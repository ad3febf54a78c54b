"""Small sites for tests, and the comparison of what fixer reads in them with what PHP makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext
from pathlib import Path

from fixer.php.config import Config, read_config
from fixer.php.definition import MarkKind, NameKind
from fixer.php.source import NOT_DEPLOYED
from fixer.php.values import CODE, HOME, HOST, UNKNOWN, UNSET, Value
from fixer.php.worlds import WORLDS
from fixer.site.directory import DirectoryTree
from fixer.site.layout import find_site
from fixer.site.model import Site
from tests.support.cms import bedrock_stub, drupal7_stub, drupal8_stub, wordpress_stub
from tests.support.effects import Effects
from tests.support.php import PhpWorker
from tests.support.php_values import PhpValue
from tests.support.surroundings import Surroundings, elsewhere, lando, platform

LOADER = """
if ( ! defined( 'ABSPATH' ) ) {
\tdefine( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
"""
HTTPS_WORLDS: tuple[tuple[str, bool | None], ...] = tuple(
    (environment, https) for environment in ("dev", "test", "live") for https in (True, False))

_PLACEHOLDER = "\0?\0"


def write(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Write files below a folder; text is encoded as UTF-8."""
    for path, content in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content.encode() if isinstance(content, str) else content)


def wordpress(folder: Path, config: str | bytes, files: Mapping[str, str | bytes] | None = None) -> Site:
    """A WordPress in ``folder`` with that wp-config.php; a text without a tag gets tag and loader."""
    if isinstance(config, str) and not config.lstrip("\ufeff").startswith("<"):
        config = f"<?php\n{config}{LOADER}"
    write(folder, {"wp-config.php": config, "wp-includes/version.php": "<?php $wp_version = '6.1.9';",
                   "wp-content/plugins/index.php": "<?php", **(files or {})})
    wordpress_stub(folder)
    return find_site(DirectoryTree(folder))


def bedrock(folder: Path, application: str | bytes, files: Mapping[str, str | bytes] | None = None) -> Site:
    """A Bedrock-style site with that config/application.php; a text without a tag gets tag, head and apply."""
    if isinstance(application, str) and not application.startswith("<"):
        application = ("<?php\nuse Roots\\WPConfig\\Config;\nuse function Env\\env;\n"
                       f"$root_dir = dirname(__DIR__);\n$webroot_dir = $root_dir . '/web';\n{application}\n"
                       "Config::apply();\nif (!defined('ABSPATH')) {\n    define('ABSPATH', $webroot_dir . '/wp/');\n"
                       "}\n")
    write(folder, {"config/application.php": application, "web/app/plugins/index.php": "<?php",
                   "composer.json": '{"require": {"roots/wordpress": "6.1.9"}}', **(files or {})})
    bedrock_stub(folder)
    return find_site(DirectoryTree(folder))


def drupal7(folder: Path, settings: str | bytes, files: Mapping[str, str | bytes] | None = None) -> Site:
    """A Drupal 7 with that settings.php; a text without a tag gets one."""
    if isinstance(settings, str) and not settings.lstrip("\ufeff").startswith("<"):
        settings = f"<?php\n{settings}"
    write(folder, {"sites/default/settings.php": settings,
                   "includes/bootstrap.inc": "<?php\ndefine('VERSION', '7.103');\n",
                   "modules/system/system.module": "<?php\n", "sites/all/modules/README.txt": "", **(files or {})})
    return find_site(DirectoryTree(folder))


def drupal10(folder: Path, settings: str | bytes, files: Mapping[str, str | bytes] | None = None) -> Site:
    """A Drupal 10 with its docroot in web/ and that settings.php; a text without a tag gets one."""
    if isinstance(settings, str) and not settings.startswith("<"):
        settings = f"<?php\n{settings}"
    write(folder, {"web/sites/default/settings.php": settings, "pantheon.yml": "web_docroot: true\n",
                   "web/core/lib/Drupal.php": "<?php\nclass Drupal {\n  const VERSION = '10.2.0';\n}\n",
                   "web/modules/README.txt": "", **(files or {})})
    return find_site(DirectoryTree(folder))


def read(site: Site) -> Config:
    """The config of a site as its files stand now."""
    return read_config(site, site.tree)


def run(php: PhpWorker, site: Site, surroundings: Surroundings | None = None, *, names: tuple[str, ...] = (),
        ini: tuple[str, ...] = ()) -> Effects:
    """Run a site's config with real PHP."""
    folder = _folder(site)
    around = platform() if surroundings is None else surroundings
    if site.cms.value == "wordpress":
        entry = folder / ("web/wp-config.php" if site.style == "bedrock" else f"{site.core}/wp-load.php".lstrip("/"))
        return php.run(folder, entry, around, variables=names, ini=ini)
    stub = drupal7_stub() if (site.major or 7) < 8 else drupal8_stub()
    return php.run(folder / site.docroot, stub, around, variables=names, ini=ini)


def _folder(site: Site) -> Path:
    tree = site.tree
    assert isinstance(tree, DirectoryTree)
    return tree.top


def disagreements(php: PhpWorker, site: Site, worlds: tuple[tuple[str, bool | None], ...] = HTTPS_WORLDS,
                  names: tuple[str, ...] = ()) -> list[str]:
    """Where what fixer reads is not what PHP does: every constant, variable, ini value, in each world.

    A value that fixer says it cannot tell is no disagreement, nor is a constant whose name it says it cannot tell.

    Args:
        php: PHP.
        site: the site.
        worlds: environments, each with whether the visitor came by HTTPS, None for ``lando`` and ``local``.
        names: variables to compare besides those that fixer finds, without ``$``.
    """
    config = read(site)
    kinds = {(one.kind, one.name) for one in config.definitions.all}
    kinds |= {(kind, name.split("[")[0]) for kind, name in kinds if kind is NameKind.VARIABLE}
    kinds |= {(NameKind.VARIABLE, f"${name}") for name in names}
    kinds = {(kind, name) for kind, name in kinds if is_global(site, kind, name)}
    variables = tuple({name.split("[")[0][1:] for kind, name in kinds if kind is NameKind.VARIABLE})
    ini = tuple(name for kind, name in kinds if kind is NameKind.INI)
    found = []
    for environment, https in worlds:
        around = _around(environment, https)
        with _deployed(_folder(site)) if https is not None else nullcontext():
            effects = run(php, site, around, names=variables, ini=ini)
        state = effects.takeover
        if state is None and https is None and effects.fatal:
            continue  # what the config says of the platform ends it elsewhere
        if state is None:
            found.append(f"{environment}: the CMS never took over: {effects.fatal or effects.output!r}")
            continue
        index = next(number for number, world in enumerate(WORLDS) if world == (environment, https))
        untold = any(mark.kind is MarkKind.UNTOLD and mark.may >> index & 1 for mark in config.marks)
        constants = {(NameKind.CONSTANT, str(name)) for name in state.constants if name not in _STUB_CONSTANTS}
        for kind, name in sorted(kinds | constants, key=str):
            value, _ = config.definitions.lookup(kind, name, index)
            if value is UNSET and kind is NameKind.CONSTANT and untold:
                continue
            if kind is NameKind.CONSTANT:
                actual: object = state.constants.get(name, UNSET)
            elif kind is NameKind.INI:
                actual = state.ini.get(name, UNSET)
            else:
                actual = _variable(name, {**state.variables, "_SERVER": state.server})
            if not _agrees(value, actual, around, _folder(site)):
                if value is UNSET and kind is NameKind.CONSTANT and site.tree and config.source.folder_constant(name):
                    continue
                if value is UNSET and (kind is NameKind.INI or name.startswith("$_") or actual == []):
                    continue  # PHP's own value, or an array that Drupal made before
                found.append(f"{environment} {'https' if https else 'http'} {name}: "
                             f"fixer reads {value!r}, PHP has {actual!r}")
    return found


@contextmanager
def _deployed(folder: Path) -> Iterator[None]:
    """The folder without the files that are on a developer's computer only."""
    away = [path for name in NOT_DEPLOYED for path in folder.rglob(name)]
    for path in away:
        path.rename(path.with_name(f"{path.name}.away"))
    try:
        yield
    finally:
        for path in away:
            path.with_name(f"{path.name}.away").rename(path)


def _around(environment: str, https: bool | None) -> Surroundings:
    if https is not None:
        return platform(environment, https=https)
    return lando() if environment == "lando" else elsewhere()


def is_global(site: Site, kind: NameKind, name: str) -> bool:
    """Whether a name can be asked for after a run: Drupal 7 includes settings.php in a function that shares only some variables."""
    if name.startswith("getenv("):
        return False
    later = ("$config", "$settings") if (site.major or 0) > 7 else ()
    shared = ("$conf", "$databases", "$_SERVER", "$_ENV", *later)
    return kind is not NameKind.VARIABLE or site.cms.value == "wordpress" or name.split("[")[0] in shared


_STUB_CONSTANTS = ("ABSPATH", "DRUPAL_ROOT")


def _variable(name: str, variables: Mapping[int | str, PhpValue]) -> object:
    parts = re.findall(r"\[(?:'(.*?)'|(-?\d+))\]", name, re.DOTALL)
    value: object = variables.get(name.split("[")[0][1:], UNSET)
    for text, number in parts:
        if isinstance(value, list):
            value = dict(enumerate(value))
        if not isinstance(value, Mapping):
            return UNSET
        value = value.get(int(number) if number else _text(text.encode("utf-8", "surrogateescape")), UNSET)
    return value


def _agrees(value: Value, actual: object, around: Surroundings, folder: Path) -> bool:
    if value is UNKNOWN:
        return True
    if value is UNSET or value is None:
        return actual is UNSET or actual is None
    if isinstance(value, dict):
        mapping = dict(enumerate(actual)) if isinstance(actual, list) else actual
        if not isinstance(mapping, Mapping) or len(mapping) != len(value):
            return False
        return all(_agrees(one, mapping.get(key if isinstance(key, int) else _text(key), UNSET), around, folder)
                   for key, one in value.items())
    if isinstance(value, bytes):
        return _text_agrees(value, actual, around, folder)
    return type(value) is type(actual) and value == actual


def _text_agrees(value: bytes, actual: object, around: Surroundings, folder: Path) -> bool:
    if not isinstance(actual, str | bytes):
        return False
    raw = actual.encode() if isinstance(actual, str) else actual
    if b"\0" not in value:
        return value == raw
    home = str(around.environment.get("HOME")).encode()
    value = value.replace(HOST, str(around.server.get("HTTP_HOST", "")).encode())
    # On the platform both are the same folder.
    return any(_matches(value.replace(CODE, code).replace(HOME, home), raw, around)
               for code in (str(folder).encode(), home + b"/code"))


def _matches(value: bytes, raw: bytes, around: Surroundings) -> bool:
    for name, known in around.environment.items():
        value = value.replace(b"\0" + name.encode() + b"\0", str(known).encode())
    pattern = b".*".join(re.escape(part) for part in value.split(_PLACEHOLDER.encode()))
    return re.fullmatch(pattern, raw, re.DOTALL) is not None


def _text(key: bytes) -> str:
    try:
        return key.decode()
    except UnicodeDecodeError:
        return key.decode("latin-1")


def told(config: Config, kind: NameKind, name: str) -> dict[str, Value]:
    """The values of a name by world, as ``dev`` (https) and ``dev/http``, only those that are told."""
    values = config.effective(kind, name).values
    return dict(_told(values))


def _told(values: tuple[Value, ...]) -> Iterator[tuple[str, Value]]:
    for world, value in zip(WORLDS, values, strict=True):
        yield (world.environment if world.https is not False else f"{world.environment}/http"), value


def constant(site: Site, name: str) -> Value:
    """The value of a constant that is the same in every world of the platform."""
    values = set(map(repr, read(site).effective(NameKind.CONSTANT, name).values[:8]))
    assert len(values) == 1, values
    return read(site).effective(NameKind.CONSTANT, name).values[0]
