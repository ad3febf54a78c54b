"""WooZone's cache goes below uploads.

Source: Modules and Plugins with Known Issues, "WooZone", issue 2.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.shared_plugins import WOOZONE
from fixer.recipe.steps.symlink import Symlink

recipe = Recipe(
    id="woozone-cache-symlink",
    title="WooZone keeps its cache in its own folder",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="WooZone stores what it imports in a folder of the plugin itself, which is read-only in Test and Live.",
    subject="Lead WooZone's cache to the uploads folder",
    sources=(Source("Modules and Plugins with Known Issues", "WooZone, issue 2", digest="dbdb67c07aa0"),),
    evidence=(WOOZONE,),
    steps=(
        Symlink("{extension}/cache", "{uploads}/woozone/cache", needs="{extension}", shipped=True),
    ),
    guided=(
        Guided("before-deploy", "Make the folder the link leads to, in Dev, Test, Live and every multidev (over "
                                "SFTP): without it the plugin cannot write at all.",
               "mkdir files/woozone\nmkdir files/woozone/cache"),
        Guided("after-deploy", "Run fixer again after each update of WooZone: an update puts a folder in the "
                               "link's place, and empties what the link leads to."),
    ),
)
