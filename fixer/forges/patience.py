"""How long a forge may keep us waiting: as it says itself, but not for ever."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime

from fixer.errors import ForgeError

LIMIT_SECONDS = 600
_TRIES = 5
_TROUBLE = frozenset({500, 502, 503, 504})
_SECONDARY_SECONDS = 60.0
_LIMITED = re.compile(rb"rate limit|abuse detection|too many requests", re.IGNORECASE)
# GitHub, GitLab, and the draft of a standard that others follow.
_RESET = ("X-RateLimit-Reset", "RateLimit-Reset")
_REMAINING = ("X-RateLimit-Remaining", "RateLimit-Remaining")


class Patience:
    """Waits where a forge asks for it, says so, and gives up in the end.

    Args:
        name: of the forge, as people call it.
        say: told what is waited for, a line each.
        limit: how many seconds all waits together may take.
        sleep: waits.
        now: seconds since 1970.
    """

    def __init__(self, name: str, say: Callable[[str], None], *, limit: float = LIMIT_SECONDS,
                 sleep: Callable[[float], None] = time.sleep, now: Callable[[], float] = time.time) -> None:
        self._name = name
        self._say = say
        self._left = limit
        self._sleep = sleep
        self._now = now

    def wait(self, tried: int, status: int, headers: Mapping[str, str], body: bytes) -> bool:
        """Wait before the same request is made again.

        Args:
            tried: how often the request has been made.
            status: that came back.
            headers: that came back; names in any case.
            body: that came back.

        Returns:
            False where there is nothing to wait for: the answer is final.

        Raises:
            ForgeError: the wait would be longer than there is time.
        """
        limited = status == 429 or (status == 403 and _is_limited(headers, body))
        if not limited and status not in _TROUBLE:
            return False
        if tried >= _TRIES:
            return False
        seconds = self._asked(headers, limited)
        if seconds is None:
            seconds = _SECONDARY_SECONDS * 2 ** (tried - 1) if limited else 2.0 ** (tried - 1)
        why = "allows no more requests for now" if limited else f"is in trouble ({status})"
        if seconds > self._left:
            raise ForgeError(f"{self._name} {why} and asks to wait until {self._clock(seconds)}, which is too long: "
                             "run the same command again after that")
        self._left -= seconds
        self._say(f"{self._name} {why}: trying again at {self._clock(seconds)}")
        self._sleep(seconds)
        return True

    def _asked(self, headers: Mapping[str, str], limited: bool) -> float | None:
        """The seconds that the server asks for, or None where it names none."""
        after = headers.get("Retry-After", "").strip()
        if after.isdigit():
            return float(after)
        if after:
            try:
                return max(0.0, parsedate_to_datetime(after).timestamp() - self._now())
            except (ValueError, OverflowError):
                return None
        reset = next((headers[name] for name in _RESET if name in headers), "")
        # Nobody knows when in that second it is.
        told = limited and reset.isdigit() and _remaining(headers) in ("", "0")
        return max(0.0, float(reset) - self._now()) + 1 if told else None

    def _clock(self, seconds: float) -> str:
        until = time.strftime("%H:%M:%S", time.localtime(self._now() + seconds))
        return f"{until} (in {_span(seconds)})"


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def _is_limited(headers: Mapping[str, str], body: bytes) -> bool:
    """Whether a 403 means "later" and not "never".

    Source: GitHub REST API, "Rate limits for the REST API", "Exceeding the rate limit".
    """
    return "Retry-After" in headers or _remaining(headers) == "0" or _LIMITED.search(body) is not None


def _remaining(headers: Mapping[str, str]) -> str:
    return next((headers[name] for name in _REMAINING if name in headers), "").strip()
