"""Files on their way through a folder that one container has for itself.

Source: Modules and Plugins with Known Issues, "Media"; what the folder is used for from media.module, 7.x-2.27.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.family import Family

recipe = Recipe(
    id="media",
    title="Media puts files into a folder that containers do not share",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="Media copies files from elsewhere through the temporary folder, of which every container has its own. In "
            "one request that works; an upload that comes in several pieces may miss some of them.",
    subject="Upload files by a folder that all containers share",
    sources=(Source("Modules and Plugins with Known Issues", "Media", digest="f7555a53fd76"),),
    evidence=(Family("Media", ("media", "media_internet"), drupal=(7,)),),
    drupal=(7,),
    guided=(
        Guided("before-deploy", "Media has no setting for the folder. Uploads of several files come through Plupload: "
                                "where that is installed, let fixer move its folder.",
               "fixer apply --recipe plupload"),
        Guided("after-deploy", "Try an upload of several large files in Test. If all arrive, nothing else is needed."),
    ),
    advice="The host's later lists do not name Media any more. It is about this module only: the one of the same name "
           "in Drupal 8 and later is another.",
)
