"""Simple OAuth takes its keys as the platform's file system shows them.

Source: Modules and Plugins with Known Issues, "Simple OAuth / OAuth 2.0"; the setting from the module's README.
"""

from fixer.php.rules import Falsy
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.obstacles import ModuleOlder
from fixer.recipe.steps.assign_variable import AssignVariable

recipe = Recipe(
    id="simple-oauth",
    title="Simple OAuth refuses keys for their file mode",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="The library behind Simple OAuth wants its key files readable by their owner alone. On the platform nobody "
            "can set the mode of a file, so each token comes with a notice, or not at all.",
    subject="Let Simple OAuth take its keys whatever their mode",
    sources=(Source("Modules and Plugins with Known Issues", "Simple OAuth / OAuth 2.0", digest="b3fe1bdc6ae7"),),
    evidence=(Module("Simple OAuth", "simple_oauth", drupal=(8, 9, 10)),),
    drupal=(8, 9, 10, 11),
    steps=(
        AssignVariable("$settings['simple_oauth.key_permissions_check']", False,
                       why="nobody can set the mode of a file here, so the keys are taken as they are.",
                       accept=Falsy(),
                       blocked_by=(ModuleOlder("simple_oauth", "5.0.5",
                                               "does not read this setting, which came with 5.0.5; update it first "
                                               "(composer update drupal/simple_oauth --with-dependencies)"),)),
    ),
    guided=(
        Guided("before-deploy", "Put the keys below private:// in every environment (over SFTP), never into git.",
               "mkdir -p files/private/oauth"),
        Guided("after-deploy", "Name them in the module's settings.",
               "terminus drush <site>.<env> -- config:set simple_oauth.settings private_key "
               "private://oauth/private.key -y\n"
               "terminus drush <site>.<env> -- config:set simple_oauth.settings public_key "
               "private://oauth/public.key -y"),
    ),
)
