"""Query Monitor's db.php drop-in: a link that works in every environment, and none made anew.

Source: Modules and Plugins with Known Issues, "Query Monitor"; QM_DB_SYMLINK from the plugin (3.6.7).
"""

from fixer.recipe.alternatives import LinkResolves, SafeWithConstant
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.links import LinkIsLeftOver
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.relative_link import RelativeLink

recipe = Recipe(
    id="query-monitor",
    title="Query Monitor links its drop-in by an absolute path",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="When it is activated, Query Monitor links db.php to a path of the container it happens to run in. "
            "Committed, that link leads nowhere in every other environment.",
    subject="Keep Query Monitor from linking its drop-in by an absolute path",
    sources=(Source("Modules and Plugins with Known Issues", "Query Monitor", digest="c1445b7c70f8"),),
    evidence=(
        Plugin("Query Monitor", ("query-monitor",), main_file="query-monitor.php"),
        LinkIsLeftOver("{content}/db.php", "query-monitor/wp-content/db.php"),
    ),
    steps=(
        RelativeLink("{content}/db.php", "{extension}/wp-content/db.php",
                     tail="query-monitor/wp-content/db.php", owner="QM_DB"),
        DefineConstant(
            "QM_DB_SYMLINK",
            False,
            why="the link it would make holds a path of one container only (needs version 3.6.7 or later).",
            unless=(
                LinkResolves("{content}/db.php", "{extension}/wp-content/db.php"),
                SafeWithConstant(("query-monitor",), "3.14.0", "DISALLOW_FILE_MODS",
                                 "this version makes no link where DISALLOW_FILE_MODS is true, as it is in every "
                                 "environment of this site"),
            ),
        ),
    ),
    guided=(
        Guided("after-deploy", "Check that the drop-in is a relative link or gone.", "ls -l {content}/db.php"),
    ),
    advice="To watch slow queries on the platform itself, use the MySQL slow log or New Relic.",
)
