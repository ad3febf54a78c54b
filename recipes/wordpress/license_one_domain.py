"""A licence for one domain, used in one environment.

Source: Modules and Plugins with Known Issues, "One Domain Registration" and the text of its group; the constants from
the plugins' own documentation.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.licence import SameEverywhere

recipe = Recipe(
    id="license-one-domain",
    title="One licence key is used in every environment",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="Some licences are good for one domain. With the key in the code, Dev, Test and Live register it by turns, "
            "and the maker may reject it or switch the real site's off.",
    subject="Use a licence key in one environment only",
    sources=(
        Source("Modules and Plugins with Known Issues", "Paid Plugins, Modules or Themes with Licenses",
               digest="edb01c2c3204"),
        Source("Modules and Plugins with Known Issues", "One Domain Registration", digest="589bf4c9e70c"),
    ),
    evidence=(
        SameEverywhere(("ACF_PRO_LICENSE", "WP_ROCKET_KEY", "OTGS_INSTALLER_SITE_KEY_*", "GF_LICENSE_KEY",
                        "ELEMENTOR_PRO_LICENSE", "*_LICENSE_KEY", "*_LICENCE_KEY"),
                       "holds the same key in several environments, and the key is in git"),
    ),
    guided=(
        Guided("before-deploy", "Find out whether the licence is for one domain; the maker of the plugin or theme "
                                "helps with licences, the host does not. For a licence without that limit write the "
                                "recipe and the reason under ignore in fixer.toml."),
        Guided("before-deploy", "Keep the key out of the code: store it as a secret that Live alone has, and let "
                                "wp-config.php read it with pantheon_get_secret( 'NAME' ). All other environments get "
                                "the word none.",
               "terminus secret:site:set <site> NAME none --type=runtime --scope=web\n"
               "terminus secret:site:set <site>.live NAME <key>"),
        Guided("before-deploy", "Or put the definition into a condition, so that one environment alone has it: "
                                "if ( isset( $_ENV['PANTHEON_ENVIRONMENT'] ) && 'live' === "
                                "$_ENV['PANTHEON_ENVIRONMENT'] ). Name dev instead of live where updates are fetched "
                                "with it: only Dev and multidevs can be written to."),
        Guided("after-deploy", "Keys that are in the database travel with every clone: take them back in the plugin's "
                               "own settings in Dev and Test after each."),
    ),
    advice="A key that has been in git stays in its history; ask the maker for a new one if others can read the "
           "repository.",
)
