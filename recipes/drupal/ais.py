"""Images that fit every screen, without a rule in the web server.

Source: Modules and Plugins with Known Issues, "Adaptive Image Styles"; the rewrite rule from the module's README.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="ais",
    title="Adaptive Image Styles needs a rule that the web server does not have",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="The module lets the web server choose the size of an image by a rewrite rule. The platform's server has "
            "one configuration for all sites and reads no .htaccess, so there is nowhere to put that rule.",
    subject="Let the browser choose the size of an image",
    sources=(Source("Modules and Plugins with Known Issues", "Adaptive Image Styles", digest="2f7c9742bfb4"),),
    evidence=(Module("Adaptive Image Styles", "ais", drupal=(7,)),),
    drupal=(7,),
    guided=(
        Guided("before-deploy", "Use the Picture module instead, with which the browser chooses: add it in Dev (SFTP "
                                "mode), make its breakpoints, and give them to the image fields.",
               "terminus drush <site>.dev -- pm-download picture breakpoints -y\n"
               "terminus drush <site>.dev -- pm-enable picture -y"),
        Guided("before-deploy", "Switch Adaptive Image Styles off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable ais -y\nterminus drush <site>.<env> -- pm-uninstall ais -y"),
        Guided("before-deploy", "Take its folder out of the code.",
               "git rm -r {module:ais}\ngit commit -m 'Remove Adaptive Image Styles'"),
    ),
    advice="On Drupal 8 and later core's own module Responsive Image does this work.",
)
