"""One page for every device.

Source: Modules and Plugins with Known Issues, "Mobile Tools"; the cookie from the host's "Caching: Advanced Topics".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="mobile-tools",
    title="Mobile Tools and the edge cache: visitors get the wrong version",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="The module looks at the visitor's device and answers with another page or address. The edge keeps one "
            "copy of each page, and hands the copy that was made for a phone to computers as well.",
    subject="Serve one page to every device",
    sources=(Source("Modules and Plugins with Known Issues", "Mobile Tools", digest="8d93ff9e37e9"),),
    evidence=(Module("Mobile Tools", "mobile_tools", drupal=(6, 7)),),
    drupal=(6, 7),
    guided=(
        Guided("before-deploy", "Use a responsive theme: one page, which the browser lays out for its screen."),
        Guided("before-deploy", "Or let the visitor choose, and keep the choice in a cookie by which the edge tells "
                                "pages apart: its name must begin with STYXKEY, such as STYXKEY_device."),
        Guided("after-deploy", "Switch the module off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable mobile_tools -y\n"
               "terminus drush <site>.<env> -- pm-uninstall mobile_tools -y"),
        Guided("after-deploy", "Empty the caches, so that nobody gets an old copy.",
               "terminus env:clear-cache <site>.<env>"),
    ),
)
