"""No second cache of pages: WP Super Cache.

Source: Modules and Plugins with Known Issues, "Caching Plugins (e.g. Batcache, W3 Total Cache, or WP Super Cache)";
Caching: Advanced Topics; drop-in, config file and WPCACHEHOME from the plugin's wp-cache.php.
"""

from fixer.php.definition import NameKind
from fixer.php.rules import Exactly, Matching
from fixer.php.unwanted import Unwanted
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.shared_guidance import INSTEAD_OF_PAGE_CACHE, PAGE_CACHE_PROBLEM
from fixer.recipe.signs.drop_in import DropIn, OtherDropIn
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.delete_file import DeleteFile
from fixer.recipe.steps.take_out import TakeOut

_DROP_IN = DropIn("WP Super Cache", "{content}/advanced-cache.php", ("WPCACHEHOME", "WP Super Cache"))
_CONFIG = DropIn("WP Super Cache", "{content}/wp-cache-config.php", ("WP-Cache Config", "$super_cache_enabled"))

recipe = Recipe(
    id="page-cache-wp-super-cache",
    title="WP Super Cache caches pages a second time",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem=PAGE_CACHE_PROBLEM,
    subject="Take WP Super Cache's part out of the code",
    sources=(
        Source(
            "Modules and Plugins with Known Issues",
            "Caching Plugins (e.g. Batcache, W3 Total Cache, or WP Super Cache)", digest="8bf4b3a2bc83",
        ),
    ),
    evidence=(Plugin("WP Super Cache", ("wp-super-cache",), main_file="wp-cache.php"), _DROP_IN, _CONFIG),
    steps=(
        DeleteFile(_DROP_IN),
        DeleteFile(_CONFIG),
        DefineConstant("WP_CACHE", False, why="pages are cached at the platform's edge, and nowhere else.",
                       accept=Exactly(False, known_bad=(True,)), only_if_set=True,
                       unless=(OtherDropIn(_DROP_IN, "the advanced-cache.php that is here is not WP Super Cache's, and "
                                                     "needs WP_CACHE"),)),
        TakeOut("WP Super Cache's folder", (Unwanted("WPCACHEHOME", Matching((r".*",)), ("wp-super-cache",),
                                                     NameKind.CONSTANT),),
                why="a path that is written out names one container, and nothing reads it any more."),
    ),
    guided=(
        Guided("before-deploy", "Deactivate the plugin, in every environment; then delete it in Dev (SFTP mode) and "
                                "commit that together with the change in files.",
               "terminus wp <site>.<env> -- plugin deactivate wp-super-cache\n"
               "terminus wp <site>.dev -- plugin delete wp-super-cache", style="classic"),
        Guided("before-deploy", "Deactivate the plugin, in every environment; then take it out with Composer and "
                                "commit composer.json and composer.lock together with the change in files.",
               "terminus wp <site>.<env> -- plugin deactivate wp-super-cache\n"
               "composer remove wpackagist-plugin/wp-super-cache", style="bedrock"),
        *INSTEAD_OF_PAGE_CACHE,
    ),
    advice="Deleting the plugin alone leaves a drop-in that looks for a missing file on every request.",
)
