"""Pages cleared at the edge as soon as they change.

Source: Modules and Plugins with Known Issues, "Cache Expiration"; the replacement from the host's "Pantheon Advanced
Page Cache".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="expire",
    title="Cache Expiration cannot clear pages at the platform's edge",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="The module tells a cache in front of the site which pages have changed, in ways that Varnish, Purge or "
            "Boost understand. The platform's edge understands none of them, so visitors go on seeing old pages.",
    subject="Clear changed pages by the platform's own module",
    sources=(Source("Modules and Plugins with Known Issues", "Cache Expiration", digest="db2a3daf0282"),),
    evidence=(Module("Cache Expiration", "expire", drupal=(6, 7)),),
    drupal=(6, 7),
    guided=(
        Guided("before-deploy", "Add the platform's own module, which clears exactly what has changed, with the one it "
                                "needs, in Dev (SFTP mode) and commit both.",
               "terminus connection:set <site>.dev sftp\n"
               "terminus drush <site>.dev -- pm-download pantheon_advanced_page_cache d8cache -y",
               drupal=(7,), without="pantheon_advanced_page_cache", style="classic"),
        Guided("before-deploy", "Let Composer bring the platform's own module, which clears exactly what has changed, "
                                "and commit composer.json and composer.lock.",
               "composer require drupal/pantheon_advanced_page_cache drupal/d8cache",
               drupal=(7,), without="pantheon_advanced_page_cache", style="composer"),
        Guided("before-deploy", "For Drupal 6 there is no such module: keep the time short for which pages may be old, "
                                "and empty the whole cache after large changes.",
               "terminus drush <site>.<env> -- variable-set page_cache_max_age 300\n"
               "terminus env:clear-cache <site>.<env>", drupal=(6,)),
        Guided("after-deploy", "Switch the platform's module on, in every environment.",
               "terminus drush <site>.<env> -- pm-enable pantheon_advanced_page_cache -y", drupal=(7,)),
        Guided("after-deploy", "Switch Cache Expiration off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable expire -y\n"
               "terminus drush <site>.<env> -- pm-uninstall expire -y"),
        Guided("after-deploy", "Where single visitors must not get cached pages, set them a cookie whose name begins "
                               "with NO_CACHE."),
    ),
    advice="The Varnish module works together with this one: where it is installed, let both go.",
)
