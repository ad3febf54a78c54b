"""No second cache of pages: Batcache.

Source: Modules and Plugins with Known Issues, "Caching Plugins (e.g. Batcache, W3 Total Cache, or WP Super Cache)";
Caching: Advanced Topics; the drop-in from the plugin's advanced-cache.php.
"""

from fixer.php.rules import Exactly
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.shared_guidance import INSTEAD_OF_PAGE_CACHE, PAGE_CACHE_PROBLEM
from fixer.recipe.signs.drop_in import DropIn, OtherDropIn
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.delete_file import DeleteFile

_DROP_IN = DropIn("Batcache", "{content}/advanced-cache.php", ("batcache",))

recipe = Recipe(
    id="page-cache-batcache",
    title="Batcache caches pages a second time",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem=PAGE_CACHE_PROBLEM,
    subject="Take Batcache's part out of the code",
    sources=(
        Source(
            "Modules and Plugins with Known Issues",
            "Caching Plugins (e.g. Batcache, W3 Total Cache, or WP Super Cache)", digest="8bf4b3a2bc83",
        ),
    ),
    evidence=(Plugin("Batcache Manager", ("batcache",), main_file="batcache.php"), _DROP_IN),
    steps=(
        DeleteFile(_DROP_IN),
        DefineConstant("WP_CACHE", False, why="pages are cached at the platform's edge, and nowhere else.",
                       accept=Exactly(False, known_bad=(True,)), only_if_set=True,
                       unless=(OtherDropIn(_DROP_IN, "the advanced-cache.php that is here is not Batcache's, and needs "
                                                     "WP_CACHE"),)),
    ),
    guided=(
        Guided("before-deploy", "Deactivate the plugin, in every environment; then delete it in Dev (SFTP mode) and "
                                "commit that together with the change in files.",
               "terminus wp <site>.<env> -- plugin deactivate batcache\n"
               "terminus wp <site>.dev -- plugin delete batcache", style="classic"),
        Guided("before-deploy", "Deactivate the plugin, in every environment; then take it out with Composer and "
                                "commit composer.json and composer.lock together with the change in files.",
               "terminus wp <site>.<env> -- plugin deactivate batcache\n"
               "composer remove wpackagist-plugin/batcache", style="bedrock"),
        *INSTEAD_OF_PAGE_CACHE,
    ),
    advice="Deleting the plugin alone is not enough: its drop-in was copied by hand, and runs before everything else "
           "for as long as WP_CACHE is on.",
)
