"""What a run of a site's code left behind."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

from tests.support.php_values import PhpValue, decode, decode_pairs


@dataclass(frozen=True, slots=True)
class State:
    """What holds at one moment.

    Args:
        constants: those the site's code defined.
        variables: the global variables asked for that exist, e.g. ``conf``.
        server: ``$_SERVER``.
        ini: the settings asked for.
    """

    constants: dict[int | str, PhpValue]
    variables: dict[int | str, PhpValue]
    server: dict[int | str, PhpValue]
    ini: dict[int | str, PhpValue]


@dataclass(frozen=True, slots=True)
class Effects:
    """What came of one run.

    Args:
        end: what holds when everything has run, the stub's own defaults included.
        takeover: what held when the content management system took over; None if it never did.
        output: all that was printed.
        warnings: warnings, notices and deprecations, e.g. ``Warning: Constant A already defined in
            wp-config.php:3``. Silenced ones are left out.
        fatal: the error that ended the run, or None.
        exited: whether the code itself ended the run.
    """

    end: State
    takeover: State | None
    output: bytes
    warnings: tuple[str, ...]
    fatal: str | None
    exited: bool

    @property
    def constants(self) -> dict[int | str, PhpValue]:
        """The constants at the end."""
        return self.end.constants

    @property
    def variables(self) -> dict[int | str, PhpValue]:
        """The global variables at the end."""
        return self.end.variables

    @property
    def conf(self) -> PhpValue:
        """``$conf`` at the end; None where there is none."""
        return self.end.variables.get("conf")

    @property
    def server(self) -> dict[int | str, PhpValue]:
        """``$_SERVER`` at the end."""
        return self.end.server

    @property
    def ini(self) -> dict[int | str, PhpValue]:
        """The ini settings asked for, at the end."""
        return self.end.ini

    @property
    def silent(self) -> bool:
        """Whether the run printed nothing, warned of nothing and came to its proper end."""
        return not (self.output or self.warnings or self.fatal or self.exited)


def effects_from(answer: dict[str, Any]) -> Effects:
    """The effects that ``run.php`` reported."""
    takeover = answer["takeover"]
    fatal = decode(answer["fatal"])
    return Effects(
        end=_state(answer["end"]),
        takeover=None if takeover is None else _state(takeover),
        output=base64.b64decode(answer["output"]),
        warnings=tuple(_text(decode(warning)) for warning in answer["warnings"]),
        fatal=None if fatal is None else _text(fatal),
        exited=answer["exited"],
    )


def _state(reported: dict[str, Any]) -> State:
    return State(
        constants=decode_pairs(reported["constants"]),
        variables=decode_pairs(reported["variables"]),
        server=decode_pairs(reported["server"]),
        ini=decode_pairs(reported["ini"]),
    )


def _text(value: PhpValue) -> str:
    return value.decode("utf-8", "backslashreplace") if isinstance(value, bytes) else str(value)
