"""Plupload's chunks meet on shared storage.

Source: Modules and Plugins with Known Issues, "Plupload"; the Drupal 8 key from the module.
"""

from fixer.php.rules import Matching
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.steps.assign_variable import AssignVariable

_SHARED = Matching((r"private://.*", r"public://.*", r"(?:HOME/code/)?(?:web/)?sites/[^/]+/files(?:/.*)?"))
_PUBLIC = (Matching((r"public://.*", r"(?:HOME/code/)?(?:web/)?sites/[^/]+/files(?!/private(?:/|$)).*")),
           "unfinished uploads can be read by anybody who guesses their address here; private:// keeps them apart")
_WHY = "chunks of one upload reach several containers, whose temporary folders are not shared."

recipe = Recipe(
    id="plupload",
    title="Plupload's chunks land on different containers",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="A large upload arrives in several requests, each perhaps at another container. Plupload collects them "
            "in the temporary folder, which every container has for itself.",
    subject="Collect Plupload's chunks on the shared file system",
    sources=(Source("Modules and Plugins with Known Issues", "Plupload", digest="34c9cd0d147f"),),
    evidence=(Module("Plupload", "plupload"),),
    steps=(
        AssignVariable("$conf['plupload_temporary_uri']", "private://tmp", why=_WHY, accept=_SHARED,
                       drupal=(6, 7), setting="uri", cautions=(_PUBLIC,)),
        AssignVariable("$config['plupload.settings']['temporary_uri']", "private://tmp/", why=_WHY, accept=_SHARED,
                       drupal=(8, 9, 10, 11), setting="uri", cautions=(_PUBLIC,)),
    ),
    guided=(
        Guided("after-deploy", "Upload a file of several megabytes in Live; the module makes its folder itself. "
                               "Uploads that are broken off stay there: delete old ones now and then."),
    ),
)
