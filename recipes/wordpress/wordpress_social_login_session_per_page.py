"""WordPress Social Login without a session for every visitor.

Source: Modules and Plugins with Known Issues, "WordPress Social Login", issue 2; since 3.0 the plugin begins a session
on its own pages only (includes/services/wsl.session.php, 3.0.5).
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="wordpress-social-login-session-per-page",
    title="WordPress Social Login keeps every page out of the cache",
    cms="wordpress",
    remedy=Remedy.ADVISORY,
    problem="Version 2 begins a session for whoever opens any page. The cookie that comes with it keeps the platform's "
            "edge from caching that page, and each visit takes PHP and the database.",
    subject="Use a WordPress Social Login that begins no sessions",
    sources=(Source("Modules and Plugins with Known Issues", "WordPress Social Login, issue 2",
                    digest="2a07f8038ec1"),),
    evidence=(
        Plugin("WordPress Social Login", ("wordpress-social-login",), fixed_in="3.0", main_file="wp-social-login.php"),
    ),
    guided=(
        Guided("before-deploy", "Update it to 3.0 or later in Dev (SFTP mode), or replace it: see 'fixer show "
                                "wordpress-social-login-session-order'.",
               "terminus wp <site>.dev -- plugin update wordpress-social-login", style="classic"),
        Guided("before-deploy", "Update it to 3.0 or later with Composer, or replace it: see 'fixer show "
                                "wordpress-social-login-session-order'.",
               "composer update wpackagist-plugin/wordpress-social-login", style="bedrock"),
        Guided("after-deploy", "Look at a page's answer: no cookie named PHPSESSID or SESS and more should be set.",
               "curl -sI https://<env>-<site>.pantheonsite.io/ | grep -i set-cookie"),
    ),
)
