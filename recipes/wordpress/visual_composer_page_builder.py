"""WPBakery's page builder, once Visual Composer, writes its CSS files.

Source: Modules and Plugins with Known Issues, "Visual Composer: Page Builder"; its newer editions for FS_METHOD.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.shared import FS_METHOD_DIRECT
from fixer.recipe.signs.bundled import Bundled

recipe = Recipe(
    id="visual-composer-page-builder",
    title="WPBakery Page Builder cannot write its CSS files",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="The page builder lets WordPress find out how to write files. WordPress tries on the code, which is "
            "read-only in Test and Live, and chooses FTP: custom CSS is never saved.",
    subject="Let WordPress write the page builder's files directly",
    sources=(Source("Modules and Plugins with Known Issues", "Visual Composer: Page Builder", digest="e886cd6c735d"),),
    evidence=(
        Plugin("WPBakery Page Builder", ("js_composer", "js_composer_*"), main_file="js_composer.php"),
        Bundled("WPBakery Page Builder", "js_composer.php"),
    ),
    steps=(FS_METHOD_DIRECT,),
    guided=(
        Guided("after-deploy", "Save some custom CSS of a page and see that a file appears.",
               "ls {uploads}/js_composer"),
    ),
    advice="What edits the plugin's own files stays impossible in Test and Live: do that in Dev",
)
