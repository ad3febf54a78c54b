"""Broken Link Checker works at a pace that leaves room for visitors.

Source: Modules and Plugins with Known Issues, "Broken Link Checker"; the option, its form and its default from the
plugin's core/init.php and includes/config-manager.php (1.11.15 and 2.4.8).
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.together import Unless
from fixer.recipe.steps.create_file import CreateFile

recipe = Recipe(
    id="broken-link-checker",
    title="Broken Link Checker may keep the server busy",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="The plugin looks at every link of the site again after some hours. Where somebody has set a few hours "
            "only, it hardly ever pauses and takes the processes that should answer visitors.",
    subject="Hold Broken Link Checker to 72 hours between checks",
    sources=(Source("Modules and Plugins with Known Issues", "Broken Link Checker", digest="5f6225c8f208"),),
    evidence=(
        Unless(Plugin("Broken Link Checker", ("broken-link-checker",), main_file="broken-link-checker.php"),
               file="{content}/mu-plugins/fixer-blc.php"),
    ),
    steps=(
        CreateFile("{content}/mu-plugins/fixer-blc.php", "broken-link-checker.php",
                   why="looking at every link more often than every 72 hours leaves too little for visitors."),
    ),
    guided=(
        Guided("before-deploy", "See what is set in this environment: check_threshold is the number of hours. None, 72 "
                                "or more is right, and there is nothing to do.",
               "terminus wp <site>.<env> -- option get wsblc_options"),
        Guided("before-deploy", "Where it is lower, raise it in every environment: under Settings, Link Checker, "
                                "General, or with this command, which leaves higher numbers alone (the option is JSON, "
                                "so 'option patch' cannot change it).",
               "terminus wp <site>.<env> -- eval '$o = get_option( \"wsblc_options\" ); "
               "$a = is_string( $o ) ? json_decode( $o, true ) : (array) $o; "
               "if ( is_array( $a ) && isset( $a[\"check_threshold\"] ) && $a[\"check_threshold\"] < 72 ) "
               "{ $a[\"check_threshold\"] = 72; update_option( \"wsblc_options\", json_encode( $a ) ); } "
               "echo isset( $a[\"check_threshold\"] ) ? $a[\"check_threshold\"] : \"not set, so 72\";'"),
    ),
    advice="The setting lives in the database, one for each environment. The must-use plugin that fixer can add holds "
           "all of them to 72 hours or more, whatever is set. Where the plugin uses its makers' own service instead of "
           "looking for itself (from 2.0 on), there is nothing to do.",
)
