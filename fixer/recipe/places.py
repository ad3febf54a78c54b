"""Placeholders for a site's folders in the texts and paths of recipes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fixer.site.model import ExtensionKind, Site
from fixer.site.paths import normalise

if TYPE_CHECKING:
    from fixer.recipe.step import Context

_MODULE = re.compile(r"\{module:(\w+)\}")


def fill(site: Site, text: str) -> str:
    """``text`` with ``{content}``, ``{uploads}``, ``{docroot}``, ``{root}``, ``{core}`` and ``{module:x}`` filled in.

    ``{above_code}`` is the way from the docroot to the folder that holds the code, such as ``../..``.

    Args:
        site: the site.
        text: a sentence or command; the folders appear as seen from the site's own folder.
    """
    if "{" not in text:
        return text
    for name, folder in _folders(site).items():
        shown = "." if folder == site.root else site.relative(folder)
        text = text.replace("{" + name + "}", shown)
    inside = site.relative(site.docroot) if site.docroot != site.root else ""
    text = text.replace("{above_code}", "/".join([".."] * (1 + len(inside.split("/")) if inside else 1)))
    return _MODULE.sub(lambda found: _module_folder(site, found[1]), text) if "{module:" in text else text


def _module_folder(site: Site, machine_name: str) -> str:
    """Where a module is in this site, as a shell takes it; where it would usually be if its files are not there."""
    import shlex

    folder = next((one.path for one in site.inventory.by_slug(machine_name)
                   if one.kind is ExtensionKind.MODULE and one.in_tree), "")
    if folder:
        return shlex.quote(site.relative(folder))
    usual = "modules" if site.major is not None and site.major >= 8 else "sites/all/modules"
    return site.relative(normalise(f"{site.docroot}/{usual}/contrib/{machine_name}".lstrip("/")))


def fill_usual(cms: str, text: str) -> str:
    """``text`` with the folders that most sites have, for where no site is at hand.

    Args:
        cms: ``wordpress``, ``drupal`` or ``platform``.
        text: a sentence or command.
    """
    content = "sites/default" if cms == "drupal" else "wp-content"
    writable = f"{content}/{'files' if cms == 'drupal' else 'uploads'}"
    for name, shown in (("content", content), ("uploads", writable), ("files", writable), ("docroot", "."),
                        ("root", "."), ("core", "."), ("above_code", "..")):
        text = text.replace("{" + name + "}", shown)
    return _MODULE.sub(r"sites/all/modules/contrib/\1", text)


def path_in(site: Site, template: str) -> str:
    """The path in the tree that a template such as ``{content}/cache`` names."""
    if "{" in template:
        for name, folder in _folders(site).items():
            template = template.replace("{" + name + "}", folder)
    return normalise(template.lstrip("/"))


def path_of(context: Context, template: str) -> str:
    """The path that a step's template names: as ``path_in``, and ``{extension}`` is the folder of the recipe's plugin.

    Args:
        context: whose recipe has a ``Plugin`` among its evidence, where the template says ``{extension}``.
        template: such as ``{extension}/cache``.
    """
    if "{extension}" in template:
        from fixer.recipe.evidence import Plugin

        plugins = [one for one in context.recipe.evidence if isinstance(one, Plugin)]
        folder = next((found for one in plugins if (found := one.folder_here(context.site))),
                      f"{{content}}/plugins/{plugins[0].slugs[0]}")
        template = template.replace("{extension}", folder)
    return path_in(context.site, template)


def _folders(site: Site) -> dict[str, str]:
    return {"content": site.content, "uploads": site.writable, "docroot": site.docroot, "root": site.root,
            "core": site.core, "files": site.writable}
