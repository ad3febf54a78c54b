"""Terms imported and exported where there is one container only.

Source: Modules and Plugins with Known Issues, "Taxonomy CSV".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="taxonomy-csv",
    title="Taxonomy CSV's imports and exports break off between containers",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="An import or export is one file that several requests work on, in the temporary folder. In Live there may "
            "be several containers with such a folder each, and the next request may see another one.",
    subject="Import and export terms where there is one container",
    sources=(Source("Modules and Plugins with Known Issues", "Taxonomy CSV", digest="749cd0032e3c"),),
    evidence=(Module("Taxonomy CSV", "taxonomy_csv", drupal=(6, 7)),),
    drupal=(6, 7),
    guided=(
        Guided("before-deploy", "Make a multidev from Live, which has one container, and import or export there (Dev "
                                "serves as well).",
               "terminus multidev:create <site>.live csv"),
        Guided("before-deploy", "An export is done when you have downloaded the file. After an import take the "
                                "database back to Live while nobody changes content: all that changed there meanwhile "
                                "is replaced.",
               "terminus backup:create <site>.live --element=db\n"
               "terminus env:clone-content <site>.csv live --db-only"),
        Guided("after-deploy", "Delete the multidev when all is well.", "terminus multidev:delete <site>.csv"),
    ),
    advice="The module has no setting for the folder.",
)
