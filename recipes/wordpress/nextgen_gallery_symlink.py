"""NextGEN Gallery's folder of images goes below uploads.

Source: Modules and Plugins with Known Issues, "NextGEN Gallery"; the default folder from the plugin's installer.
"""

from fixer.php.rules import Truthy
from fixer.recipe.alternatives import ConstantsHold
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.steps.symlink import Symlink

recipe = Recipe(
    id="nextgen-gallery-symlink",
    title="NextGEN Gallery keeps its images in the code",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="NextGEN Gallery stores the images of its galleries in a folder of the content folder, which is part of "
            "the read-only code in Test and Live.",
    subject="Lead NextGEN Gallery's images to the uploads folder",
    sources=(Source("Modules and Plugins with Known Issues", "NextGEN Gallery", digest="5fe0ebeab6a6"),),
    evidence=(
        Plugin("NextGEN Gallery", ("nextgen-gallery",), main_file="nggallery.php"),
        Plugin("NextGEN Gallery Pro", ("nextgen-gallery-pro",), main_file="nggallery-pro.php"),
    ),
    steps=(
        Symlink("{content}/gallery", "{uploads}/gallery", needs="{content}",
                unless=(ConstantsHold((("MULTISITE", Truthy()),),
                                      "in a network NextGEN Gallery keeps its images below uploads by itself"),)),
    ),
    guided=(
        Guided("before-deploy", "Make the folder the link leads to, in Dev, Test, Live and every multidev (over "
                                "SFTP), and put images that were in the code there.",
               "mkdir files/gallery"),
    ),
    advice="If the plugin's own setting names a folder below uploads already, this link is not needed; the setting is "
           "in the database: terminus wp <site>.<env> -- option pluck ngg_options gallerypath",
)
