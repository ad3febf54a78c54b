"""PHP left for visitors, not for requests of the site to itself.

Source: Modules and Plugins with Known Issues, "HTTPRL - HTTP Parallel Request & Threading Library".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.needed_by import NeededBy

_MODULE = Module("HTTPRL", "httprl", drupal=(6, 7))

recipe = Recipe(
    id="httprl",
    title="HTTPRL can use up the PHP workers that visitors need",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="HTTPRL opens many requests at once, some of them to the site itself. Each takes one of the few PHP "
            "workers of a container, and when none is left visitors wait.",
    subject="Do without parallel requests to the site itself",
    sources=(Source("Modules and Plugins with Known Issues", "HTTPRL - HTTP Parallel Request & Threading Library",
                    digest="f5016f76336d"),),
    evidence=(_MODULE, NeededBy(_MODULE)),
    drupal=(6, 7),
    guided=(
        Guided("before-deploy", "See with 'fixer scan -v' which modules here need HTTPRL: they are switched off with "
                                "it, so replace them first, or keep HTTPRL and watch how the site fares."),
        Guided("before-deploy", "If none does, switch it off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable httprl -y\n"
               "terminus drush <site>.<env> -- pm-uninstall httprl -y"),
        Guided("before-deploy", "Then take its folder out of the code.",
               "git rm -r {module:httprl}\ngit commit -m 'Remove HTTPRL'"),
    ),
    advice="The host's later lists do not name HTTPRL any more: where the site is quick, there is no hurry.",
)
