"""The visitor's host name and port for plugins that read SERVER_NAME and SERVER_PORT.

Source: Modules and Plugins with Known Issues, "Contact Form 7"; SERVER_NAME and SERVER_PORT on Pantheon.
Contact Form 7 itself stopped reading SERVER_NAME in 5.6.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.run_time import MendedAtRunTime
from fixer.recipe.shared import VISITORS_NAME_AND_PORT

recipe = Recipe(
    id="contact-form-7",
    title="Contact Form 7 takes the container's name for the site's",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Releases of Contact Form 7 before 5.6 build mail addresses from SERVER_NAME. On the platform that is "
            "the container's internal name, and SERVER_PORT its internal port; both change without notice.",
    subject="Give plugins the visitor's host name and port",
    sources=(Source("Modules and Plugins with Known Issues", "Contact Form 7", digest="0680a05f3255"),),
    evidence=(Plugin("Contact Form 7", ("contact-form-7",), fixed_in="5.6", main_file="wp-contact-form-7.php"),),
    steps=(VISITORS_NAME_AND_PORT,),
    guided=(
        Guided("after-deploy", "Send yourself a message through one of the site's forms, by HTTPS, and check "
                               "its sender's address."),
    ),
    mended_at_run_time=MendedAtRunTime(
        "1.5.0", "while it is active, the platform's must-use plugin sets both values at run time",
        needs="PANTHEON_HOSTNAME"),
)
