"""Batched exports of Views meet on shared storage.

Source: Modules and Plugins with Known Issues, "Views data export".
"""

from fixer.php.rules import Matching
from fixer.recipe.evidence import Module
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.steps.assign_variable import AssignVariable

_PUBLIC = ("anybody who guesses an export's address can read it below public://; for personal data use "
           "--set views-data-export.directory=private://vde/")

recipe = Recipe(
    id="views-data-export",
    title="Views data export writes to a folder that is not shared",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="A batched export is written by several requests, each perhaps at another container, into a temporary "
            "folder that every container has for itself.",
    subject="Write batched exports to the shared file system",
    sources=(Source("Modules and Plugins with Known Issues", "Views data export", digest="a2b951176dcc"),),
    evidence=(Module("Views data export", "views_data_export", drupal=(7,)),),
    drupal=(7,),
    steps=(
        AssignVariable("$conf['views_data_export_directory']", "public://",
                       why="exports are written by several containers, whose temporary folders are not shared.",
                       accept=Matching((r"public://.*", r"private://.*",
                                        r"(?:HOME/code/)?(?:web/)?sites/[^/]+/files(?:/.*)?")),
                       setting="directory", cautions=((Matching((r"public://.*",)), _PUBLIC),)),
    ),
)
