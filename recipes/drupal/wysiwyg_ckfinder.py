"""CKFinder puts uploads among the public files.

Source: Modules and Plugins with Known Issues, "CKFinder". The line that the documents print is the one CKFinder
comes with: the line to change, not the one to write.
"""

from fixer.php.forms import Form
from fixer.php.rules import Matching
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.steps.files_url import FilesUrl

_SESSION = (("$_path", Matching((r"(?:.*/)?filemanager\.config\.php",))),)
_BY_MODULE = "the CKEditor module tells CKFinder where to put uploads"
_ABSOLUTE = Form("$baseUrl = $_url", (("$_url", Matching((r"https?://.*",))),))
_FOLDER = (("$_folder", Matching((r"(?:.*/)?sites/[^/]+/files(?:/.*)?",))),)
_BY_HAND = "$baseUrl is a whole address and $baseDir is a folder of the public files"

recipe = Recipe(
    id="wysiwyg-ckfinder",
    title="CKFinder uploads into the code",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="CKFinder's own config sends uploads to ckfinder/userfiles in the docroot. That is code: it cannot be "
            "written in Test and Live, and no environment shares it.",
    subject="Let CKFinder upload into the public files",
    sources=(Source("Modules and Plugins with Known Issues", "CKFinder", digest="caa5fb017a90"),),
    evidence=(Module("WYSIWYG CKFinder", "wysiwyg_ckfinder", drupal=(7,)),),
    drupal=(7,),
    steps=(
        FilesUrl(
            "CKFinder",
            places=("{docroot}/sites/*/libraries/ckfinder/config.php",
                    "{docroot}/sites/*/libraries/ckeditor/ckfinder/config.php",
                    "{docroot}/profiles/*/libraries/ckfinder/config.php",
                    "{docroot}/profiles/*/libraries/ckeditor/ckfinder/config.php"),
            variable="$baseUrl",
            folder="ckfinder/",
            known_bad=("/ckfinder/userfiles/",),
            why="uploads belong among the public files; the code cannot be written in Test and Live.",
            setting="url",
            handled=(
                ((Form("require_once $_path", _SESSION),), _BY_MODULE),
                ((Form("require $_path", _SESSION),), _BY_MODULE),
                ((Form("include_once $_path", _SESSION),), _BY_MODULE),
                ((Form("include $_path", _SESSION),), _BY_MODULE),
                ((_ABSOLUTE, Form("$baseDir = $_folder", _FOLDER)), _BY_HAND),
                ((_ABSOLUTE, Form("$baseDir = $_1 . $_folder", _FOLDER)), _BY_HAND),
            ),
            drupal=(7,),
        ),
    ),
    guided=(
        Guided("before-deploy", "Make the folder ckfinder among the public files of every environment (over SFTP).",
               "mkdir -p files/ckfinder"),
    ),
)
