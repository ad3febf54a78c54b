"""Fast 404 knows the database when it looks for a page.

Source: Modules and Plugins with Known Issues, "Fast 404"; the order in which the platform's core reads its settings.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.settings_calls import SettingsCall
from fixer.recipe.steps.insert_above import InsertAbove

_WHY = "the module asks the database while this file runs, before the platform's settings are there."
_BROKEN = (
    "extract(json_decode($_SERVER['PRESSFLOW_SETTINGS']));",
    "extract(json_decode($_ENV['PRESSFLOW_SETTINGS']));",
    "extract(json_decode(getenv('PRESSFLOW_SETTINGS')));",
)

recipe = Recipe(
    id="fast-404-settings",
    title="Fast 404 looks for pages without knowing the database",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="fast_404_path_check() opens a connection of its own while settings.php runs. The platform fills in the "
            "database only after that, so the check finds nothing to ask and does nothing.",
    subject="Tell Fast 404 the database before it asks",
    sources=(Source("Modules and Plugins with Known Issues", "Fast 404", digest="da2ee54eaf4b"),),
    evidence=(SettingsCall("fast_404_path_check", Module("Fast 404", "fast_404", drupal=(6, 7)), drupal=(6, 7)),),
    drupal=(6, 7),
    steps=(
        InsertAbove("fast-404-databases.php", why=_WHY, include="fast_404.inc", call="fast_404_path_check",
                    variable="$databases", source="PRESSFLOW_SETTINGS", broken_forms=_BROKEN, drupal=(7,)),
        InsertAbove("fast-404-db-url.php", why=_WHY, include="fast_404.inc", call="fast_404_path_check",
                    variable="$db_url", source="PRESSFLOW_SETTINGS", broken_forms=_BROKEN, drupal=(6,)),
    ),
    guided=(
        Guided("after-deploy", "Ask for a page that does not exist and one that does; both must answer as before.",
               "curl -sI https://<env>-<site>.pantheonsite.io/no-such-page"),
    ),
    advice="Drupal 7 can answer missing files quickly by itself: see 404_fast_paths in default.settings.php.",
)
