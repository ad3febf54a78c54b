"""The visitor's host name and port for code that reads SERVER_NAME and SERVER_PORT.

Source: Modules and Plugins with Known Issues, "Contact Form 7" and "Revive Old Post", which have recipes of their
own for the same edit; SERVER_NAME and SERVER_PORT on Pantheon, for the other plugins; Force Login dropped
SERVER_PORT in 5.4.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.run_time import MendedAtRunTime
from fixer.recipe.shared import VISITORS_NAME_AND_PORT
from fixer.recipe.signs.server_variables import ReadsServerVariable

_NOT_MENDED_AT_RUN_TIME = (
    Plugin("GiveWP", ("give",), main_file="give.php"),
    Plugin("Gravity Forms", ("gravityforms",), main_file="gravityforms.php"),
    Plugin("Simple Share Buttons Adder", ("simple-share-buttons-adder",), main_file="simple-share-buttons-adder.php"),
    Plugin("Simple Share Buttons Plus", ("simple-share-buttons-plus",), main_file="simple-share-buttons-plus.php"),
    Plugin("WP Super Cache", ("wp-super-cache",), main_file="wp-cache.php"),
    Plugin("Slider Revolution", ("revslider",), main_file="revslider.php"),
    ReadsServerVariable(("SERVER_NAME", "SERVER_PORT"), "which is an internal one inside the container"),
)

recipe = Recipe(
    id="server-name-port",
    title="Code takes the container's name and port for the site's",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="On the platform SERVER_NAME is the container's internal name and SERVER_PORT an internal port. Code "
            "that builds addresses, sender names or redirects from them gets them wrong.",
    subject="Give plugins the visitor's host name and port",
    sources=(Source("Modules and Plugins with Known Issues", "Contact Form 7", digest="0680a05f3255"),
             Source("Modules and Plugins with Known Issues", "Revive Old Post", digest="2bd9dd10526d")),
    evidence=(
        Plugin("Force Login", ("wp-force-login",), fixed_in="5.4", main_file="wp-force-login.php"),
        Plugin("Redirection", ("redirection",)),
        *_NOT_MENDED_AT_RUN_TIME,
    ),
    steps=(VISITORS_NAME_AND_PORT,),
    guided=(
        Guided("after-deploy", "Try the pages that these plugins or this code make, by HTTPS, and look at the "
                               "addresses in them."),
    ),
    mended_at_run_time=MendedAtRunTime(
        "1.5.0", "while it is active, the platform's must-use plugin sets both values at run time",
        needs="PANTHEON_HOSTNAME", unless=_NOT_MENDED_AT_RUN_TIME),
    advice="Other code may rely on the internal values: look through what reads SERVER_NAME or SERVER_PORT",
)
