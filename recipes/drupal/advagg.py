"""Styles and scripts bundled by Drupal itself.

Source: Modules and Plugins with Known Issues, "AdvAgg - Advanced CSS/JS Aggregation"; advagg_enabled from the module's
advagg.module, 7.x-2.8.
"""

from fixer.php.rules import Falsy
from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.obstacles import ModuleOlder
from fixer.recipe.signs.family import Family
from fixer.recipe.signs.unless_set import UnlessSet
from fixer.recipe.steps.assign_variable import AssignVariable

_PARTS = ("advagg", "advagg_bundler", "advagg_css_cdn", "advagg_css_compress", "advagg_js_cdn", "advagg_js_compress",
          "advagg_mod", "advagg_validator")

recipe = Recipe(
    id="advagg",
    title="AdvAgg's bundles and the edge cache get in each other's way",
    cms="drupal",
    remedy=Remedy.GUIDED,
    problem="AdvAgg makes bundles of styles and scripts when they are asked for, under addresses of its own. A page "
            "kept at the edge may name bundles that are gone, and the status report says that requests for them fail.",
    subject="Let Drupal bundle styles and scripts by itself",
    sources=(Source("Modules and Plugins with Known Issues", "AdvAgg - Advanced CSS/JS Aggregation",
                    digest="9f1f90ae1a2d"),),
    evidence=(
        UnlessSet(Family("AdvAgg", _PARTS, drupal=(6, 7)), "$conf['advagg_enabled']", Falsy(), "switches it off"),
        Module("AdvAgg", "advagg", drupal=(8,)),
    ),
    drupal=(6, 7, 8),
    steps=(
        AssignVariable("$conf['advagg_enabled']", False,
                       why="Drupal's own bundles get along with the edge cache; the module may stay installed.",
                       accept=Falsy(), drupal=(7,),
                       blocked_by=(ModuleOlder("advagg", "2.0-alpha1",
                                               "is older than the releases that are known to read this setting; "
                                               "uninstall it instead"),)),
    ),
    guided=(
        Guided("after-deploy", "Switch on Drupal's own aggregation of CSS and JavaScript (Configuration, Performance).",
               "terminus drush <site>.<env> -- variable-set preprocess_css 1\n"
               "terminus drush <site>.<env> -- variable-set preprocess_js 1", drupal=(6, 7)),
        Guided("after-deploy", "Switch on Drupal's own aggregation of CSS and JavaScript (Configuration, Performance).",
               "terminus drush <site>.<env> -- config:set system.performance css.preprocess 1 -y\n"
               "terminus drush <site>.<env> -- config:set system.performance js.preprocess 1 -y", drupal=(8,)),
        Guided("after-deploy", "Switch AdvAgg and its parts off and uninstall them, in every environment; drush passes "
                               "over those that are not there.",
               "terminus drush <site>.<env> -- pm-disable advagg_bundler advagg_css_cdn advagg_css_compress "
               "advagg_js_cdn advagg_js_compress advagg_mod advagg_validator advagg -y\n"
               "terminus drush <site>.<env> -- pm-uninstall advagg_bundler advagg_css_cdn advagg_css_compress "
               "advagg_js_cdn advagg_js_compress advagg_mod advagg_validator advagg -y", drupal=(6, 7)),
        Guided("after-deploy", "Uninstall AdvAgg with its parts, in every environment.",
               "terminus drush <site>.<env> -- pm:uninstall advagg -y", drupal=(8,)),
        Guided("after-deploy", "Empty the caches, so that no page names an old bundle.",
               "terminus env:clear-cache <site>.<env>"),
    ),
    advice="The host's later lists do not name AdvAgg any more: where pages arrive with their styles and scripts, it "
           "may stay. With the setting alone its parts, such as advagg_mod, go on with work of their own.",
)
