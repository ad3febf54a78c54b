"""Pages sent in one piece, as they arrive in any case.

Source: Modules and Plugins with Known Issues, "BigPipe"; the harm from a later edition of the host's document.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.switched_on import SwitchedOn
from fixer.recipe.steps.leave_out_of_export import LeaveOutOfExport

_MAJORS = (8, 9, 10, 11)

recipe = Recipe(
    id="big-pipe",
    title="BigPipe sends pages in pieces, and the edge waits for the last",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="BigPipe sends the quick parts of a page first. The platform's edge collects an answer before it hands it "
            "on, so visitors gain nothing by it, and the host has seen it take busy sites offline.",
    subject="Leave BigPipe out of the site's configuration",
    sources=(Source("Modules and Plugins with Known Issues", "BigPipe", digest="3e48d2aa2e5e"),),
    evidence=(
        SwitchedOn("BigPipe", "big_pipe", _MAJORS),
        Module("BigPipe Sessionless, which needs BigPipe,", "big_pipe_sessionless", drupal=_MAJORS),
    ),
    drupal=_MAJORS,
    steps=(LeaveOutOfExport("big_pipe", needed_by=("big_pipe_sessionless",)),),
    guided=(
        Guided("before-deploy", "Uninstall BigPipe in Dev (BigPipe Sessionless, which needs it, goes with it), export "
                                "the configuration and commit it. Where fixer has taken its line out, importing the "
                                "configuration does the same.",
               "terminus drush <site>.dev -- pm:uninstall big_pipe -y\n"
               "terminus drush <site>.dev -- config:export -y"),
        Guided("after-deploy", "Import the configuration in each environment; until then BigPipe stays on there.",
               "terminus drush <site>.<env> -- config:import -y"),
        Guided("after-deploy", "Without exported configuration uninstall it in every environment.",
               "terminus drush <site>.<env> -- pm:uninstall big_pipe -y"),
    ),
    advice="Drupal's standard profile switches BigPipe on, so a site that is installed anew has it again.",
)
