"""Answers to webforms, exported in one container.

Source: Modules and Plugins with Known Issues, "Node export webforms"; the command from webform.drush.inc, 7.x-4.24.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="node-export-webforms",
    title="Exports of webform answers break off between containers",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="Webform writes a large export in several requests into the temporary folder. Every container has one of "
            "its own, so a later request may not find what an earlier one wrote, and the export comes out incomplete.",
    subject="Export webform answers by drush",
    sources=(Source("Modules and Plugins with Known Issues", "Node export webforms", digest="61568d34e74b"),),
    evidence=(Module("Node export webforms", "node_export_webforms", drupal=(6, 7)),),
    drupal=(6, 7),
    guided=(
        Guided("before-deploy", "Export by drush, which stays in one container (put the form's node number in place "
                                "of <nid>); the answers come to your own computer.",
               "terminus drush <site>.<env> -- webform-export <nid> --format=delimited > export.csv"),
        Guided("before-deploy", "Or let exports in the browser work, too: fixer can set the folder that Webform writes "
                                "them to.",
               "fixer apply --recipe webform-export-path", drupal=(7,)),
    ),
    advice="Leave out --file: the export would stay in a container that is gone soon.",
)
