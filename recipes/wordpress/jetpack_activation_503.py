"""Jetpack is active although the answer was an error.

Source: Modules and Plugins with Known Issues (edition 1), "JetPack". The report is of 2016; the first edition of the
host's documents that is known not to have it any more is of August 2020, when Jetpack was at 8.8.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="jetpack-activation-503",
    title="Activating an old Jetpack may end in an error page",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="With releases of years ago the request that activates Jetpack could end in an error 503, though Jetpack "
            "was active afterwards. Nothing in the code is wrong.",
    subject="Activate Jetpack from the command line",
    sources=(Source("Modules and Plugins with Known Issues (edition 1)", "JetPack", digest="cab4ca4575a4"),),
    evidence=(Plugin("Jetpack", ("jetpack",), fixed_in="8.8", main_file="jetpack.php"),),
    guided=(
        Guided("after-deploy", "If you have seen that error: load the page again, or ask which state the plugin is in.",
               "terminus wp <site>.<env> -- plugin status jetpack"),
        Guided("after-deploy", "If it is not active, activate it without the browser.",
               "terminus wp <site>.<env> -- plugin activate jetpack"),
        Guided("after-deploy", "Update it in Dev (SFTP mode): newer releases are not known to do this.",
               "terminus wp <site>.dev -- plugin update jetpack", style="classic"),
        Guided("after-deploy", "Update it with Composer: newer releases are not known to do this.",
               "composer update wpackagist-plugin/jetpack", style="bedrock"),
    ),
)
