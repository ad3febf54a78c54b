"""WordPress's own memory limit, which WooZone reads.

Source: Modules and Plugins with Known Issues, "WooZone", issue 1.
"""

from fixer.php.rules import AtLeastSize
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.shared_plugins import WOOZONE
from fixer.recipe.steps.define_constant import DefineConstant

recipe = Recipe(
    id="woozone-memory-limit",
    title="WooZone finds too little memory",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="WooZone reads WordPress's own memory limit, 40 MB unless the site sets it, instead of PHP's, and "
            "complains below about 128 MB.",
    subject="Raise WordPress's memory limit for WooZone",
    sources=(Source("Modules and Plugins with Known Issues", "WooZone, issue 1", digest="9c4b3a82cfb6"),),
    evidence=(WOOZONE,),
    steps=(
        DefineConstant(
            "WP_MEMORY_LIMIT",
            "256M",
            why="WooZone looks at WordPress's limit, which is 40 MB by default, and not at PHP's.",
            accept=AtLeastSize("256M"),
            broken_forms=("define(‘WP_MEMORY_LIMIT’, ‘256M’);", "define(“WP_MEMORY_LIMIT”, “256M”);"),
        ),
    ),
)
