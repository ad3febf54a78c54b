"""Schema is quiet about the platform's own table.

Source: Modules and Plugins with Known Issues, "Schema". The documents print the line with curly quotes,
which PHP takes for the name of a constant; where somebody pasted it, it is taken out.
"""

from fixer.php.rules import Truthy
from fixer.recipe.evidence import Module
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.steps.assign_variable import AssignVariable

_WHY = "the platform's own table has a type that the module cannot map, and it warns at every report."

recipe = Recipe(
    id="schema",
    title="Schema warns about the platform's own table",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="The platform keeps a table with a TIMESTAMP column in every database. The Schema module cannot map "
            "that type and raises a warning at each of its reports.",
    subject="Keep the Schema module quiet about the platform's table",
    sources=(Source("Modules and Plugins with Known Issues", "Schema", digest="b4d817a97e86"),),
    evidence=(Module("Schema", "schema", drupal=(6, 7, 8)),),
    drupal=(6, 7, 8),
    steps=(
        AssignVariable("$conf['schema_suppress_type_warnings']", True, why=_WHY, accept=Truthy(), drupal=(6, 7),
                       broken_forms=("$conf[‘schema_suppress_type_warnings’] = TRUE;",
                                     "$conf[’schema_suppress_type_warnings’] = TRUE;",
                                     "$conf[“schema_suppress_type_warnings”] = TRUE;")),
        AssignVariable("$config['schema.settings']['schema_suppress_type_warnings']", True, why=_WHY,
                       accept=Truthy(), drupal=(8,)),
    ),
)
