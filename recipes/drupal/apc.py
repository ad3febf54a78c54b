"""Caches that all containers of a site share, instead of one for each.

Source: Modules and Plugins with Known Issues, "APC - Alternative PHP Cache"; the names from the module's README.
"""

from fixer.php.rules import Matching
from fixer.php.unwanted import Unwanted
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.unwanted_settings import UnwantedSettings
from fixer.recipe.steps.take_out import TakeOut

_WHAT = "APC as a cache"
_WORDS = ("drupal_apc_cache.inc", "DrupalAPCCache", "DrupalApcCache")
_CLASSES = Matching((r"(?i:DrupalAPCCache)",))
_UNWANTED = (
    Unwanted("$conf['cache_backends'][*]", Matching((r".*drupal_apc_cache\.inc",)), _WORDS),
    Unwanted("$conf['cache_default_class']", _CLASSES, _WORDS),
    Unwanted("$conf['cache_class_*']", _CLASSES, _WORDS),
)

recipe = Recipe(
    id="apc",
    title="APC keeps another cache in every container",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="APC's memory belongs to one container. With several of them each has its own copy of Drupal's caches, so "
            "what one clears or writes the others never learn of, and visitors see now old and now new content.",
    subject="Take Drupal's caches out of APC",
    sources=(Source("Modules and Plugins with Known Issues", "APC - Alternative PHP Cache", digest="b557caccefa4"),),
    evidence=(Module("APC", "apc", drupal=(6, 7)), UnwantedSettings(_WHAT, _UNWANTED, drupal=(6, 7))),
    drupal=(6, 7),
    steps=(
        TakeOut(_WHAT, _UNWANTED, why="its memory belongs to one container and the others never see what is in it.",
                together=True, drupal=(6, 7)),
    ),
    guided=(
        Guided("after-deploy", "Switch the module off in every environment and uninstall it; then take its folder out "
                               "of the code.",
               "terminus drush <site>.<env> -- pm-disable apc -y\nterminus drush <site>.<env> -- pm-uninstall apc -y"),
        Guided("after-deploy", "If the database is too slow a cache for this site, use Redis: switch it on, add its "
                               "module, and only then name it in settings.php.",
               "terminus redis:enable <site>\nterminus drush <site>.<env> -- en redis -y"),
    ),
    advice="Until Redis is set up Drupal caches in its database, which is right with any number of containers.",
)
