"""Addresses in texts that fit the environment.

Source: Modules and Plugins with Known Issues, "Pathologic"; drush's own address from the host's "Drush" page.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

_NEWER = (8, 9, 10, 11)

recipe = Recipe(
    id="pathologic",
    title="Pathologic's addresses lead to the environment they came from",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="Pathologic writes whole addresses into texts, and Drupal caches the result. After the database has been "
            "cloned or imported, cached texts go on naming the environment that they were made in.",
    subject="Empty the caches whenever a database moves",
    sources=(Source("Modules and Plugins with Known Issues", "Pathologic", digest="e8eb37f997a6"),),
    evidence=(Module("Pathologic", "pathologic"),),
    guided=(
        Guided("after-deploy", "Empty all caches each time a database has been cloned or imported (Dashboard: Clear "
                               "Caches); where you import dumps yourself, leave out the tables whose names begin with "
                               "cache.",
               "terminus env:clear-cache <site>.<env>\nterminus drush <site>.<env> -- cc all", drupal=(6, 7)),
        Guided("after-deploy", "Empty all caches each time a database has been cloned or imported (Dashboard: Clear "
                               "Caches); where you import dumps yourself, leave out the tables whose names begin with "
                               "cache.",
               "terminus env:clear-cache <site>.<env>\nterminus drush <site>.<env> -- cr", drupal=_NEWER),
        Guided("after-deploy", "If texts name a wrong domain after drush has run: it takes the environment's first "
                               "domain. Give it the right one, or set $options['uri'] in {content}/drushrc.php.",
               "terminus drush <site>.live -- --uri=https://www.example.com cc all", drupal=(6, 7)),
        Guided("after-deploy", "If texts name a wrong domain after drush has run: it takes the environment's first "
                               "domain. Give it the right one, or set options: uri: in drush/drush.yml.",
               "terminus drush <site>.live -- --uri=https://www.example.com cr", drupal=_NEWER),
    ),
    advice="The code cannot tell whether texts are affected: if links and pictures are right after a clone, all is "
           "well. A Quicksilver script after clone_database can empty the caches each time.",
)
