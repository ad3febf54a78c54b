"""A PHP version that brings what Twig Extensions needs.

Source: Modules and Plugins with Known Issues, "Twig Extensions"; the platform's changelog of February 2019.
"""

from fixer.recipe.evidence import Module, PhpBelow
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.package import Package
from fixer.recipe.steps.raise_version import RaiseVersion

recipe = Recipe(
    id="twig-extensions",
    title="Twig Extensions needs a PHP with intl",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="Twig Extensions calls PHP's intl extension, which the platform has from PHP 7.1 on and no older one has.",
    subject="Raise PHP to a version with the intl extension",
    sources=(Source("Modules and Plugins with Known Issues", "Twig Extensions", digest="ace90b39c715"),),
    evidence=(
        PhpBelow("7.1", Module("Twig Extensions", "twig_extensions", drupal=(8,)), stated=True),
        PhpBelow("7.1", Package("twig/extensions"), stated=True),
    ),
    drupal=(8,),
    steps=(
        RaiseVersion("php_version", minimum="7.1", value="7.4", stated=True,
                     why="Twig Extensions needs intl, which older ones lack."),
    ),
    guided=(
        Guided("before-deploy", "Try every page type in a multidev first, with Drupal 8 at its last release: a newer "
                                "PHP can break other code.", "terminus env:info <site>.<env> --field=php_version"),
    ),
    confirm="it changes the PHP version of the whole site",
    advice="twig/extensions is no longer maintained; twig/intl-extra and twig/string-extra take its place.",
)
