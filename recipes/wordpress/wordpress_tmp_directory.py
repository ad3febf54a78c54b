"""Files that the next request needs, in a folder that all containers share.

Source: Modules and Plugins with Known Issues, "Using the tmp Directory"; Temporary File Management with Multiple
Application Containers, whose sample path begins at the top of the file system and is built from __DIR__ here.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.temporary import FixedTemporaryConstant, UsesTemporaryFolder
from fixer.recipe.steps.share_temporary import ShareTemporary

recipe = Recipe(
    id="wordpress-tmp-directory",
    title="Files are kept in a folder that containers do not share",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="Every container has a /tmp of its own. What one request leaves there, such as an upload or a part of an "
            "import, the next one may not find, because another container answers it.",
    subject="Keep temporary files where every container finds them",
    sources=(Source("Modules and Plugins with Known Issues", "Using the tmp Directory", digest="af11cf273cb2"),),
    evidence=(FixedTemporaryConstant(), UsesTemporaryFolder()),
    steps=(
        ShareTemporary("{uploads}/private/tmp",
                       why="every container has a /tmp of its own; below private nobody can read the files by the "
                           "web."),
    ),
    guided=(
        Guided("before-deploy", "Make the shared folder, in Dev, Test, Live and every multidev (over SFTP), with the "
                                "folders below it that the changed paths name.",
               "mkdir files/private\nmkdir files/private/tmp"),
        Guided("before-deploy", "In code of your own use get_temp_dir() where one request makes, reads and deletes a "
                                "file. Where a later request reads it, use the shared folder: "
                                "WP_CONTENT_DIR . '/uploads/private/tmp'."),
        Guided("after-deploy", "See what a constant holds now (put its name in place of SOME_TMP_SETTING).",
               "terminus wp <site>.<env> -- config get SOME_TMP_SETTING"),
        Guided("after-deploy", "Nobody tidies the shared folder: let the code delete what it no longer needs."),
    ),
    advice="WP_TEMP_DIR may stay: WordPress uses it within one request, and the platform sets it by itself.",
)
