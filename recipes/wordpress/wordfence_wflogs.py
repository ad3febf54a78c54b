"""Wordfence's firewall keeps its data below uploads, where nobody can read it by the web.

Source: Modules and Plugins with Known Issues, "Wordfence", issue 2: not supported there, supported with a link in
its newer editions; the folder and the storage engine from the plugin's waf/bootstrap.php (7.4.0).
"""

from fixer.php.rules import Matching
from fixer.recipe.alternatives import ConstantsHold, LinkBelowUploads
from fixer.recipe.elsewhere import FileDefines
from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.shared import DIRECT, SETS_FS_METHOD, WHY_DIRECT
from fixer.recipe.signs.links import LinkIsPublic
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.point_out import PointOut
from fixer.recipe.steps.symlink import Symlink

_IN_DATABASE = (
    FileDefines("{docroot}/wordfence-waf.php", "WFWAF_STORAGE_ENGINE", Matching(("mysqli",))),
    ConstantsHold((("WFWAF_STORAGE_ENGINE", Matching(("mysqli",))),),
                  "the firewall keeps its data in the database, as WFWAF_STORAGE_ENGINE says"),
)

recipe = Recipe(
    id="wordfence-wflogs",
    title="Wordfence's firewall writes into the code",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Wordfence's firewall keeps rules, settings and what it saw of attacks in a folder of the content folder, "
            "which is part of the read-only code in Test and Live.",
    subject="Lead the folder of Wordfence's firewall to private uploads",
    sources=(Source("Modules and Plugins with Known Issues", "Wordfence, issue 2", digest="b285172ec571"),),
    evidence=(Plugin("Wordfence Security", ("wordfence",), main_file="wordfence.php"),),
    steps=(
        DefineConstant("FS_METHOD", "direct", why=WHY_DIRECT, accept=DIRECT, platform_only=True,
                       unless=(LinkBelowUploads("{content}/wflogs"), *_IN_DATABASE, *SETS_FS_METHOD)),
        Symlink("{content}/wflogs", "{uploads}/private/wflogs", needs="{content}", generated=True,
                unless=_IN_DATABASE),
        PointOut(LinkIsPublic("{content}/wflogs", "{uploads}/private", "where anybody can read it by the web"),
                 "lead it below private instead, and move what it holds there"),
    ),
    guided=(
        Guided("before-deploy", "Make the folder the link leads to, in Dev, Test, Live and every multidev (over "
                                "SFTP): while it is missing the firewall cannot start.",
               "mkdir files/private\nmkdir files/private/wflogs"),
        Guided("after-deploy", "Open Wordfence's firewall page and see that it has left its learning state or asks to "
                               "begin it."),
    ),
    advice="With Wordfence 7.4.0 or later the firewall can keep its data in the database instead; it then needs "
           "WFWAF_STORAGE_ENGINE and the WFWAF_DB_ constants in wordfence-waf.php",
)
