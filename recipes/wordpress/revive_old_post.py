"""The visitor's host name and port for Revive Old Post's way back from Twitter.

Source: Modules and Plugins with Known Issues, "Revive Old Post"; the plugin stopped reading SERVER_NAME in 8.0.0.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.run_time import MendedAtRunTime
from fixer.recipe.shared import VISITORS_NAME_AND_PORT

recipe = Recipe(
    id="revive-old-post",
    title="Revive Old Post sends Twitter back to the container",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Before 8.0.0, Revive Old Post builds the address that Twitter returns to from SERVER_NAME and "
            "SERVER_PORT. On the platform both are internal to the container, so signing in fails.",
    subject="Give Revive Old Post the visitor's host name and port",
    sources=(Source("Modules and Plugins with Known Issues", "Revive Old Post", digest="2bd9dd10526d"),),
    evidence=(Plugin("Revive Old Post", ("tweet-old-post",), fixed_in="8.0.0", main_file="tweet-old-post.php"),),
    steps=(VISITORS_NAME_AND_PORT,),
    guided=(
        Guided("after-deploy", "Connect an account on the plugin's page, by HTTPS, and see that Twitter comes back to "
                               "the site."),
    ),
    mended_at_run_time=MendedAtRunTime(
        "1.5.0", "while it is active, the platform's must-use plugin sets both values at run time",
        needs="PANTHEON_HOSTNAME"),
    advice="An update to 8.0.0 or later makes this unnecessary",
)
