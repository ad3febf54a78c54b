"""The user's and the machine's git settings as a file of their own, without those of any repository."""

from __future__ import annotations

from fixer.git.configuration import Configuration, Setting

_OWN = frozenset({"local", "worktree"})
# What says where to push, and what, is settled already; includes have been followed.
_SETTLED = ("url.", "remote.", "branch.", "push.", "fetch.", "submodule.", "include.", "includeif.", "extensions.",
            "alias.", "hook.", "maintenance.", "gc.", "trace2.")
_SETTLED_KEYS = frozenset({"core.bare", "core.worktree", "core.repositoryformatversion", "core.fsmonitor"})
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\b": "\\b"})


def user_settings(configuration: Configuration) -> str:
    """The settings that the user or the machine makes and that matter to speak with a server, as git writes them.

    Credential helpers, ssh commands, proxies and certificates are among them. Conditional includes have been
    decided for the repository at hand, which a temporary one could not do.

    Args:
        configuration: every setting that applies to the repository.
    """
    return "".join(_written(setting) for setting in configuration.settings if _is_used(setting))


def section(name: str, subsection: str, variable: str, value: str) -> str:
    """One setting as git writes it.

    Args:
        name: the section.
        subsection: its second part, or ``""``.
        variable: the variable.
        value: any text.
    """
    inner = f' "{_quoted(subsection)}"' if subsection else ""
    return f'[{name}{inner}]\n\t{variable} = "{value.translate(_ESCAPES)}"\n'


def _is_used(setting: Setting) -> bool:
    if setting.scope in _OWN or setting.key.startswith(_SETTLED) or setting.key in _SETTLED_KEYS:
        return False
    # fixer's own commands have no hooks; a repository on this machine that is pushed to has its own.
    return not (setting.scope == "command" and setting.key == "core.hookspath")


def _written(setting: Setting) -> str:
    name, _, rest = setting.key.partition(".")
    subsection, _, variable = rest.rpartition(".")
    if setting.value is None:
        inner = f' "{_quoted(subsection)}"' if subsection else ""
        return f"[{name}{inner}]\n\t{variable}\n"
    return section(name, subsection, variable, setting.value)


def _quoted(subsection: str) -> str:
    return subsection.replace("\\", "\\\\").replace('"', '\\"')
