"""Backups by the platform, and none inside the files that it backs up.

Source: Modules and Plugins with Known Issues, "Backup and Migrate"; the folder from the module's own default.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.archives import Archives
from fixer.recipe.signs.family import Family

_NEWER = (8, 9, 10, 11)

recipe = Recipe(
    id="backup-migrate",
    title="Backup and Migrate fills the site's files with archives",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="The module keeps its archives among the site's files, so each backup of the files holds all the earlier "
            "ones. Cloning and backing up become slow, and with large archives they fail.",
    subject="Leave backups to the platform",
    sources=(Source("Modules and Plugins with Known Issues", "Backup and Migrate", digest="afd8afac3374"),),
    evidence=(
        Family("Backup and Migrate", ("backup_migrate", "backup_migrate_files")),
        Archives("Backup and Migrate", "{files}/private/backup_migrate",
                 (".mysql", ".sql", ".gz", ".bz2", ".zip", ".tar", ".tgz")),
    ),
    guided=(
        Guided("before-deploy", "Let the platform back up every day, and make a backup now (Dashboard: Backups).",
               "terminus backup:automatic:enable <site>.live\nterminus backup:create <site>.live"),
        Guided("before-deploy", "To keep copies elsewhere, let a computer of yours fetch them, by cron for instance.",
               "terminus backup:get <site>.live --element=db --to=database.sql.gz\n"
               "terminus backup:get <site>.live --element=files --to=files.tar.gz"),
        Guided("after-deploy", "Switch the module off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable backup_migrate -y\n"
               "terminus drush <site>.<env> -- pm-uninstall backup_migrate -y", drupal=(6, 7)),
        Guided("after-deploy", "Uninstall the module, in every environment (where configuration is deployed: in Dev, "
                               "then export it).",
               "terminus drush <site>.<env> -- pm:uninstall backup_migrate -y", drupal=_NEWER),
        Guided("after-deploy", "Once it is uninstalled everywhere, take the package out and commit composer.json and "
                               "composer.lock.",
               "composer remove drupal/backup_migrate", drupal=_NEWER, style="composer"),
        Guided("after-deploy", "Once it is uninstalled everywhere, take its folder out of the code.",
               "git rm -r {module:backup_migrate}\ngit commit -m 'Remove Backup and Migrate'", style="classic"),
        Guided("after-deploy", "Delete its old archives in each environment (over SFTP): they stay when the module "
                               "goes.",
               "ls files/private/backup_migrate\n"
               "rm files/private/backup_migrate/manual/*\nrm files/private/backup_migrate/scheduled/*"),
    ),
    advice="Look at an archive of yours before you delete it: it may be the only copy of a former state.",
)
