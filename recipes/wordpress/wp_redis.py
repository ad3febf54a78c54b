"""WordPress's object cache in Redis.

Source: Pantheon Plugins, "See Also"; the drop-in and the constant it sets from the plugin's README and cli.php; the
variables from the host's documents on Redis.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.object_cache import ObjectCacheLeft, ObjectCacheOther, ObjectCacheUnused
from fixer.recipe.signs.together import NoSign
from fixer.recipe.steps.create_file import CreateFile
from fixer.recipe.steps.point_out import PointOut
from fixer.recipe.steps.relative_link import RelativeLink

_PLUGIN = Plugin("WP Redis", ("wp-redis",), main_file="wp-redis.php")
_UNUSED = ObjectCacheUnused(_PLUGIN)
_OTHER = ObjectCacheOther(_PLUGIN, "WP_REDIS_OBJECT_CACHE")
_LEFT = ObjectCacheLeft(_PLUGIN)

recipe = Recipe(
    id="wp-redis",
    title="WP Redis is here, but WordPress does not use it",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="WP Redis keeps WordPress's object cache in Redis and takes load off the database. It works only where "
            "Redis is switched on for the site and a drop-in, object-cache.php, loads it before everything else.",
    subject="Load WP Redis where Redis is switched on",
    sources=(Source("Pantheon Plugins", "See Also", digest="f556d6560ee9"),),
    evidence=(_UNUSED, _OTHER, _LEFT),
    steps=(
        PointOut(_OTHER, "keep one of the two: delete this file, or the plugin", needed=True),
        PointOut(_LEFT, "bring the plugin back, or delete this file", needed=True),
        RelativeLink("{content}/object-cache.php", "{content}/plugins/wp-redis/object-cache.php",
                     tail="wp-redis/object-cache.php", owner=""),
        CreateFile("{content}/object-cache.php", "wp-redis.php",
                   why="the platform names Redis's address only where Redis is switched on.",
                   unless=(NoSign(_UNUSED, "WordPress loads WP Redis already"),)),
    ),
    guided=(
        Guided("before-deploy", "Switch Redis on for the site first (plans differ; dashboard: Settings, Add Ons). A "
                                "drop-in without it slows every request down.",
               "terminus redis:enable <site>"),
        Guided("before-deploy", "Add the plugin in Dev (SFTP mode), if it is not there.",
               "terminus wp <site>.dev -- plugin install wp-redis --activate", without="wp-redis", style="classic"),
        Guided("before-deploy", "Let Composer bring the plugin, if it is not there.",
               "composer require wpackagist-plugin/wp-redis", without="wp-redis", style="bedrock"),
        Guided("after-deploy", "See that WordPress talks to Redis.",
               "terminus wp <site>.<env> -- redis info"),
    ),
    advice="Redis's address and password come from the platform's environment: never write them into the code. Object "
           "Cache Pro, which the host offers too, is the newer way; use one of the two, not both.",
)
