"""A notice of maintenance that visitors can read.

Source: Modules and Plugins with Known Issues, "Maintenance Mode"; the option and what it answers from the plugin's
lj-maintenance-mode.php, get_mode(); the platform's own setting from its must-use plugin.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="maintenance-mode",
    title="The maintenance notice sends visitors round in circles",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="Switched on, the plugin answers visitors with an error 503, which the platform's edge does not hand on "
            "like a page. Whoever is not logged in is redirected for ever.",
    subject="Show the maintenance notice as an ordinary page",
    sources=(Source("Modules and Plugins with Known Issues", "Maintenance Mode", digest="40333b68fa43"),),
    evidence=(
        Plugin("LJ Maintenance Mode", ("lj-maintenance-mode",), main_file="lj-maintenance-mode.php"),
        Plugin("WP Maintenance Mode", ("wp-maintenance-mode",), main_file="wp-maintenance-mode.php"),
    ),
    guided=(
        Guided("before-deploy", "If visitors are locked out right now: log in at /wp-login.php, which keeps working, "
                                "and switch the mode off, or do it from here.",
               "terminus wp <site>.<env> -- plugin deactivate {plugin}"),
        Guided("before-deploy", "To keep LJ Maintenance Mode, let it say that something is coming soon: that notice is "
                                "sent as an ordinary page.",
               "terminus wp <site>.<env> -- option update ljmm-mode cs"),
        Guided("after-deploy", "Better: take the platform's own notice (Settings, Pantheon Page Cache, Maintenance "
                               "Mode), or lock the environment, and do without the plugin.",
               "terminus lock:enable <site>.<env> <user> <password>\n"
               "terminus wp <site>.<env> -- plugin deactivate lj-maintenance-mode"),
    ),
    advice="Whether the mode is on is in the database, one setting for each environment; while it is off nothing is "
           "wrong. WP Maintenance Mode (now LightStart) answers in the same way.",
)
