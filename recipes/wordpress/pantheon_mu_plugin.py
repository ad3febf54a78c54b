"""The platform's must-use plugin is there and loaded.

Source: Pantheon Plugins, "MU-Plugins"; the layout from the host's WordPress upstream.
"""

from fixer.recipe.loading import LoadedBy
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.platform_plugin import (
    PlatformPluginMissing,
    PlatformPluginNotLoaded,
    PlatformPluginOld,
    PlatformPluginTwice,
)
from fixer.recipe.steps.create_file import CreateFile
from fixer.recipe.steps.point_out import PointOut

recipe = Recipe(
    id="pantheon-mu-plugin",
    title="The platform's must-use plugin is missing or not loaded",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="The platform's upstream brings a must-use plugin that sends cache headers, empties the edge cache when "
            "content changes, and keeps updates out of Test and Live. Without it pages are stale or never cached.",
    subject="Load the platform's must-use plugin",
    sources=(Source("Pantheon Plugins", "MU-Plugins", digest="68448be64447"),),
    evidence=(PlatformPluginMissing(), PlatformPluginNotLoaded(), PlatformPluginTwice()),
    steps=(
        CreateFile(
            "{content}/mu-plugins/loader.php", "load-platform-plugin.php",
            why="of must-use plugins WordPress loads only the files that lie directly in this folder.",
            needs="{content}/mu-plugins/pantheon-mu-plugin/pantheon.php",
            unless=(LoadedBy("{content}/mu-plugins", "pantheon-mu-plugin/pantheon.php"),),
        ),
        PointOut(PlatformPluginMissing(anywhere=True),
                 "only the upstream has its files: take it back from there, or let Composer bring it", needed=True),
        PointOut(PlatformPluginTwice(),
                 "both define the same functions, which stops PHP: delete this file and the folder beside it",
                 needed=True),
        PointOut(PlatformPluginOld(), "merge the upstream's updates to get the one of today"),
    ),
    guided=(
        Guided("before-deploy", "Take the plugin back from the platform's upstream.",
               "git remote add upstream https://github.com/pantheon-systems/WordPress.git\n"
               "git fetch upstream\n"
               "git checkout upstream/default -- wp-content/mu-plugins/loader.php "
               "wp-content/mu-plugins/pantheon-mu-plugin",
               without="pantheon-mu-plugin", style="classic"),
        Guided("before-deploy", "Let Composer bring the plugin, and commit composer.json and composer.lock.",
               "composer require pantheon-systems/pantheon-mu-plugin",
               without="pantheon-mu-plugin", style="bedrock"),
    ),
)
