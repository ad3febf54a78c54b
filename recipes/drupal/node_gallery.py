"""Uploads that need no cookie on an image's address.

Source: Modules and Plugins with Known Issues, "Node Gallery".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.family import Family
from fixer.recipe.signs.together import With

recipe = Recipe(
    id="node-gallery",
    title="Node Gallery's uploads by Plupload lose their cookies",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="With Plupload, Node Gallery knows who uploads by a cookie that is sent to the address of an image. The "
            "platform's edge takes cookies off requests for images, so that uploads come from nobody and fail.",
    subject="Upload pictures in another way than Node Gallery's",
    sources=(Source("Modules and Plugins with Known Issues", "Node Gallery", digest="1f536bac1d1d"),),
    evidence=(With(Module("Plupload", "plupload", drupal=(6, 7)),
                   Family("Node Gallery", ("node_gallery", "node_gallery_api"), drupal=(6, 7))),),
    drupal=(6, 7),
    guided=(
        Guided("before-deploy", "Nothing can be set against this. Put the pictures into an image field with many "
                                "values instead, and upload with FileField Sources Plupload.",
               "terminus drush <site>.dev -- pm-download filefield_sources filefield_sources_plupload -y\n"
               "terminus drush <site>.dev -- pm-enable filefield_sources_plupload -y", drupal=(7,)),
        Guided("before-deploy", "Nothing can be set against this. Upload the pictures one by one, in an ordinary "
                                "image field.", drupal=(6,)),
        Guided("before-deploy", "Then let fixer set the folder for its uploads.",
               "fixer apply --recipe plupload --recipe filefield-sources-plupload", drupal=(7,)),
    ),
    advice="On Drupal 8 and later core's Media does this work.",
)
