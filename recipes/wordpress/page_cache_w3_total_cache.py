"""No second cache of pages: W3 Total Cache.

Source: Modules and Plugins with Known Issues, "Caching Plugins (e.g. Batcache, W3 Total Cache, or WP Super Cache)";
Caching: Advanced Topics; drop-ins and folders from the plugin's Util_Environment and Generic_Environment.
"""

from fixer.php.rules import Exactly
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.shared_guidance import INSTEAD_OF_PAGE_CACHE, PAGE_CACHE_PROBLEM
from fixer.recipe.signs.drop_in import DropIn, OtherDropIn
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.delete_file import DeleteFile

_MARKS = ("W3 Total Cache", "W3TC_")
_DROP_IN = DropIn("W3 Total Cache", "{content}/advanced-cache.php", _MARKS)
_OBJECTS = DropIn("W3 Total Cache", "{content}/object-cache.php", _MARKS)
_DATABASE = DropIn("W3 Total Cache", "{content}/db.php", _MARKS)

recipe = Recipe(
    id="page-cache-w3-total-cache",
    title="W3 Total Cache caches pages a second time",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem=PAGE_CACHE_PROBLEM,
    subject="Take W3 Total Cache's part out of the code",
    sources=(
        Source(
            "Modules and Plugins with Known Issues",
            "Caching Plugins (e.g. Batcache, W3 Total Cache, or WP Super Cache)", digest="8bf4b3a2bc83",
        ),
    ),
    evidence=(
        Plugin("W3 Total Cache", ("w3-total-cache",), main_file="w3-total-cache.php"), _DROP_IN, _OBJECTS, _DATABASE,
    ),
    steps=(
        DeleteFile(_DROP_IN),
        DeleteFile(_OBJECTS),
        DeleteFile(_DATABASE),
        DefineConstant("WP_CACHE", False, why="pages are cached at the platform's edge, and nowhere else.",
                       accept=Exactly(False, known_bad=(True,)), only_if_set=True,
                       unless=(OtherDropIn(_DROP_IN, "the advanced-cache.php that is here is not W3 Total Cache's, and "
                                                     "needs WP_CACHE"),)),
    ),
    guided=(
        Guided("before-deploy", "Deactivate the plugin, in every environment; then delete it in Dev (SFTP mode) and "
                                "commit that together with the change in files.",
               "terminus wp <site>.<env> -- plugin deactivate w3-total-cache\n"
               "terminus wp <site>.dev -- plugin delete w3-total-cache", style="classic"),
        Guided("before-deploy", "Deactivate the plugin, in every environment; then take it out with Composer and "
                                "commit composer.json and composer.lock together with the change in files.",
               "terminus wp <site>.<env> -- plugin deactivate w3-total-cache\n"
               "composer remove wpackagist-plugin/w3-total-cache", style="bedrock"),
        Guided("before-deploy", "Take its folder of settings out of git, if there is one.",
               "git rm -r --ignore-unmatch {content}/w3tc-config"),
        *INSTEAD_OF_PAGE_CACHE,
    ),
    advice="To keep it for combining files or a CDN, switch its page, object and database caches off, and let "
           "W3TC_CACHE_DIR and W3TC_CONFIG_DIR in wp-config.php name folders below uploads.",
)
