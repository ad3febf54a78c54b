"""Sucuri Security finds its data in every container.

Source: Modules and Plugins with Known Issues, "Sucuri Security"; SUCURI_DATA_STORAGE from the plugin's
base.lib.php, dataStorePath(); the settings of 1.8.3 and older hold an absolute path.
"""

from fixer.php.rules import Matching
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.path_here import PathHere
from fixer.recipe.signs.constant import ConstantIs
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.point_out import PointOut

_OLD = Plugin("Sucuri Security", ("sucuri-scanner",), fixed_in="1.8.4", main_file="sucuri.php")

recipe = Recipe(
    id="sucuri-scanner",
    title="Sucuri Security keeps its data under one container's path",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="A path that is written out names one container. Containers come and go, and Sucuri Security then looks "
            "for its data where nothing is.",
    subject="Find Sucuri Security's data in every container",
    sources=(Source("Modules and Plugins with Known Issues", "Sucuri Security", digest="92befb0b547f"),),
    evidence=(
        ConstantIs("SUCURI_DATA_STORAGE", Matching((r"/[^\x00]*",)), "is a path written out in full"),
        _OLD,
    ),
    steps=(
        PointOut(_OLD, "these releases save an absolute path in their own settings: update to the newest one",
                 needed=True),
        DefineConstant(
            "SUCURI_DATA_STORAGE",
            PathHere("{uploads}/private/sucuri"),
            why="every container has a path of its own; below private nobody can read the data by the web.",
            only_if_set=True,
        ),
    ),
    guided=(
        Guided("before-deploy", "Make the folder, in Dev, Test, Live and every multidev (over SFTP), and move the "
                                "plugin's files there.",
               "mkdir files/private\nmkdir files/private/sucuri"),
        Guided("after-deploy", "Open the plugin's settings and look at the path it shows for its data."),
    ),
)
