"""A feed of Instagram that works behind the edge cache.

Source: Modules and Plugins with Known Issues, "Instashow"; PANTHEON_STRIPPED.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="instashow",
    title="Instashow cannot be connected to Instagram here",
    cms="wordpress",
    remedy=Remedy.ADVISORY,
    problem="Instashow receives its access by arguments in an address whose names the edge blanks out: PHP only sees "
            "PANTHEON_STRIPPED where the value was. No setting of the platform or the site can change that.",
    subject="Use another feed of Instagram",
    sources=(Source("Modules and Plugins with Known Issues", "Instashow", digest="a0931372f61c"),),
    evidence=(
        Plugin("Instashow", ("elfsight-instashow", "elfsight-instagram-feed-cc", "instashow", "instashow-lite"),
               main_file="elfsight-instashow.php"),
    ),
    guided=(
        Guided("before-deploy", "Take another way to show the feed, in Dev (SFTP mode): for instance Smash Balloon's "
                                "plugin, or Elfsight's own widget, which is a line of JavaScript and needs no plugin.",
               "terminus wp <site>.dev -- plugin install instagram-feed --activate", style="classic"),
        Guided("before-deploy", "Take another way to show the feed: for instance Smash Balloon's plugin, or Elfsight's "
                                "own widget, which is a line of JavaScript and needs no plugin.",
               "composer require wpackagist-plugin/instagram-feed", style="bedrock"),
        Guided("before-deploy", "Find the pages that show the old feed; each has its short code.",
               "terminus wp <site>.<env> -- db search '[instashow' --all-tables"),
        Guided("after-deploy", "Deactivate the old plugin in every environment, then take its folder out of the code.",
               "terminus wp <site>.<env> -- plugin deactivate {plugin}"),
    ),
    advice="Instagram itself closed the service that this plugin was made for in 2020, on every host.",
)
