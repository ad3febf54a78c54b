"""WP Fastest Cache finds the folder behind its link.

Source: Modules and Plugins with Known Issues, "WP Fastest Cache", issue 2. Its explanation does not hold: PHP's
is_dir() follows links, and is false only where the folder behind one is missing (PHP 8.2).
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.dead_link import DeadLink
from fixer.recipe.signs.together import With

recipe = Recipe(
    id="wp-fastest-cache-is-dir",
    title="WP Fastest Cache's link leads to a folder that is missing",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="Where the cache folder is a link and the folder behind it is missing in some environment, the plugin can "
            "neither write nor delete anything there, and says that it lacks the permission.",
    subject="Make the folder behind WP Fastest Cache's link",
    sources=(Source("Modules and Plugins with Known Issues", "WP Fastest Cache, issue 2", digest="6374891ba181"),),
    evidence=(
        With(Plugin("WP Fastest Cache", ("wp-fastest-cache", "wp-fastest-cache-premium")),
             DeadLink("{content}/cache", "nothing can be written or deleted there")),
    ),
    guided=(
        Guided("before-deploy", "Make the folder the link leads to, in Dev, Test, Live and every multidev (over SFTP). "
                                "Where it is there already, sftp says so and nothing is lost.",
               "mkdir files/cache"),
        Guided("after-deploy", "See that the folder is found behind the link.",
               "terminus wp <site>.<env> -- eval 'var_dump( is_dir( WP_CONTENT_DIR . \"/cache\" ) );'"),
    ),
    advice="No change of the plugin is needed: PHP follows links to folders that are there. The edge caches pages "
           "anyhow, so think about doing without this plugin.",
)
