"""Work in the background, by queues instead of requests to oneself.

Source: Modules and Plugins with Known Issues, "Background Process"; Drupal's own queues and their drush commands.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.family import Family
from fixer.recipe.signs.needed_by import NeededBy

recipe = Recipe(
    id="background-process",
    title="Background Process loses its work between containers",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="The module starts work by requests that the site sends to itself and does not wait for. It reckons with "
            "one server; here another container may answer, and work gets lost or never ends.",
    subject="Do work in the background by queues",
    sources=(Source("Modules and Plugins with Known Issues", "Background Process", digest="95c1dde09346"),),
    evidence=(
        Family("Background Process", ("background_process", "background_batch", "background_process_ass",
                                      "background_process_apache_server_status"), drupal=(6, 7)),
        NeededBy(Module("Background Process", "background_process", drupal=(6, 7))),
    ),
    drupal=(6, 7),
    guided=(
        Guided("before-deploy", "Put long work into one of Drupal's queues (hook_cron_queue_info), and let cron or "
                                "drush do it; see the queues of this site and work through one of them.",
               "terminus drush <site>.<env> -- queue-list\n"
               "terminus drush <site>.<env> -- queue-run <queue>", drupal=(7,)),
        Guided("before-deploy", "Or let a server of yours do the work and hand over the result."),
        Guided("before-deploy", "Ultimate Cron below 2.0 is built on this module: update it, or uninstall it together "
                                "with this one."),
        Guided("after-deploy", "Switch the module off and uninstall it, in every environment; modules that need it are "
                               "switched off with it.",
               "terminus drush <site>.<env> -- pm-disable background_batch background_process -y\n"
               "terminus drush <site>.<env> -- pm-uninstall background_batch background_process -y"),
    ),
)
