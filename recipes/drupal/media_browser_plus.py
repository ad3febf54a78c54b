"""Many files at once, by a folder that all containers share.

Source: Modules and Plugins with Known Issues, "Media: Browser Plus"; its own use of the folder from
media_browser_plus.module.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="media-browser-plus",
    title="Media: Browser Plus packs files in a folder of one container",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="Downloads of many files are packed in the temporary folder, and uploads of many pass through it. Every "
            "container has one of its own, so what needs more than one request may break off.",
    subject="Upload many files by a folder that all containers share",
    sources=(Source("Modules and Plugins with Known Issues", "Media: Browser Plus", digest="bcfbb1cd9d32"),),
    evidence=(Module("Media: Browser Plus", "media_browser_plus", drupal=(7,)),),
    drupal=(7,),
    guided=(
        Guided("before-deploy", "The folder is fixed in the module's code. Downloads are made and sent in one request "
                                "and should work; try one in Test, with many files."),
        Guided("before-deploy", "Uploads come through Plupload: let fixer move its folder.",
               "fixer apply --recipe plupload"),
        Guided("before-deploy", "If FileField Sources Plupload is installed, that has a folder of its own; let fixer "
                                "move that, too.",
               "fixer apply --recipe filefield-sources-plupload"),
    ),
    advice="Do not move the temporary folder of the whole site to the shared files: everything would become slow.",
)
