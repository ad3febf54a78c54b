"""Whether a WordPress site's uploads lie where the platform keeps files that all its containers share."""

from __future__ import annotations

from posixpath import relpath

from fixer.errors import InTheWayError
from fixer.outcome import Remark
from fixer.site.model import Cms, Site
from fixer.site.paths import join, parent
from fixer.site.tree import Kind, Tree

_USUAL = "/wp-content/uploads"


def outside_shared_files(site: Site, tree: Tree) -> Remark | None:
    """What to do about an uploads folder that is part of the read-only code, as with a content folder of another name.

    Nothing is said of sites that are not set up for the platform, nor where a link leads elsewhere.
    Sources: Pantheon's documents "Non-Standard Files Locations" and "Pantheon YAML Configuration Files".

    Args:
        site: the site.
        tree: where to look.
    """
    shared = join(site.docroot, _USUAL.strip("/"))
    if site.cms is not Cms.WORDPRESS or site.writable == shared or tree.kind(site.writable) is Kind.LINK:
        return None
    from fixer.site.platform_file import UPSTREAM_FILE, stated_version

    if all(tree.kind(path) is not Kind.FILE for path in (site.platform_file, join(site.root, UPSTREAM_FILE))):
        return None
    try:
        stated = stated_version(site, tree, "filemount")
    except InTheWayError:
        return None
    shared = join(site.docroot, (stated or _USUAL).strip("/"))
    if site.writable == shared:
        return None
    return Remark(f"uploads go to {site.writable} here, but the files that containers share are in {shared}, so "
                  "uploads fail in Test and Live, and with them what is written below that folder; let a link take its "
                  f"place (ln -s {relpath(shared, parent(site.writable))} {site.writable})", site.writable)
