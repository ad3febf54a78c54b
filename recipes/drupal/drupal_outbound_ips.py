"""Services that let in known addresses only.

Source: Modules and Plugins with Known Issues, "Dynamic Outbound IPs"; the gateway's constants from the host's "Secure
Integration".
"""

from fixer.recipe.evidence import Module
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.gateway import WithoutGateway

recipe = Recipe(
    id="drupal-outbound-ips",
    title="A service may turn this site away, because its address changes",
    cms="drupal",
    remedy=Remedy.ADVISORY,
    problem="What the site asks of other servers comes from addresses that change without notice. A directory or "
            "payment service that lets in a list of addresses refuses it sooner or later.",
    subject="Reach services that ask for a fixed address",
    sources=(Source("Modules and Plugins with Known Issues", "Dynamic Outbound IPs", digest="bc01ba1f25b1"),),
    evidence=(
        WithoutGateway(Module("LDAP", "ldap")),
        WithoutGateway(Module("LDAP Servers", "ldap_servers")),
        WithoutGateway(Module("Commerce SagePay", "commerce_sagepay")),
        WithoutGateway(Module("Ubercart SagePay", "uc_sagepay")),
    ),
    guided=(
        Guided("before-deploy", "Ask whoever runs the service if it insists on addresses. One that asks for a key, a "
                                "token or a client certificate needs nothing more."),
        Guided("before-deploy", "On larger plans the host offers Secure Integration (once Enterprise Gateway): the "
                                "service is then reached by 127.0.0.1 and a port in a constant PANTHEON_SOIP_*. See "
                                "which plan this site has.",
               "terminus plan:info <site>"),
        Guided("before-deploy", "Or set up a proxy with a fixed address elsewhere, for this service only."),
    ),
    advice="Do not set $conf['proxy_server'] or http_client_config for all requests: each would depend on that proxy. "
           "And do not list addresses that you see today: they will be others.",
)
