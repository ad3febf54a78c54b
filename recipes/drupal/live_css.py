"""Styles that editors may change, kept where they can be written.

Source: Modules and Plugins with Known Issues, "Live CSS".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="live-css",
    title="Live CSS writes into themes, which are read-only in Test and Live",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="What is edited with Live CSS is written straight into the theme's files. Those are code, and code can be "
            "written in Dev and multidevs only; no setting sends the changes elsewhere.",
    subject="Keep styles that editors change out of the code",
    sources=(Source("Modules and Plugins with Known Issues", "Live CSS", digest="36a2b0018833"),),
    evidence=(Module("Live CSS", "live_css", drupal=(7,)),),
    drupal=(7,),
    guided=(
        Guided("before-deploy", "To go on with it, use it in Dev in SFTP mode, then commit and deploy like other code.",
               "terminus connection:set <site>.dev sftp\n"
               "terminus env:commit <site>.dev --message='Change styles'"),
        Guided("before-deploy", "Or let editors change styles with CSS Injector, which keeps them among the site's "
                                "files (later on with Asset Injector).",
               "terminus drush <site>.dev -- pm-download css_injector -y\n"
               "terminus drush <site>.dev -- pm-enable css_injector -y"),
        Guided("after-deploy", "Switch Live CSS off and uninstall it where it is not used, in Test and Live above all.",
               "terminus drush <site>.<env> -- pm-disable live_css -y\n"
               "terminus drush <site>.<env> -- pm-uninstall live_css -y"),
    ),
    advice="Do not link the theme's folder of styles into the site's files: git would lose sight of them.",
)
