"""Data of a Microsoft SQL Server, from a platform that has none.

Source: Modules and Plugins with Known Issues, "MSSQL" and the text of its group; mssql went in PHP 7.0 by PHP's own
manual, sqlsrv came to the platform with PHP 7.2 by the host's changelog of May 2018.
"""

from fixer.php.rules import Exactly
from fixer.php.unwanted import Unwanted
from fixer.recipe.evidence import Module, PhpBelow
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.missing_library import NeedsExtension
from fixer.recipe.signs.unwanted_settings import UnwantedSettings

recipe = Recipe(
    id="mssql",
    title="A Microsoft SQL Server is asked, which the platform does not offer",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="The platform has no Microsoft SQL Server, and PHP no functions mssql_* since 7.0. To ask a server "
            "elsewhere there is sqlsrv, from PHP 7.2 on; older code ends in a fatal error.",
    subject="Ask a SQL Server elsewhere by sqlsrv, or not at all",
    sources=(
        Source("Modules and Plugins with Known Issues", "PHP Libraries", digest="10dcd3812871"),
        Source("Modules and Plugins with Known Issues", "MSSQL", digest="d44305a3fa02"),
    ),
    evidence=(
        NeedsExtension("an old client for Microsoft SQL Server", ("mssql_",), ("dblib",),
                       ("ext-mssql", "ext-pdo_dblib")),
        PhpBelow("7.2", NeedsExtension("sqlsrv", ("sqlsrv_",), ("sqlsrv",), ("ext-sqlsrv", "ext-pdo_sqlsrv"),
                                       "which PHP has here from 7.2 on")),
        Module("SQL Server", "sqlsrv"),
        UnwantedSettings("Microsoft SQL Server as the site's own database",
                         (Unwanted("$databases['default']['default']['driver']", Exactly("sqlsrv")),)),
    ),
    guided=(
        Guided("before-deploy", "The site's own database is the platform's MySQL; keep it there, and ask a SQL Server "
                                "for other data only."),
        Guided("before-deploy", "Put sqlsrv_*() or PDO with sqlsrv: in place of mssql_*(), and see which PHP the site "
                                "has; it needs 7.2 or later, set by php_version in pantheon.yml (8.2 for Drupal 7, 9.4 "
                                "and later, 7.4 for older ones).",
               "terminus env:info <site>.<env> --field=php_version"),
        Guided("before-deploy", "The server must let the site in, whose address changes: sign in by TLS and a "
                                "password, or ask the host for Secure Integration."),
        Guided("before-deploy", "Or do without a connection: let a job elsewhere copy what the site needs into the "
                                "site's database, or answer by HTTPS."),
    ),
)
