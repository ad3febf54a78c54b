"""The platform's Solr service, named for Drupal again.

Source: Modules and Plugins with Known Issues, "Apache Solr Multilingual"; the class from pantheon_apachesolr.install of
the platform's Drupal 7 core.
"""

from fixer.php.rules import Exactly
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.together import With
from fixer.recipe.signs.unless_set import UnlessSet
from fixer.recipe.steps.insert_block import InsertBlock

recipe = Recipe(
    id="apachesolr-multilingual",
    title="Apache Solr Multilingual cuts the site off from the platform's Solr",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="When it is enabled, the module writes its own class over the one by which Drupal reaches the platform's "
            "Solr service. From then on searches find nothing and nothing is indexed.",
    subject="Reach the platform's Solr by the platform's own class",
    sources=(Source("Modules and Plugins with Known Issues", "Apache Solr Multilingual", digest="30d80088b1b7"),),
    evidence=(
        UnlessSet(With(Module("Pantheon Apache Solr", "pantheon_apachesolr", drupal=(7,)),
                       Module("Apache Solr Multilingual", "apachesolr_multilingual", drupal=(7,))),
                  "$conf['apachesolr_service_class']", Exactly("PantheonApacheSolrService"),
                  "names the platform's class"),
    ),
    drupal=(7,),
    steps=(
        InsertBlock("apachesolr-service-class.php", drupal=(7,),
                    why="another module writes a class of its own over this one, which exists on the platform only."),
    ),
    guided=(
        Guided("before-deploy", "See whether the site is cut off: PantheonApacheSolrService is right, and whether the "
                                "module is enabled is in the database only.",
               "terminus drush <site>.<env> -- variable-get apachesolr_service_class"),
        Guided("before-deploy", "Switch the module off and uninstall it, in every environment.",
               "terminus drush <site>.<env> -- pm-disable apachesolr_multilingual -y\n"
               "terminus drush <site>.<env> -- pm-uninstall apachesolr_multilingual -y"),
        Guided("before-deploy", "Then switch the platform's own Solr module off and on again: that writes the right "
                                "class back.",
               "terminus drush <site>.<env> -- pm-disable pantheon_apachesolr -y\n"
               "terminus drush <site>.<env> -- pm-enable pantheon_apachesolr -y"),
        Guided("before-deploy", "Take the module's folder out of the code, so that nobody enables it again.",
               "git rm -r {module:apachesolr_multilingual}\ngit commit -m 'Remove Apache Solr Multilingual'"),
    ),
    advice="The block in settings.php helps only search environments that name no class of their own; for the others "
           "uninstall the module.",
)
