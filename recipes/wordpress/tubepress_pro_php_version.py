"""A PHP version in which TubePress Pro works.

Source: Modules and Plugins with Known Issues, "TubePress Pro".
"""

from fixer.recipe.evidence import PhpBelow, Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.steps.raise_version import RaiseVersion

recipe = Recipe(
    id="tubepress-pro-php-version",
    title="TubePress Pro needs a newer PHP",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Under PHP 5.3 every page stays white once TubePress Pro is active.",
    subject="Raise PHP to a version that TubePress Pro works with",
    sources=(Source("Modules and Plugins with Known Issues", "TubePress Pro", digest="e01ec25c873d"),),
    evidence=(PhpBelow("5.5", Plugin("TubePress Pro", ("tubepress*",))),),
    steps=(
        RaiseVersion("php_version", minimum="5.5", value="8.3",
                     why="older versions leave the pages white; the documented ones are past their end of life."),
    ),
    guided=(
        Guided("before-deploy", "Try every page type in Dev or a multidev first: a newer PHP can break other code.",
               "terminus env:info <site>.<env> --field=php_version"),
    ),
    confirm="it changes the PHP version of the whole site",
)
