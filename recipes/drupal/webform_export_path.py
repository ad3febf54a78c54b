"""Webform's batched exports meet on shared storage.

Source: Modules and Plugins with Known Issues, "Node export webforms"; the variable from the Webform module itself.
"""

from fixer.php.rules import Matching
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.module_variable import ModuleReadsVariable
from fixer.recipe.steps.assign_variable import AssignVariable

recipe = Recipe(
    id="webform-export-path",
    title="Webform's exports are written where the next request cannot read",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="A large export of submissions is written by one request and fetched by the next, perhaps at another "
            "container, and the temporary folder between them belongs to one container alone.",
    subject="Write Webform's exports to the shared file system",
    sources=(Source("Modules and Plugins with Known Issues", "Node export webforms", digest="61568d34e74b"),),
    evidence=(ModuleReadsVariable("Webform", "webform", "webform_export_path", since="4", drupal=(7,)),),
    drupal=(7,),
    steps=(
        AssignVariable("$conf['webform_export_path']", "private://tmp",
                       why="exports are written by one container and fetched from another; nobody else may read them.",
                       accept=Matching((r"private://.*",
                                        r"(?!.*/\.\./)(?:HOME/code/)?(?:web/)?sites/[^/]+/files/private(?:/.*)?"))),
    ),
    guided=(
        Guided("after-deploy", "Export a form with many submissions in Live. Exports that are broken off stay below "
                               "private://tmp: delete old ones now and then."),
        Guided("after-deploy", "A value kept in the database no longer counts; see that none is needed.",
               "terminus drush <site>.<env> -- variable-get webform_export_path"),
    ),
)
