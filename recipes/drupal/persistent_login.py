"""Persistent Login's cookie gets a name that the platform's edge lets through.

Source: Modules and Plugins with Known Issues, "Persistent Login"; the edge's list of cookies. SESS put before the
module's own prefix, as the documents say, is not enough: behind SESS the edge takes small letters and digits only.
"""

from fixer.php.forms import Form
from fixer.php.rules import Matching
from fixer.recipe.evidence import Module
from fixer.recipe.exported import Exported
from fixer.recipe.in_function import InFunction
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.module_file import ModuleFile
from fixer.recipe.steps.assign_variable import AssignVariable
from fixer.recipe.steps.replace_in_function import ReplaceInFunction

_DOCUMENTED = ("SESSPERSISTENT_LOGIN_", "PERSISTENT_LOGIN_")
_RIGHT = Matching((r"S+ESS[a-z0-9]+",), known_bad=_DOCUMENTED)
_FILE = ModuleFile("persistent_login", "persistent_login.module", drupal=(6, 7))
_FUNCTION = "_persistent_login_get_cookie_name"
_SETTING = Form("variable_get('persistent_login_cookie_prefix', $_1)")
_WHY = "the edge strips cookies unless their names are SESS and then small letters and digits."

recipe = Recipe(
    id="persistent-login",
    title="Persistent Login's cookie does not reach the site",
    cms="drupal",
    remedy=Remedy.AUTOMATIC,
    problem="The platform's edge passes on only cookies whose names it knows. Persistent Login's is none of them, so "
            "it is stripped, or the page comes from the cache, and nobody is remembered.",
    subject="Give Persistent Login's cookie a name that the edge knows",
    sources=(Source("Modules and Plugins with Known Issues", "Persistent Login", digest="8fecc4e6894e"),),
    evidence=(Module("Persistent Login", "persistent_login"),),
    steps=(
        AssignVariable(
            "$conf['persistent_login_cookie_prefix']", "SESSpersistentlogin", why=_WHY, accept=_RIGHT, drupal=(6, 7),
            setting="prefix",
            unless=(
                InFunction(_FILE, _FUNCTION, _SETTING, "this release of the module does not read the setting",
                           present=False),
                InFunction(_FILE, _FUNCTION, Form("variable_get('persistent_login_cookie_prefix', $_prefix)",
                                                  (("$_prefix", _RIGHT),)), "the module's own default is right"),
            ),
        ),
        ReplaceInFunction(
            ModuleFile("persistent_login", "persistent_login.module", drupal=(7,)),
            function=_FUNCTION,
            edits=(("substr(session_name(), 4)", "preg_replace('/^S?SESS/', '', session_name())"),),
            accept=(Form("preg_replace($_pattern, $_1, session_name())",
                         (("$_pattern", Matching((r".*\^S(?:[?*]S|\+)ESS.*",))),)),
                    Form("strtolower(substr(session_name(), 4))")),
            why="over HTTPS the session's name has one more letter, and a capital amid the cookie's name is refused.",
        ),
        ReplaceInFunction(
            _FILE,
            function=_FUNCTION,
            edits=(("'PERSISTENT_LOGIN_'", "'SESSpersistentlogin'"),
                   ("'SESSPERSISTENT_LOGIN_'", "'SESSpersistentlogin'")),
            accept=(_SETTING,),
            otherwise=(Form("$_prefix . $_1", (("$_prefix", _RIGHT),)),),
            why=_WHY,
        ),
        AssignVariable(
            "$config['persistent_login.settings']['cookie_prefix']", "SESSpl", why=_WHY,
            accept=Matching((r"SESS[a-z0-9]+",), known_bad=("PL",)), drupal=(8, 9, 10, 11), setting="prefix",
            unless=(Exported("persistent_login.settings", "cookie_prefix", Matching((r"SESS[a-z0-9]+",)),
                             "the exported configuration holds a prefix that the edge knows"),),
        ),
    ),
    guided=(
        Guided("after-deploy", "Everybody who is remembered must log in once more: the cookie has a new name."),
        Guided("after-deploy", "Versions before 8.x-1.1 still fail over HTTPS: update the module.", drupal=(8, 9)),
        Guided("after-deploy", "The module's form goes on showing the stored prefix; store the new one, too.",
               "terminus drush <site>.<env> -- config:set persistent_login.settings cookie_prefix SESSpl -y",
               drupal=(8, 9, 10, 11)),
    ),
)
