"""Wordfence's firewall without a path that breaks every page.

Source: Modules and Plugins with Known Issues, "Wordfence", issue 3, and its newer editions; what the plugin writes from
lib/wfHelperString.php and waf/bootstrap.php; PHP's manual on .user.ini files.
"""

from fixer.recipe.evidence import Plugin
from fixer.recipe.model import Guided, Recipe, Remedy, Source
from fixer.recipe.signs.prepended import Prepended
from fixer.recipe.steps.take_out_section import TakeOutSection

recipe = Recipe(
    id="wordfence-user-ini",
    title="Wordfence's firewall is loaded by a path that does not last",
    cms="wordpress",
    remedy=Remedy.GUIDED,
    problem="Wordfence writes a full path into .user.ini, so that PHP runs its firewall before anything else. In "
            "another container, and after a deploy, that path leads nowhere, and every page stays white.",
    subject="Take Wordfence's path out of .user.ini",
    sources=(Source("Modules and Plugins with Known Issues", "Wordfence, issue 3", digest="ac809da0ae41"),),
    evidence=(
        Prepended(Plugin("Wordfence Security", ("wordfence",), main_file="wordfence.php"), "wordfence-waf.php"),
    ),
    steps=(TakeOutSection(".user.ini", "; Wordfence WAF", "; END Wordfence WAF", "auto_prepend_file"),),
    guided=(
        Guided("before-deploy", "Do without the firewall's early start, as long as you can: Wordfence still scans, and "
                                "its firewall runs as a plugin. Delete the file that was loaded, too.",
               "git rm --ignore-unmatch {docroot}/wordfence-waf.php"),
        Guided("before-deploy", "To have the early start, keep both files out of the code, one copy for each "
                                "environment. Make two empty files on your computer, and put them there over SFTP, in "
                                "Dev, Test, Live and every multidev.",
               "touch /tmp/wordfence-waf.php /tmp/.user.ini\n"
               "mkdir files/private\n"
               "put /tmp/wordfence-waf.php files/private/wordfence-waf.php\n"
               "put /tmp/.user.ini files/private/.user.ini"),
        Guided("before-deploy", "Then link to them, where those files were.",
               "ln -s {above_code}/files/private/wordfence-waf.php {docroot}/wordfence-waf.php\n"
               "ln -s {above_code}/files/private/.user.ini {docroot}/.user.ini"),
        Guided("before-deploy", "Add /.user.ini to protected_web_paths in pantheon.yml, so that nobody can read it by "
                                "the web, and commit all three changes."),
        Guided("after-deploy", "Let Wordfence set its firewall up again (Firewall, All Firewall Options, Optimize), in "
                               "Dev in SFTP mode.",
               "terminus connection:set <site>.dev sftp"),
        Guided("after-deploy", "In each environment edit files/private/wordfence-waf.php. First include the "
                               "platform's own /includes/prepend.php if it is there, since only one file can be run "
                               "first. Then define WFWAF_DB_NAME, WFWAF_DB_USER, WFWAF_DB_PASSWORD and WFWAF_DB_HOST "
                               "(with the port behind a colon) from $_ENV: Wordfence cannot find them in "
                               "wp-config.php here. Then give WFWAF_LOG_PATH and the path of waf/bootstrap.php as "
                               "paths from files/private, such as ../../code/{content}/wflogs/: a test that begins "
                               "with __DIR__ is false behind a link, and the firewall stays off without a word."),
    ),
    advice="PHP keeps what it read in .user.ini for five minutes, so wait that long before you judge a change.",
)
