"""EWWW Image Optimizer remembers images by paths that last.

Source: Modules and Plugins with Known Issues (edition 1), "EWWW Image Optimizer"; relative paths since 3.3.0, standard
since 4.5.1, older rows migrated since 4.5.2 (the plugin's changelog and common.php).
"""

from fixer.php.definition import NameKind
from fixer.php.rules import Falsy
from fixer.php.unwanted import Unwanted
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.constant import ConstantIs
from fixer.recipe.signs.together import With
from fixer.recipe.steps.take_out import TakeOut

_NAME = "EWWW_IMAGE_OPTIMIZER_RELATIVE"
_SWITCH = ConstantIs(_NAME, Falsy(), "asks for paths of one container")

recipe = Recipe(
    id="ewww-image-optimizer",
    title="EWWW Image Optimizer forgets which images are done",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="Old releases note each image with its full path, and with it the container's name. After every move to "
            "another container the plugin takes all images for new. Since 4.5.2 it notes relative paths and moves "
            "old notes over by itself.",
    subject="Let EWWW Image Optimizer note relative paths",
    sources=(Source("Modules and Plugins with Known Issues (edition 1)", "EWWW Image Optimizer",
                    digest="7e097f66ae80"),),
    evidence=(
        Plugin("EWWW Image Optimizer", ("ewww-image-optimizer",), fixed_in="4.5.2",
               main_file="ewww-image-optimizer.php"),
        Plugin("EWWW Image Optimizer Cloud", ("ewww-image-optimizer-cloud",), fixed_in="4.5.2",
               main_file="ewww-image-optimizer-cloud.php"),
        With(Plugin("EWWW Image Optimizer", ("ewww-image-optimizer", "ewww-image-optimizer-cloud")), _SWITCH),
    ),
    steps=(
        TakeOut("full paths of images", (Unwanted(_NAME, Falsy(), (_NAME,), NameKind.CONSTANT),),
                why="the plugin asks in one place only if this is set, so half of it takes it for a yes."),
    ),
    guided=(
        Guided("before-deploy", "Update it in Dev (SFTP mode) and commit.",
               "terminus connection:set <site>.dev sftp\n"
               "terminus wp <site>.dev -- plugin update ewww-image-optimizer\n"
               'terminus env:commit <site>.dev --message="Update EWWW Image Optimizer"', style="classic"),
        Guided("before-deploy", "Update it with Composer and commit composer.lock.",
               "composer update wpackagist-plugin/ewww-image-optimizer", style="bedrock"),
        Guided("after-deploy", "See that old notes have been moved over: 'done', and no row with a path of a container "
                               "(put this site's table prefix in place of wp_).",
               "terminus wp <site>.<env> -- option get ewww_image_optimizer_relative_migration_status\n"
               "terminus wp <site>.<env> -- db query \"SELECT COUNT(*) FROM wp_ewwwio_images WHERE path LIKE "
               "'/srv/bindings/%' OR path LIKE '/code/%'\""),
        Guided("after-deploy", "Enter a key of the makers' service under Settings, EWWW Image Optimizer: programs that "
                               "shrink images cannot be run on the platform."),
    ),
    advice="Whoever wants no key of its makers' service takes a plugin that shrinks images elsewhere anyhow, such as "
           "Smush.",
)
