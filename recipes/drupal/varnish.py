"""Pages cached by Drupal and at the platform's edge, and by no Varnish of the site's own.

Source: Modules and Plugins with Known Issues, "Varnish"; the names from the module's README.
"""

from fixer.php.rules import Matching
from fixer.php.unwanted import Unwanted
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.unwanted_settings import UnwantedSettings
from fixer.recipe.steps.take_out import TakeOut

_WHAT = "the Varnish module as a cache"
_WORDS = ("varnish.cache.inc", "VarnishCache")
_CLASSES = Matching((r"(?i:VarnishCache)",))
_UNWANTED = (
    Unwanted("$conf['cache_backends'][*]", Matching((r".*varnish\.cache\.inc",)), _WORDS),
    Unwanted("$conf['cache_default_class']", _CLASSES, _WORDS),
    Unwanted("$conf['cache_class_*']", _CLASSES, _WORDS),
)

recipe = Recipe(
    id="varnish",
    title="The Varnish module talks to a server that is not there",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="The module takes the place of Drupal's page cache and sends each change to the control port of a Varnish "
            "that the site cannot reach. The platform's own edge cache does that work.",
    subject="Leave the caching of pages to Drupal and the edge",
    sources=(Source("Modules and Plugins with Known Issues", "Varnish", digest="0ce445e9b4e0"),),
    evidence=(Module("Varnish", "varnish", drupal=(6, 7)), UnwantedSettings(_WHAT, _UNWANTED, drupal=(6, 7))),
    drupal=(6, 7),
    steps=(
        TakeOut(_WHAT, _UNWANTED, why="pages are cached by Drupal and at the platform's edge; no other Varnish is in "
                                      "reach.", together=True, drupal=(6, 7)),
    ),
    guided=(
        Guided("after-deploy", "Let the edge keep pages: cache pages for anonymous users and set how long, 900 seconds "
                               "for a start (Configuration, Performance). A value in settings.php wins over this.",
               "terminus drush <site>.<env> -- variable-set cache 1\n"
               "terminus drush <site>.<env> -- variable-set page_cache_maximum_age 900"),
        Guided("after-deploy", "Switch the module off in every environment and uninstall it; then take its folder out "
                               "of the code.",
               "terminus drush <site>.<env> -- pm-disable varnish -y\n"
               "terminus drush <site>.<env> -- pm-uninstall varnish -y"),
    ),
    advice="To clear single pages at the edge as soon as they change, add the module pantheon_advanced_page_cache.",
)
