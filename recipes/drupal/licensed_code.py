"""A licence for one domain, used in one environment.

Source: Modules and Plugins with Known Issues, "One Domain Registration" and the text of its group.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.key_in_code import KeyInCode
from fixer.recipe.signs.licence import SameEverywhere

_TROUBLE = "holds the same key in several environments, and the key is in git"

recipe = Recipe(
    id="licensed-code",
    title="One licence key serves every environment",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="Some paid modules and themes are licensed for one domain. A key in the code is used by Dev, Test and Live "
            "alike; they register by turns, and the maker may block the real site.",
    subject="Use a licence key in one environment only",
    sources=(
        Source("Modules and Plugins with Known Issues", "Paid Plugins, Modules or Themes with Licenses",
               digest="edb01c2c3204"),
        Source("Modules and Plugins with Known Issues", "One Domain Registration", digest="589bf4c9e70c"),
    ),
    evidence=(
        SameEverywhere(("$conf['*license_key*']", "$conf['*licence_key*']", "$settings['*license_key*']",
                        "$settings['*licence_key*']", "$config['*']['*license_key*']", "$config['*']['*licence_key*']",
                        "$config['*']['*']['*license_key*']"), _TROUBLE),
        SameEverywhere(("*LICENSE_KEY", "*LICENCE_KEY"), _TROUBLE),
        KeyInCode(_TROUBLE),
    ),
    guided=(
        Guided("before-deploy", "Find out whether the licence is for one domain; questions about licences go to the "
                                "maker. For a licence without that limit write this recipe and the reason under ignore "
                                "in fixer.toml."),
        Guided("before-deploy", "Put the assignment in {content}/settings.php into a condition, so that one "
                                "environment alone has the key: if (isset($_ENV['PANTHEON_ENVIRONMENT']) && "
                                "$_ENV['PANTHEON_ENVIRONMENT'] === 'live'). Name dev instead where updates are "
                                "fetched with it."),
        Guided("before-deploy", "Better still keep the key out of git: store it as a secret that one environment alone "
                                "has, and read it in settings.php with pantheon_get_secret('NAME'). All other "
                                "environments get the word none.",
               "terminus secret:site:set <site> NAME none --type=runtime --scope=web\n"
               "terminus secret:site:set <site>.live NAME <key>"),
        Guided("after-deploy", "A key in the database travels with every clone: release it in the module's own "
                               "settings in Dev and Test after each."),
    ),
    advice="A key that has been in git stays in its history; ask the maker for a new one if others can read it.",
)
