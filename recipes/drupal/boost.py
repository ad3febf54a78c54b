"""Pages cached by Drupal and at the edge, and not on disk.

Source: Modules and Plugins with Known Issues, "Boost"; the marks in .htaccess from the module's generator of rules.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.marked_lines import MarkedLines
from fixer.recipe.signs.together import With
from fixer.recipe.steps.take_out_section import TakeOutSection

_MODULE = Module("Boost", "boost", drupal=(6, 7))

recipe = Recipe(
    id="boost",
    title="Boost keeps pages where nothing can be written or served",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="Boost writes finished pages into a folder of the code, which is read-only in Test and Live, and needs "
            "rules in .htaccess, which the platform's web server does not read. The edge cache does this work anyway.",
    subject="Leave whole pages to the edge cache",
    sources=(Source("Modules and Plugins with Known Issues", "Boost", digest="94646b28381a"),),
    evidence=(
        _MODULE,
        With(_MODULE, MarkedLines(".htaccess", "### BOOST START ###", "### BOOST END ###",
                                  "rules of Boost stand here, which nothing reads on the platform")),
    ),
    drupal=(6, 7),
    steps=(TakeOutSection(".htaccess", "### BOOST START ###", "### BOOST END ###"),),
    guided=(
        Guided("before-deploy", "Switch Boost off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable boost -y\n"
               "terminus drush <site>.<env> -- pm-uninstall boost -y"),
        Guided("before-deploy", "Let Drupal and the edge keep pages instead, 900 seconds for a start (Configuration, "
                                "Performance).",
               "terminus drush <site>.<env> -- variable-set cache 1\n"
               "terminus drush <site>.<env> -- variable-set page_cache_maximum_age 900", drupal=(7,)),
        Guided("before-deploy", "Let Drupal and the edge keep pages instead, 900 seconds for a start (Configuration, "
                                "Performance; caching mode external).",
               "terminus drush <site>.<env> -- variable-set cache 3\n"
               "terminus drush <site>.<env> -- variable-set page_cache_max_age 900", drupal=(6,)),
        Guided("before-deploy", "Take the module's folder out of the code.",
               "git rm -r {module:boost}\ngit commit -m 'Remove Boost'"),
        Guided("after-deploy", "Empty the caches, so that no page of Boost's lives on.",
               "terminus env:clear-cache <site>.<env>"),
    ),
)
