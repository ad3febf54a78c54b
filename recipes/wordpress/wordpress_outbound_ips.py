"""Services that let in known addresses only.

Source: Modules and Plugins with Known Issues, "Dynamic Outbound IPs"; Dynamic Outgoing IP Addresses; WordPress's
WP_PROXY_HOST and WP_PROXY_PORT (class-wp-http-proxy.php).
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.outgoing import WithoutProxy
from fixer.recipe.signs.own_calls import OwnCalls

recipe = Recipe(
    id="wordpress-outbound-ips",
    title="A service may not let this site in, whose address changes",
    cms="wordpress",
    remedy=Remedy.ADVISORY,
    problem="Requests from the site to other servers come from addresses that change without notice. A directory, bank "
            "or payment service that lets in a list of addresses turns the site away sooner or later.",
    subject="Reach services that ask for a fixed address",
    sources=(Source("Modules and Plugins with Known Issues", "Dynamic Outbound IPs", digest="bc01ba1f25b1"),),
    evidence=(
        WithoutProxy(Plugin("AuthLDAP", ("authldap", "simple-ldap-login", "wpdirauth", "ldap-authentication",
                                         "ldap-login-for-intranet-sites", "active-directory-integration",
                                         "next-active-directory-integration"))),
        WithoutProxy(Plugin("Opayo (Sage Pay)", ("*sagepay*", "*sage-pay*", "*opayo*"))),
        WithoutProxy(Plugin("Payeezy (First Data)", ("*firstdata*", "*first-data*", "*payeezy*"))),
        WithoutProxy(OwnCalls(("ldap_connect",), "a directory that often lets in known addresses only is asked here")),
    ),
    guided=(
        Guided("before-deploy", "Ask the service if it insists on fixed addresses. One that asks for a key or a "
                                "certificate instead needs nothing more."),
        Guided("before-deploy", "For larger plans the host offers Secure Integration (formerly Enterprise Gateway), "
                                "which gives the site a fixed way out; see which plan this site has.",
               "terminus plan:info <site>"),
        Guided("before-deploy", "Or send WordPress's own requests through a proxy of yours with a fixed address: "
                                "define WP_PROXY_HOST and WP_PROXY_PORT in wp-config.php. LDAP does not go that way."),
        Guided("before-deploy", "Or take a payment service without such a list: Braintree, GoCardless, Recurly and "
                                "Square are some."),
    ),
    advice="Do not let the service's list be made from addresses you see today: they will be others.",
)
