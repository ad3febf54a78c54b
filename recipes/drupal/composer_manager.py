"""Composer Manager builds nothing where the code is read-only.

Source: Modules and Plugins with Known Issues, "Composer Manager"; the Drupal 8 keys from the module's README.
"""

from fixer.php.rules import Falsy, Matching
from fixer.recipe.alternatives import CommittedAt, PackagesOnlyIn
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.steps.assign_variable import AssignVariable
from fixer.recipe.steps.insert_block import InsertBlock

_WHY = "packages are built in Dev and committed; nothing is built where the code is read-only."

recipe = Recipe(
    id="composer-manager",
    title="Composer Manager wants to write to the code",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="Each time a module is enabled, Composer Manager builds composer.json anew and lets Composer loose on the "
            "code, which is read-only in Test and Live.",
    subject="Keep Composer Manager from building in Test and Live",
    sources=(Source("Modules and Plugins with Known Issues", "Composer Manager", digest="586e8aa61071"),),
    evidence=(Module("Composer Manager", "composer_manager", drupal=(6, 7, 8)),),
    drupal=(6, 7, 8),
    steps=(
        InsertBlock(
            "composer-manager.php",
            why=_WHY,
            drupal=(6, 7),
            besides=(
                ("$conf['composer_manager_file_dir']", Matching((r"private://composer(?:/.*)?",))),
                ("$conf['composer_manager_autobuild_file']", Falsy()),
                ("$conf['composer_manager_autobuild_packages']", Falsy()),
            ),
            blocked_by=(
                CommittedAt(
                    "{docroot}/sites/all/vendor/autoload.php", unless="{root}/vendor/autoload.php",
                    reason="the packages are committed in sites/all/vendor, and the block makes the module look in "
                           "vendor at the top only, which would take the site down; move them there first "
                           "(git mv sites/all/vendor vendor)",
                ),
                PackagesOnlyIn(
                    "{docroot}/sites/all/vendor", "{root}/vendor",
                    reason="committed in sites/all/vendor only, and the block makes the module look in vendor at the "
                           "top, which would take the site down; let Composer put all packages there first (composer "
                           "install --no-dev, with the composer.json that the module builds)",
                ),
            ),
        ),
        AssignVariable("$config['composer_manager.settings']['autobuild_file']", 0, why=_WHY, accept=Falsy(),
                       drupal=(8,)),
        AssignVariable("$config['composer_manager.settings']['autobuild_packages']", 0, why=_WHY, accept=Falsy(),
                       drupal=(8,)),
    ),
    guided=(
        Guided("before-deploy", "Run Composer locally where composer.json lies and commit the vendor folder at the "
                                "top of the code: the module finds nothing elsewhere from now on.",
               "composer install --no-dev\ngit add -f vendor\ngit commit -m 'Add Composer packages'",
               unless="{root}/vendor/autoload.php", drupal=(6, 7)),
        Guided("before-deploy", "Make the module's folder in every environment (over SFTP), or its first check "
                                "fails.", "mkdir -p files/private/composer", drupal=(6, 7)),
        Guided("after-deploy", "After you enable or disable modules in Dev (SFTP mode), rebuild composer.json.",
               "terminus drush <site>.dev -- composer-json-rebuild", drupal=(6, 7)),
    ),
    advice="Composer Manager is no longer maintained; on Drupal 8 Composer itself does its work.",
)
