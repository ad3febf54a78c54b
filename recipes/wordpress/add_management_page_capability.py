"""Capabilities that administrators keep in Test and Live.

Source: Modules and Plugins with Known Issues, "add_management_page()". The documented stand-in,
read_private_posts, is held by editors too, so manage_options takes its place here.
"""

from fixer.recipe.evidence import CapabilityCalls
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.steps.replace_argument import ReplaceArgument

_FUNCTIONS = (
    ("add_management_page", 3),
    ("add_menu_page", 3),
    ("add_options_page", 3),
    ("add_plugins_page", 3),
    ("add_theme_page", 3),
    ("add_submenu_page", 4),
)
_CAPABILITIES = (
    "install_plugins",
    "install_themes",
    "update_core",
    "update_plugins",
    "update_themes",
    "upload_plugins",
    "upload_themes",
    "delete_plugins",
    "delete_themes",
    "edit_plugins",
    "edit_themes",
)

recipe = Recipe(
    id="add-management-page-capability",
    title="A menu page asks for a right that nobody has in Test and Live",
    cms="wordpress",
    remedy=Remedy.AUTOMATIC,
    problem="Where the code is read-only, WordPress grants nobody the capabilities that install, update, edit or "
            "delete code. A menu page made with one of them disappears in Test and Live.",
    subject="Show our own admin pages in Test and Live",
    sources=(Source("Modules and Plugins with Known Issues", "add_management_page()", digest="cbd05e9e2020"),),
    evidence=(CapabilityCalls(_FUNCTIONS, _CAPABILITIES),),
    steps=(
        ReplaceArgument(
            _FUNCTIONS, _CAPABILITIES, replacement="manage_options",
            why="nobody holds the former capability in Test and Live; administrators hold this one.",
            setting="capability",
        ),
    ),
    advice="For a page of the network admin use --set add-management-page-capability.capability="
           "manage_network_options",
)
