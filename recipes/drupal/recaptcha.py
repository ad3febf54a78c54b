"""The separator with which reCAPTCHA's answers are sent.

Source: Modules and Plugins with Known Issues, "reCAPTCHA"; the line of Drupal 6's default.settings.php.
"""

from fixer.recipe.alternatives import PhpAtLeast
from fixer.recipe.evidence import Module
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.steps.set_ini import SetIni

recipe = Recipe(
    id="recaptcha",
    title="reCAPTCHA's answers are sent garbled",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="Where PHP joins the parts of an address with '&amp;' instead of '&', Google cannot read what the module "
            "sends and rejects every answer. Settings files that began under Drupal 6 say so explicitly.",
    subject="Send reCAPTCHA's answers with a plain ampersand",
    sources=(Source("Modules and Plugins with Known Issues", "reCAPTCHA", digest="2f8c61aa3d77"),),
    evidence=(Module("reCAPTCHA", "recaptcha", drupal=(6, 7), fixed_in="2.3"),),
    drupal=(6, 7),
    steps=(
        SetIni("arg_separator.output", "&", why="with an escaped ampersand every answer is rejected.",
               known_bad=("&amp;",),
               unless=(PhpAtLeast("5.5", "nothing sets another separator, and PHP's own is right since 5.5"),)),
    ),
)
