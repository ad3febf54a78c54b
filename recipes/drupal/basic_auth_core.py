"""One lock on a site, also where Drupal's own module asks for passwords.

Source: Modules and Plugins with Known Issues, "HTTP Basic Authentication - Drupal 8 (core)"; the keys from core's
rest.resource.* configuration.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.switched_on import SwitchedOn, UsedBy

_MODULE = SwitchedOn("HTTP Basic Authentication", "basic_auth", (8, 9, 10, 11))

recipe = Recipe(
    id="basic-auth-core",
    title="Drupal's basic authentication and a locked environment clash",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="A locked environment and Drupal's module take a user name and password from the same header of a request, "
            "and each refuses what was meant for the other: error 403.",
    subject="Ask for a password in one way only",
    sources=(Source("Modules and Plugins with Known Issues", "HTTP Basic Authentication - Drupal 8 (core)",
                    digest="9738501fbd92"),),
    evidence=(
        _MODULE,
        UsedBy(_MODULE, "rest.resource.", ("authentication", "supported_auth"),
               "this REST resource signs its users in by the module and would be lost with it"),
    ),
    drupal=(8, 9, 10, 11),
    guided=(
        Guided("before-deploy", "See which environments are locked (Dashboard: Security); where none is, nothing is "
                                "wrong.",
               "terminus lock:info <site>.<env>"),
        Guided("before-deploy", "Unlock the environments that programs must reach through the module.",
               "terminus lock:disable <site>.<env>"),
        Guided("before-deploy", "Or keep them locked and do without the module: give REST resources that use it "
                                "another way to sign in first (cookie, or Simple OAuth), then uninstall it in Dev, "
                                "export the configuration and commit it.",
               "terminus drush <site>.dev -- pm:uninstall basic_auth -y\n"
               "terminus drush <site>.dev -- config:export -y"),
        Guided("after-deploy", "Import the configuration in Test and Live.",
               "terminus drush <site>.<env> -- config:import -y"),
    ),
    advice="fixer does not take the module out of the configuration: what depends on it could not be imported then.",
)
