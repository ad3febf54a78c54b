"""WordPress does not update itself where updates belong in git.

Source: Pantheon Plugins, "Pantheon-Updates"; the constants from the host's must-use plugin (inc/pantheon-updates.php)
and from WordPress's WP_Automatic_Updater.
"""

from fixer.php.rules import Exactly, Truthy
from fixer.recipe.alternatives import ConstantsHold
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.constant import ConstantIs
from fixer.recipe.signs.filters import FilterSaysYes
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.point_out import PointOut

_NOTICES = ConstantIs("DISABLE_PANTHEON_UPDATE_NOTICES", Truthy(),
                      "switches off more than notices: it stops the platform from holding back automatic updates")
_FILTERS = FilterSaysYes(
    ("auto_update_core", "auto_update_plugin", "auto_update_theme", "allow_major_auto_core_updates",
     "allow_minor_auto_core_updates", "allow_dev_auto_core_updates"),
    "so WordPress may update itself outside git")

recipe = Recipe(
    id="pantheon-updates",
    title="WordPress is told to update itself",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Code is read-only in Test and Live, and in Dev an automatic update is a change that nobody committed. The "
            "platform's must-use plugin holds such updates back, unless the site itself asks for them.",
    subject="Keep WordPress from updating itself",
    sources=(Source("Pantheon Plugins", "Pantheon-Updates", digest="12e2490b7f55"),),
    evidence=(
        ConstantIs("WP_AUTO_UPDATE_CORE", Truthy(), "lets WordPress update itself"),
        _NOTICES,
        _FILTERS,
    ),
    steps=(
        DefineConstant(
            "WP_AUTO_UPDATE_CORE",
            False,
            why="updates come from the upstream, through git; Test and Live are read-only.",
            accept=Exactly(False, known_bad=(True,)),
            unless=(ConstantsHold((("AUTOMATIC_UPDATER_DISABLED", Truthy()),),
                                  "AUTOMATIC_UPDATER_DISABLED keeps WordPress from updating itself"),),
            only_if_set=True,
        ),
        PointOut(_NOTICES, "take it out, or set PANTHEON_SHOW_UPDATE_NOTICE to hide the notice alone"),
        PointOut(_FILTERS, "take it out and update in Dev or a multidev"),
    ),
    guided=(
        Guided("after-deploy", "See which updates the upstream has, and take them.",
               "terminus upstream:updates:list <site>.dev\nterminus upstream:updates:apply <site>.dev --updatedb"),
    ),
)
