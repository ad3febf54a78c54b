"""Wordfence's live traffic, whose cookie kept the edge from caching.

Source: Modules and Plugins with Known Issues, "Wordfence", issue 1; the cookie went in 7.1.4, the constant is the
plugin's own (lib/wordfenceConstants.php).
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.steps.define_constant import DefineConstant

recipe = Recipe(
    id="wordfence-live-traffic",
    title="Wordfence's live traffic keeps pages out of the cache",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Before 7.1.4, Wordfence gives every visitor a cookie while it records live traffic, and the platform "
            "caches no page that sets one.",
    subject="Switch off Wordfence's live traffic",
    sources=(Source("Modules and Plugins with Known Issues", "Wordfence, issue 1", digest="61417df5cfbe"),),
    evidence=(Plugin("Wordfence Security", ("wordfence",), fixed_in="7.1.4", main_file="wordfence.php"),),
    steps=(
        DefineConstant(
            "WORDFENCE_DISABLE_LIVE_TRAFFIC",
            True,
            why="recording every visit costs the database much, and before 7.1.4 it kept pages out of the cache.",
        ),
    ),
    guided=(
        Guided("after-deploy", "Update Wordfence: since 7.1.4 it sets no such cookie, and since 7.4.0 it can keep its "
                               "data in the database.", "terminus wp <site>.dev -- plugin update wordfence"),
        Guided("after-deploy", "Look at a page's answer: it should set no cookie whose name begins with wfvt_.",
               "curl -sI https://<env>-<site>.pantheonsite.io/ | grep -i set-cookie"),
    ),
    advice="This switches the recording off in every environment; nobody sees live visits in the dashboard then",
)
