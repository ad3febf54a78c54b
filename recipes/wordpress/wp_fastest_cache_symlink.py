"""WP Fastest Cache's folder goes below uploads.

Source: Modules and Plugins with Known Issues, "WP Fastest Cache", issue 1.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.steps.symlink import Symlink

recipe = Recipe(
    id="wp-fastest-cache-symlink",
    title="WP Fastest Cache writes into the code",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="WP Fastest Cache keeps its pages and combined files in the content folder's cache, which is part of "
            "the read-only code in Test and Live.",
    subject="Lead the content folder's cache to the uploads folder",
    sources=(Source("Modules and Plugins with Known Issues", "WP Fastest Cache, issue 1", digest="39b696003d95"),),
    evidence=(
        Plugin("WP Fastest Cache", ("wp-fastest-cache", "wp-fastest-cache-premium"), main_file="wpFastestCache.php"),
    ),
    steps=(Symlink("{content}/cache", "{uploads}/cache", needs="{content}"),),
    guided=(
        Guided("before-deploy", "Make the folder the link leads to, in Dev, Test, Live and every multidev (over "
                                "SFTP): a link that leads nowhere keeps the plugin from writing and deleting.",
               "mkdir files/cache"),
    ),
    advice="Cached pages can be read by anybody below the uploads folder, and the edge cache already does this "
           "plugin's work: think about removing it.",
)
