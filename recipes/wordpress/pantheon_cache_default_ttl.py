"""How long the edge keeps a page.

Source: Pantheon Plugins, "Pantheon-Cache", which recommends 600 seconds; default, filter and option from the host's
must-use plugin (inc/pantheon-page-cache.php): a week since 1.4.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.filter_value import FilterBelow

recipe = Recipe(
    id="pantheon-cache-default-ttl",
    title="Pages leave the edge cache too soon",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="A page that nobody logged in has asked for stays at the edge for the default cache time. A short one "
            "means that nearly every visit runs PHP, though content is taken out of the cache anyhow when it changes.",
    subject="Keep pages at the edge for ten minutes or more",
    sources=(Source("Pantheon Plugins", "Pantheon-Cache", digest="32df062e52e2"),),
    evidence=(
        FilterBelow("pantheon_cache_default_max_age", 600, "so pages stay at the edge for less than ten minutes",
                    ("pantheon-mu-plugin/inc/pantheon-page-cache.php", "pantheon/pantheon-cache.php")),
    ),
    guided=(
        Guided("before-deploy", "Let the function return 600 or more, or take the filter out: the platform's own "
                                "default is a week (WEEK_IN_SECONDS), which is right with the plugin Pantheon "
                                "Advanced Page Cache. Higher numbers may stay."),
        Guided("after-deploy", "Where no code answers the filter, the setting counts (Settings, Pantheon Page Cache, "
                               "Default Cache Time). See it, and raise it only where it is lower.",
               "terminus wp <site>.<env> -- option pluck pantheon-cache default_ttl\n"
               "terminus wp <site>.<env> -- option patch update pantheon-cache default_ttl 600"),
        Guided("after-deploy", "Empty the edge cache, so that the new time holds for every page. This leaves Redis as "
                               "it is.", "terminus env:clear-cache <site>.<env>"),
    ),
    advice="While code answers the filter, the field in the dashboard is grey and its value without effect.",
)
