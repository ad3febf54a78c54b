"""WPML without a cookie that every page goes round the cache for.

Source: Modules and Plugins with Known Issues (edition 1), "WPML - The WordPress Multilingual Plugin", issue 2; the
setting and the cookie's names from WPML's WPML_Cookie_Setting; the names the edge minds from the host's documents.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source

recipe = Recipe(
    id="wpml-language-cookie",
    title="WPML's cookie keeps pages out of the cache",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="WPML can note a visitor's language in a cookie, and new installations do. The edge caches no answer that "
            "sets one, and a visitor who has it is served by PHP on every page from then on.",
    subject="Let WPML do without its cookie",
    sources=(
        Source(
            "Modules and Plugins with Known Issues (edition 1)",
            "WPML - The WordPress Multilingual Plugin, issue 2", digest="c41c655b420c",
        ),
    ),
    evidence=(
        Plugin("WPML Multilingual CMS", ("sitepress-multilingual-cms",), main_file="sitepress.php"),
    ),
    guided=(
        Guided("after-deploy", "See whether the cookie is on: 1 means that it is, 0 that there is nothing to do.",
               "terminus wp <site>.<env> -- option pluck icl_sitepress_settings store_frontend_cookie"),
        Guided("after-deploy", "Switch it off in every environment: take the tick out at WPML, Languages, Language "
                               "filtering for AJAX operations, or do it from here. Code that asks for translations by "
                               "AJAX needs another way to name the language then.",
               "terminus wp <site>.<env> -- option patch update icl_sitepress_settings store_frontend_cookie 0\n"
               "terminus env:clear-cache <site>.<env>"),
        Guided("after-deploy", "Look at a page's answer: neither wp-wpml_current_language nor _icl_current_language, "
                               "as old releases call it, should be set.",
               "curl -sI https://<env>-<site>.pantheonsite.io/ | grep -i set-cookie"),
    ),
)
