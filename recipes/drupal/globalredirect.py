"""Global Redirect stays quiet while the site is in maintenance.

Source: Modules and Plugins with Known Issues, "Global Redirect"; the patch of the module's issue 1399024.
"""

from fixer.php.forms import Form
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.steps.replace_in_function import ReplaceInFunction

recipe = Recipe(
    id="globalredirect",
    title="Global Redirect loops while the site is in maintenance",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="Up to 7.x-1.5 Global Redirect asks for Drupal 6's name of the maintenance mode. On Drupal 7 it therefore "
            "keeps redirecting while the site is in maintenance, and visitors are sent around in a circle.",
    subject="Let Global Redirect notice the maintenance mode",
    sources=(Source("Modules and Plugins with Known Issues", "Global Redirect", digest="26e8957c2cb5"),),
    evidence=(Module("Global Redirect", "globalredirect", drupal=(7,), fixed_in="1.6"),),
    drupal=(7,),
    steps=(
        ReplaceInFunction(
            ModuleFile("globalredirect", "globalredirect.module", drupal=(7,), fixed_in="1.6"),
            function="_globalredirect_is_active",
            edits=(("variable_get('site_offline', $_1)", "variable_get('maintenance_mode', $_1)"),
                   ("variable_get('site_offline')", "variable_get('maintenance_mode')")),
            accept=(Form("variable_get('maintenance_mode', $_1)"), Form("variable_get('maintenance_mode')")),
            why="Drupal 7 keeps the maintenance mode under another name than Drupal 6.",
        ),
    ),
    guided=(
        Guided("after-deploy", "Better still, update the module to 7.x-1.6, which holds this change: with drush in Dev "
                               "(SFTP mode), or with Composer where it installs the module.",
               "terminus drush <site>.dev -- pm-update globalredirect -y\ncomposer update drupal/globalredirect"),
    ),
    advice="Version 7.x-1.6 of Global Redirect needs no edit.",
)
