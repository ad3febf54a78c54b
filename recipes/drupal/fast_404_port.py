"""Fast 404 falls back to the port that the database listens on.

Source: Modules and Plugins with Known Issues, "Fast 404". The documents print $_ENV(["DB_PORT"], which is no
PHP; put right to $_ENV(["DB_PORT"]) it is a call of an array, which fails when it runs.
"""

from fixer.php.forms import Form
from fixer.recipe.evidence import Module
from fixer.recipe.model import Recipe, Remedy, Source
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.steps.replace_in_function import ReplaceInFunction

recipe = Recipe(
    id="fast-404-port",
    title="Fast 404 asks for the database at MySQL's usual port",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="Fast 404 connects to the database by itself, and at port 3306 where settings.php names none. On the "
            "platform every environment's database listens on a port of its own.",
    subject="Let Fast 404 find the port of the database",
    sources=(Source("Modules and Plugins with Known Issues", "Fast 404", digest="da2ee54eaf4b"),),
    evidence=(Module("Fast 404", "fast_404", drupal=(6, 7)),),
    drupal=(6, 7),
    steps=(
        ReplaceInFunction(
            ModuleFile("fast_404", "fast_404.inc", drupal=(6, 7)),
            function="fast_404_validate_path_mysql",
            edits=(
                ("$db['port'] = 3306", "$db['port'] = !empty($_ENV['DB_PORT']) ? $_ENV['DB_PORT'] : 3306"),
                ("$db['port'] = '3306'", "$db['port'] = !empty($_ENV['DB_PORT']) ? $_ENV['DB_PORT'] : 3306"),
                ("mysqli_connect($_1, $_2, $_3, $_4)",
                 "mysqli_connect($_1, $_2, $_3, $_4, isset($_ENV['DB_PORT']) ? (int) $_ENV['DB_PORT'] : 3306)"),
            ),
            accept=(Form("$_ENV['DB_PORT']"), Form("getenv('DB_PORT')")),
            otherwise=(Form("mysqli_connect($_1, $_2, $_3, $_4, $db['port'])"),
                       Form("mysqli_connect($_1, $_2, $_3, $_4, $url['port'])"),
                       Form("mysql_connect($_1, $_2, $_3)")),
            older_forms=(("$_ENV(array('DB_PORT'))", "$_ENV['DB_PORT']"),),
            why="every environment's database listens on a port of its own.",
        ),
    ),
    advice="This is a second line of defence: once settings.php decodes PRESSFLOW_SETTINGS for Fast 404, the port "
           "comes with them.",
)
