"""A drush command that the platform has already.

Source: Modules and Plugins with Known Issues, "Registry Rebuild".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.drush_extension import DrushExtension
from fixer.recipe.steps.point_out import PointOut
from fixer.recipe.steps.remove_module import RemoveModule

_COMMANDS = DrushExtension("Registry Rebuild", "registry_rebuild.drush.inc")

recipe = Recipe(
    id="registry-rebuild",
    title="Registry Rebuild is in the code, and on the platform already",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="The platform's drush knows this command by itself. A copy in the code is never brought up to date, and "
            "looks like a module although nobody must enable it.",
    subject="Take the copy of Registry Rebuild out of the code",
    sources=(Source("Modules and Plugins with Known Issues", "Registry Rebuild", digest="a8229c133541"),),
    evidence=(Module("Registry Rebuild", "registry_rebuild", drupal=(6, 7)), _COMMANDS),
    drupal=(6, 7),
    steps=(
        RemoveModule("registry_rebuild", drupal=(6, 7)),
        PointOut(_COMMANDS, "take this folder out by hand (git rm -r)"),
    ),
    guided=(
        Guided("after-deploy", "Where Drupal looks for classes or modules in folders they have left, run the "
                               "platform's own command.",
               "terminus drush <site>.<env> -- rr"),
    ),
    confirm="it takes a folder out of the code",
)
