"""Autoptimize's cache goes below uploads.

Source: Modules and Plugins with Known Issues, "Autoptimize"; the value's form from the plugin's own
autoptimizeMain::setup() and autoptimizeCache.
"""

from fixer.php.rules import Matching
from fixer.recipe.alternatives import ConstantsHold, LinkBelowUploads
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.run_time import MendedAtRunTime
from fixer.recipe.steps.define_constant import DefineConstant

recipe = Recipe(
    id="autoptimize",
    title="Autoptimize writes its cache into the code",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Autoptimize keeps the CSS and JavaScript it combines in a folder of the code, which is read-only "
            "in Test and Live: optimisation silently stops there.",
    subject="Keep Autoptimize's cache in the uploads folder",
    sources=(Source("Modules and Plugins with Known Issues", "Autoptimize", digest="53b0cbdfc721"),),
    evidence=(Plugin("Autoptimize", ("autoptimize",), main_file="autoptimize.php"),),
    steps=(
        DefineConstant(
            "AUTOPTIMIZE_CACHE_CHILD_DIR",
            "/uploads/autoptimize/",
            why="combined CSS and JavaScript belong below uploads; the code is read-only in Test and Live.",
            accept=Matching((r"/uploads/(?:(?!\.\.?/)[^/]+/)*",)),
            broken_forms=("define(‘AUTOPTIMIZE_CACHE_CHILD_DIR’, ‘/uploads/autoptimize/’);",
                          "define(“AUTOPTIMIZE_CACHE_CHILD_DIR”, “/uploads/autoptimize/”);"),
            unless=(
                ConstantsHold(
                    (("AUTOPTIMIZE_CACHE_DIR", Matching((r".*/uploads/.*",))),
                     ("AUTOPTIMIZE_CACHE_URL", Matching((r".*/uploads/.*",)))),
                    reason="AUTOPTIMIZE_CACHE_DIR and AUTOPTIMIZE_CACHE_URL already lead below uploads",
                ),
                LinkBelowUploads("{content}/cache"),
                LinkBelowUploads("{content}/cache/autoptimize"),
            ),
        ),
    ),
    guided=(
        Guided("after-deploy", "Empty Autoptimize's cache, since its pages still name the old files.",
               "terminus wp <site>.<env> -- autoptimize clear"),
        Guided("after-deploy", "Clear the edge cache, which holds those pages too.",
               "terminus env:clear-cache <site>.<env>"),
    ),
    mended_at_run_time=MendedAtRunTime(
        "1.5.0", "while it is active, the platform's must-use plugin sets the same folder at run time"),
)
