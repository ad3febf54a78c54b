"""A temporary folder that the platform chooses.

Source: Modules and Plugins with Known Issues, "Using the tmp Directory"; Drupal 7's settings as the platform's core
lays them over the site's own, and those of settings.pantheon.php.
"""

from fixer.php.rules import Matching
from fixer.php.unwanted import Unwanted
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.unwanted_settings import UnwantedSettings
from fixer.recipe.steps.take_out import TakeOut

_WHAT = "a fixed path as the temporary folder"
_FIXED = Matching((r"/srv/bindings/.*", r"(?!.*/files/)/.*", r"[A-Za-z]:[\\/].*"))
_OLDER = (
    Unwanted("$conf['file_temporary_path']", _FIXED),
    Unwanted("$conf['file_directory_temp']", _FIXED),
)
_NEWER = (
    Unwanted("$settings['file_temp_path']", _FIXED),
    Unwanted("$config['system.file']['path']['temporary']", _FIXED),
)
_NEWER_VERSIONS = (8, 9, 10, 11)

recipe = Recipe(
    id="drupal-tmp-directory",
    title="The temporary folder is fixed to a path of one container",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="Every container has a temporary folder of its own, and its path is the platform's to choose. A path "
            "written into settings.php leads nowhere after a move, and what one request puts there the next one may "
            "not find.",
    subject="Leave the temporary folder to the platform",
    sources=(Source("Modules and Plugins with Known Issues", "Using the tmp Directory", digest="af11cf273cb2"),),
    evidence=(UnwantedSettings(_WHAT, _OLDER, drupal=(6, 7)), UnwantedSettings(_WHAT, _NEWER, drupal=_NEWER_VERSIONS)),
    steps=(
        TakeOut(_WHAT, _OLDER, why="the platform lays its own path over this one after settings.php has run.",
                drupal=(6, 7)),
        TakeOut(_WHAT, _NEWER, why="the platform sets the path of each container itself.", drupal=_NEWER_VERSIONS),
    ),
    guided=(
        Guided("before-deploy", "See which path is in use now; after the change it is the platform's.",
               "terminus drush <site>.<env> -- variable-get file_temporary_path", drupal=(6, 7)),
        Guided("before-deploy", "See which path is in use now; after the change it is the platform's.",
               "terminus drush <site>.<env> -- config:get system.file path.temporary --include-overridden",
               drupal=_NEWER_VERSIONS),
        Guided("after-deploy", "A module that writes in one request and reads in the next needs a folder on the shared "
                               "file system; give it one below private:// in its own settings."),
    ),
    confirm="it takes out a path that somebody chose",
)
