"""NextGEN Gallery's own setting for its folder.

Source: Modules and Plugins with Known Issues, "NextGEN Gallery"; what the setting may hold from the plugin's settings
page and its check of the path (4.x).
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.together import Unless

recipe = Recipe(
    id="nextgen-gallery-path",
    title="NextGEN Gallery's folder can be chosen in its settings",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="NextGEN Gallery keeps images in a folder of the content folder, which is read-only in Test and Live. Its "
            "settings can name a folder below uploads instead; then no link is needed.",
    subject="Choose a folder below uploads for NextGEN Gallery",
    sources=(Source("Modules and Plugins with Known Issues", "NextGEN Gallery", digest="5fe0ebeab6a6"),),
    evidence=(
        Unless(Plugin("NextGEN Gallery", ("nextgen-gallery",), main_file="nggallery.php"), link="{content}/gallery"),
    ),
    guided=(
        Guided("before-deploy", "See which folder is set, and which galleries are there already.",
               "terminus wp <site>.<env> -- option pluck ngg_options gallerypath\n"
               "terminus wp <site>.<env> -- db query \"SELECT gid,path FROM wp_ngg_gallery\""),
        Guided("after-deploy", "Set a folder below uploads in every environment: under Other Options, Image Options "
                               "(/wp-admin/admin.php?page=ngg_other_options), or from here. The path counts from the "
                               "site's top, ends with a slash and must not hold '..'.",
               "terminus wp <site>.<env> -- option patch update ngg_options gallerypath '{uploads}/gallery/'"),
        Guided("after-deploy", "Galleries that exist keep their former path, and their images stay where they are: "
                               "move those over SFTP, and change the path column of wp_ngg_gallery to match."),
    ),
    advice="The other way is a link from the old folder into uploads, which keeps every path as it is: fixer makes it "
           "with --recipe nextgen-gallery-symlink. Choose one of the two.",
)
