"""One lock on a site, not two with one keyhole.

Source: Modules and Plugins with Known Issues, "Basic HTTP Authentication - Drupal 7 only".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="basic-auth-contrib",
    title="Basic HTTP Authentication and a locked environment shut everyone out",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="A locked environment and this module both ask for a user name and password in the same header of a "
            "request. It can hold one pair only, so one of the two always says no: error 403.",
    subject="Lock the site in one way only",
    sources=(Source("Modules and Plugins with Known Issues", "Basic HTTP Authentication - Drupal 7 only",
                    digest="250f6d1a01cd"),),
    evidence=(Module("Basic HTTP Authentication", "basic_auth", drupal=(7,)),),
    drupal=(7,),
    guided=(
        Guided("before-deploy", "See which environments are locked (Dashboard: Security); where none is, nothing is "
                                "wrong.",
               "terminus lock:info <site>.<env>"),
        Guided("before-deploy", "Keep the platform's lock, which guards files, too, and uninstall the module, in every "
                                "environment: that is the better way.",
               "terminus drush <site>.<env> -- pm-disable basic_auth -y\n"
               "terminus drush <site>.<env> -- pm-uninstall basic_auth -y"),
        Guided("before-deploy", "Or keep the module and unlock the environment.",
               "terminus lock:disable <site>.<env>"),
    ),
    advice="The module Shield, and code in settings.php that reads PHP_AUTH_USER, clash with a locked environment in "
           "the same way.",
)
