"""Monarch and the command line.

Source: Modules and Plugins with Known Issues, "Monarch Social Sharing".
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="monarch",
    title="Monarch may stop WP-CLI, and with it the dashboard's tasks",
    cms="wordpress",
    remedy=Remedy.ADVISORY,
    problem="Monarch has been seen to make WP-CLI fail. The platform calls WP-CLI when it clones, deploys and empties "
            "caches, so those tasks fail too. No release is known to mend it.",
    subject="Use another plugin for sharing",
    sources=(Source("Modules and Plugins with Known Issues", "Monarch Social Sharing", digest="8fd0cef28fe9"),),
    evidence=(Plugin("Monarch", ("monarch",), main_file="monarch.php"),),
    guided=(
        Guided("before-deploy", "See if this site is affected: the first command fails and the second does not.",
               "terminus wp <site>.<env> -- option get home\n"
               "terminus wp <site>.<env> -- --skip-plugins={plugin} option get home"),
        Guided("before-deploy", "If it is, deactivate Monarch in every environment and use another plugin for sharing.",
               "terminus wp <site>.<env> -- --skip-plugins={plugin} plugin deactivate {plugin}"),
    ),
    advice="That a command works with --skip-plugins does not help the dashboard: its tasks call WP-CLI without it.",
)
