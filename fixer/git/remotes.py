"""A repository's remotes: their addresses, read as data and never visited."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from fixer.git.configuration import Configuration


class Remote(NamedTuple):
    """One remote.

    Args:
        name: as the repository calls it.
        urls: where it is fetched from, after ``url.<base>.insteadOf``.
        push_urls: where it is pushed to, after ``pushurl``, ``pushInsteadOf`` and ``insteadOf``.
    """

    name: str
    urls: tuple[str, ...]
    push_urls: tuple[str, ...]


def remotes_of(configuration: Configuration) -> tuple[Remote, ...]:
    """The remotes that the repository's own config names, in its order."""
    urls: dict[str, list[str]] = {}
    push_urls: dict[str, list[str]] = {}
    for name, variable, value in configuration.below("remote", own=True):
        table = {"url": urls, "pushurl": push_urls}.get(variable)
        if table is None:
            continue
        if value:
            table.setdefault(name, []).append(value)
        else:
            # An empty value takes back those before it.
            table.pop(name, None)
    fetching = _substitutes(configuration, "insteadof")
    pushing = _substitutes(configuration, "pushinsteadof")
    return tuple(Remote(name, tuple(_rewrite(url, fetching) for url in found),
                        _push_urls(found, push_urls.get(name, []), fetching, pushing))
                 for name, found in urls.items())


def _push_urls(urls: Sequence[str], push_urls: Sequence[str], fetching: Sequence[tuple[str, str]],
               pushing: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    if push_urls:
        return tuple(_rewrite(url, fetching) for url in push_urls)
    return tuple(_rewrite(url, pushing if any(url.startswith(start) for start, _ in pushing) else fetching)
                 for url in urls)


def _substitutes(configuration: Configuration, variable: str) -> list[tuple[str, str]]:
    return [(value, base) for base, found, value in configuration.below("url") if found == variable and value]


def _rewrite(url: str, substitutes: Iterable[tuple[str, str]]) -> str:
    """``url`` with the longest known beginning replaced."""
    matching = [pair for pair in substitutes if url.startswith(pair[0])]
    if not matching:
        return url
    start, base = max(matching, key=lambda pair: len(pair[0]))
    return base + url[len(start):]
