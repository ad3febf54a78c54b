"""Steps for a person that several recipes share."""

from __future__ import annotations

from fixer.recipe.model import Guided

INSTEAD_OF_PAGE_CACHE = (
    Guided("before-deploy", "Let the edge cache be emptied where content changes: add the host's own plugin in Dev "
                            "(SFTP mode) and commit it.",
           "terminus wp <site>.dev -- plugin install pantheon-advanced-page-cache --activate",
           without="pantheon-advanced-page-cache", style="classic"),
    Guided("before-deploy", "Let the edge cache be emptied where content changes: let Composer bring the host's own "
                            "plugin, and commit composer.json and composer.lock.",
           "composer require wpackagist-plugin/pantheon-advanced-page-cache",
           without="pantheon-advanced-page-cache", style="bedrock"),
    Guided("after-deploy", "Empty the edge cache, so that no page of the former cache lives on.",
           "terminus env:clear-cache <site>.<env>"),
    Guided("after-deploy", "Where some pages must not be cached at the edge, let them send Cache-Control: no-cache, or "
                           "set a cookie whose name begins with NO_CACHE; no other switch exists for single paths. See "
                           "what a page says.",
           "curl -sI https://<env>-<site>.pantheonsite.io/ | grep -iE 'cache-control|set-cookie|^age'"),
)
"""What follows once a plugin that caches whole pages is gone.

Source: the host's "Caching: Advanced Topics" and "Pantheon Advanced Page Cache".
"""

PAGE_CACHE_PROBLEM = ("The platform keeps whole pages at its edge already. A second cache of pages behind it hands out "
                      "old ones, writes into code that is read-only in Test and Live, and may send headers that keep "
                      "the edge from caching.")
"""Why a plugin that caches whole pages does harm."""
