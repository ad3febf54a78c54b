"""One Solr service for a site, and no second one's code.

Source: Modules and Plugins with Known Issues, "Aquia Search"; where the code lies from the project acquia_connector.
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.together import With
from fixer.recipe.steps.remove_module import RemoveModule

_OLDER = (6, 7)
_NEWER = (8, 9, 10, 11)
_PLATFORM = Module("Search API Pantheon", "search_api_pantheon", drupal=_NEWER)

recipe = Recipe(
    id="acquia-search",
    title="Acquia's search code keeps the site from the platform's Solr",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="Acquia Search and the platform's Solr module both want to say where Solr is. Acquia's code gets in the "
            "way by being there, even while its module is switched off, and searches then reach no service at all.",
    subject="Take Acquia's search module out of the code",
    sources=(Source("Modules and Plugins with Known Issues", "Aquia Search", digest="ffce86da7f70"),),
    evidence=(
        Module("Acquia Search", "acquia_search", drupal=_OLDER),
        With(_PLATFORM, Module("Acquia Search", "acquia_search", drupal=_NEWER)),
        With(_PLATFORM, Module("Acquia Connector, which brings Acquia Search,", "acquia_connector", drupal=_NEWER,
                               fixed_in="2.0")),
    ),
    steps=(RemoveModule("acquia_search", drupal=_OLDER),),
    guided=(
        Guided("before-deploy", "First switch the module off and uninstall it, in every environment: an enabled module "
                                "whose code is gone leaves errors behind, and its search server stays in the database.",
               "terminus drush <site>.<env> -- pm-disable acquia_search -y\n"
               "terminus drush <site>.<env> -- pm-uninstall acquia_search -y", drupal=_OLDER),
        Guided("before-deploy", "First uninstall the module, in every environment (where configuration is deployed: in "
                                "Dev, then export it).",
               "terminus drush <site>.<env> -- pm:uninstall acquia_search -y", drupal=_NEWER),
        Guided("before-deploy", "Then take the package out and commit composer.json and composer.lock; Acquia "
                                "Connector below 2.0 brings the module along, so update or remove that, too.",
               "composer remove drupal/acquia_search", drupal=_NEWER, style="composer"),
        Guided("before-deploy", "Then take its folder out of the code, and no other one of Acquia's.",
               "git rm -r {module:acquia_search}\ngit commit -m 'Remove Acquia Search'",
               drupal=_NEWER, style="classic"),
        Guided("after-deploy", "Switch the platform's own Solr module off and on again, so that it says anew where "
                               "Solr is, and clear the caches.",
               "terminus drush <site>.<env> -- pm-disable pantheon_apachesolr -y\n"
               "terminus drush <site>.<env> -- pm-enable pantheon_apachesolr -y\n"
               "terminus drush <site>.<env> -- cc all", drupal=_OLDER),
        Guided("after-deploy", "Clear the caches and see that the search server answers (Configuration, Search API).",
               "terminus drush <site>.<env> -- cr", drupal=_NEWER),
    ),
    confirm="it takes a module out of the code that must be uninstalled in every environment first",
    advice="Acquia Connector's other modules, such as acquia_agent and acquia_spi, do no harm to searches and stay.",
)
