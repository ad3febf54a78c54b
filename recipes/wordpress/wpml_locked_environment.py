"""WPML's test of language addresses where an environment is locked.

Source: Modules and Plugins with Known Issues, "WPML - The WordPress Multilingual Plugin", issue 1; the test from WPML's
WPML_Language_Domain_Validation.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="wpml-locked-environment",
    title="WPML cannot test its addresses while the site is locked",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="When languages get folders of their own, WPML calls the site's own address to see if that works. A locked "
            "environment asks WPML for a password too, so it reports that such folders are not possible.",
    subject="Unlock the environment while WPML tests its addresses",
    sources=(Source("Modules and Plugins with Known Issues", "WPML - The WordPress Multilingual Plugin, issue 1",
                    digest="b81f34159f0b"),),
    evidence=(
        Plugin("WPML Multilingual CMS", ("sitepress-multilingual-cms",), main_file="sitepress.php"),
    ),
    guided=(
        Guided("after-deploy", "See whether the environment is locked; if not, there is nothing to do.",
               "terminus lock:info <site>.<env>"),
        Guided("after-deploy", "Unlock it (dashboard: Security), and save the format of addresses in WPML, Languages.",
               "terminus lock:disable <site>.<env>"),
        Guided("after-deploy", "Lock it again: WPML tests only while that is saved.",
               "terminus lock:enable <site>.<env> <user> <password>"),
    ),
    advice="Do not put the lock's user and password into the code to get round it.",
)
