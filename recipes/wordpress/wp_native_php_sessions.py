"""PHP sessions that every container finds.

Source: Pantheon Plugins, "Pantheon Sessions Plugin"; the loading file from the plugin's own README, Troubleshooting.
"""

from fixer.php.rules import Falsy
from fixer.recipe.loading import LoadedBy
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.constant import ConstantIs
from fixer.recipe.signs.sessions import BeginsSessionInConfig, UsesSessions
from fixer.recipe.steps.create_file import CreateFile
from fixer.recipe.steps.point_out import PointOut

_USED = UsesSessions("WordPress Native PHP Sessions", "wp-native-php-sessions", "pantheon-sessions.php")
_NOT_STORED = UsesSessions("WordPress Native PHP Sessions", "wp-native-php-sessions", "pantheon-sessions.php",
                           only_without=True)

recipe = Recipe(
    id="wp-native-php-sessions",
    title="PHP sessions get lost between containers",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="PHP keeps sessions on the container's own disk, which the next request may not see. The plugin WordPress "
            "Native PHP Sessions keeps them in the database, if it is loaded before the code that begins one.",
    subject="Load the plugin for PHP sessions before all others",
    sources=(Source("Pantheon Plugins", "Pantheon Sessions Plugin", digest="36f25d00fc2e"),),
    evidence=(_USED, BeginsSessionInConfig()),
    steps=(
        CreateFile(
            "{content}/mu-plugins/000-loader.php", "load-native-sessions.php",
            why="sessions belong in the database, and whoever begins one must come later.",
            unless=(LoadedBy("{content}/mu-plugins", "wp-native-php-sessions/pantheon-sessions.php"),),
            blocked_by=(ConstantIs("PANTHEON_SESSIONS_ENABLED", Falsy(), "switches the plugin for sessions off here"),),
        ),
        PointOut(_NOT_STORED, "the plugin that keeps sessions in the database is not here yet"),
        PointOut(BeginsSessionInConfig(), "no loading file helps against this"),
    ),
    guided=(
        Guided("before-deploy", "Add the plugin to the code in Dev (SFTP mode) and commit it; it need not be "
                                "activated.",
               "terminus wp <site>.dev -- plugin install wp-native-php-sessions",
               without="wp-native-php-sessions", style="classic"),
        Guided("before-deploy", "Let Composer bring the plugin, and commit composer.json and composer.lock.",
               "composer require wpackagist-plugin/wp-native-php-sessions",
               without="wp-native-php-sessions", style="bedrock"),
        Guided("after-deploy", "See that sessions arrive in the database.",
               "terminus wp <site>.<env> -- pantheon session list"),
    ),
    advice="A session on every page keeps all of them out of the edge cache: begin one only where it is needed",
)
