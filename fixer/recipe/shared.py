"""Edits that several recipes share: each is made once in a site and belongs to all of them."""

from __future__ import annotations

from fixer.php.rules import Exactly, Matching
from fixer.recipe.elsewhere import Brought, FileDefines
from fixer.recipe.steps.define_constant import DefineConstant
from fixer.recipe.steps.insert_block import InsertBlock, Mention

VISITORS_NAME_AND_PORT = InsertBlock(
    "server-name-port.php",
    why="inside the container the server's name and port are internal ones; visitors came by these.",
    besides=(("$_SERVER['SERVER_NAME']", Matching((r"\x00host\x00",))),),
    older_forms=("$_SERVER['SERVER_NAME'] = $_SERVER['HTTP_HOST'];",),
    must_use=True,
    mentions=(
        Mention(
            "HTTP_X_SSL", without="HTTP_USER_AGENT_HTTPS",
            remark="this reads HTTP_X_SSL only; today the platform sends HTTP_USER_AGENT_HTTPS, so the "
                   "port may come out as 80 for visitors by HTTPS",
        ),
    ),
)
"""``SERVER_NAME`` and ``SERVER_PORT`` as the visitor sees them.

Source: Modules and Plugins with Known Issues, "Contact Form 7"; SERVER_NAME and SERVER_PORT on Pantheon.
"""

DIRECT = Exactly("direct", known_bad=("ftpext", "ftpsockets", "ssh2"))
"""What ``FS_METHOD`` must be: no server for the other ways is there on the platform."""

SETS_FS_METHOD = (
    FileDefines("{content}/mu-plugins/pantheon-mu-plugin/pantheon.php", "FS_METHOD", DIRECT),
    FileDefines("{content}/mu-plugins/pantheon.php", "FS_METHOD", DIRECT),
    Brought("pantheon-mu-plugin", "1.0", "the platform's must-use plugin, which Composer brings, sets FS_METHOD"),
)
"""Where ``FS_METHOD`` is set already, though not in the config.

Source: the host's must-use plugin, pantheon.php, which sets it since 2022.
"""

WHY_DIRECT = "WordPress's own test for it fails where the code is read-only, and it asks for FTP then."

FS_METHOD_DIRECT = DefineConstant("FS_METHOD", "direct", why=WHY_DIRECT, accept=DIRECT, unless=SETS_FS_METHOD,
                                  platform_only=True)
"""Files are written by PHP itself, without a test on the read-only code."""
