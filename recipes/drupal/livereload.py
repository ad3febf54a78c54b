"""A helper for developers that stays on their own computers.

Source: Modules and Plugins with Known Issues, "LiveReload"; on Drupal in general by a later edition.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

_NEWER = (8, 9, 10, 11)

recipe = Recipe(
    id="livereload",
    title="LiveReload keeps the site too busy to answer visitors",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="LiveReload lets each open page ask again and again whether files have changed. Where it is enabled, that "
            "alone keeps the container busy, until pages no longer arrive in time.",
    subject="Keep LiveReload on developers' own computers",
    sources=(Source("Modules and Plugins with Known Issues", "LiveReload", digest="413f18e271c3"),),
    evidence=(Module("LiveReload", "livereload", drupal=(7, 8, 9, 10, 11)),),
    drupal=(7, 8, 9, 10, 11),
    guided=(
        Guided("before-deploy", "Switch it off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable livereload -y\n"
               "terminus drush <site>.<env> -- pm-uninstall livereload -y", drupal=(7,)),
        Guided("before-deploy", "Uninstall it in every environment (where configuration is deployed: in Dev, then "
                                "export it).",
               "terminus drush <site>.<env> -- pm:uninstall livereload -y", drupal=_NEWER),
        Guided("before-deploy", "Then take the package out and commit composer.json and composer.lock; developers may "
                                "have it back with composer require --dev, which is not deployed.",
               "composer remove drupal/livereload", drupal=_NEWER, style="composer"),
        Guided("before-deploy", "Then take its folder out of the code.",
               "git rm -r {module:livereload}\ngit commit -m 'Remove LiveReload'", style="classic"),
    ),
)
