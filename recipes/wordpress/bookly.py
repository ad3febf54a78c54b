"""Bookly's bookings outlive a request.

Source: Modules and Plugins with Known Issues, "Bookly"; the option and its default from the plugin's lib/Updater.php
(21.3 and 26.8) and lib/Session.php.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.together import AddOn

_BOOKLY = Plugin("Bookly", ("bookly-responsive-appointment-booking-tool",), fixed_in="26.8")

recipe = Recipe(
    id="bookly",
    title="Bookly loses bookings that are half done",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="Until 21.2 Bookly can keep a booking in progress in PHP's sessions only, and until 26.7 it does so unless "
            "told otherwise. It does that in a way that does not get along with the plugin that stores sessions in "
            "the database, so the form forgets what was entered.",
    subject="Keep Bookly's bookings in its own table",
    sources=(Source("Modules and Plugins with Known Issues", "Bookly", digest="a28df29fed1c"),),
    evidence=(_BOOKLY, AddOn(Plugin("Bookly Pro (Add-on)", ("bookly-addon-pro",)), _BOOKLY)),
    guided=(
        Guided("before-deploy", "See which version this is. From 26.8 on Bookly uses a table of its own and nothing is "
                                "left to do.",
               "terminus wp <site>.<env> -- plugin get bookly-responsive-appointment-booking-tool --field=version"),
        Guided("before-deploy", "Update it in Dev (SFTP mode), try a booking, and commit.",
               "terminus connection:set <site>.dev sftp\n"
               "terminus wp <site>.dev -- plugin update bookly-responsive-appointment-booking-tool\n"
               'terminus env:commit <site>.dev --message="Update Bookly"', style="classic"),
        Guided("before-deploy", "Update it with Composer, try a booking, and commit composer.lock.",
               "composer update wpackagist-plugin/bookly-responsive-appointment-booking-tool", style="bedrock"),
        Guided("after-deploy", "Only where it has to stay at 21.3 to 26.7: choose its own table, in each environment, "
                               "since an update from an older version leaves the choice at PHP's sessions.",
               "terminus wp <site>.<env> -- option get bookly_gen_session_type\n"
               "terminus wp <site>.<env> -- option update bookly_gen_session_type db"),
    ),
    advice="Versions before 21.3 have no such choice: update, or take another plugin for bookings.",
)
