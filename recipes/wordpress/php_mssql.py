"""Data of a Microsoft SQL Server, from a platform without a client for it.

Source: Modules and Plugins with Known Issues, "MSSQL" and the text of its group; PHP's own manual: mssql went in 7.0.
"""

from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.missing_library import NeedsExtension

recipe = Recipe(
    id="php-mssql",
    title="Code asks a Microsoft SQL Server, which PHP cannot do here",
    cms="wordpress",
    remedy=Remedy.ADVISORY,
    problem="PHP on the platform has no client for Microsoft SQL Server, and none can be installed. The old one, whose "
            "functions begin with mssql_, is no part of PHP at all since 7.0. Such code ends in a fatal error.",
    subject="Get the data in another way than from PHP",
    sources=(
        Source("Modules and Plugins with Known Issues", "PHP Libraries", digest="10dcd3812871"),
        Source("Modules and Plugins with Known Issues", "MSSQL", digest="d44305a3fa02"),
    ),
    evidence=(
        NeedsExtension("a client for Microsoft SQL Server", ("mssql_", "sqlsrv_"), ("dblib", "sqlsrv"),
                       ("ext-mssql", "ext-sqlsrv", "ext-pdo_sqlsrv", "ext-pdo_dblib")),
    ),
    guided=(
        Guided("before-deploy", "See which extensions PHP has here.",
               "terminus wp <site>.<env> -- eval 'print_r( array( get_loaded_extensions(), PDO::getAvailableDrivers() "
               ") );'"),
        Guided("before-deploy", "Put a small service in front of the database, on a server of yours, that answers by "
                                "HTTPS, and ask that with wp_remote_get()."),
        Guided("before-deploy", "Or let a job that runs elsewhere copy what the site needs into the site's own "
                                "database, at night for instance."),
    ),
)
