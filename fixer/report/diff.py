"""Unified diffs of a plan, in git's form: one to read and one to apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fixer.errors import UsageError
from fixer.report.deltas import LINK, Blob, Delta, changes_of, net_deltas
from fixer.report.gitpaths import ended, quoted
from fixer.report.hiding import hunks_without_secrets, redacted, refusal
from fixer.report.hunks import CONTEXT, Hunk, hunks
from fixer.report.printable import printable_line
from fixer.results import Plan, RecipeResult
from fixer.secrets import secret_ranges
from fixer.site.blocks import TextDelta, Window, text_delta
from fixer.site.change import Change

_NO_NEWLINE = b"\\ No newline at end of file\n"


def shown_diff(planned: Plan | RecipeResult) -> str:
    """The diff for people: secrets redacted, control characters made visible.

    The carriage returns of a file whose every line ends in CRLF, before and after, are not shown.

    Args:
        planned: a plan, or one recipe's part of it.
    """
    return shown_changes(changes_of(planned))


def shown_changes(changes: Iterable[Change]) -> str:
    """The same for changes, wherever they come from."""
    return "".join(_shown(delta) for delta in _sections(changes))


def patch(planned: Plan | RecipeResult, *, with_secrets: bool = False) -> bytes:
    """The diff for ``git apply`` and ``patch -p1``: exact bytes.

    Args:
        planned: a plan, or one recipe's part of it.
        with_secrets: whether lines with secrets may be in it; then it must be written where only the
            user can read it.

    Raises:
        UsageError: a secret would be in it and cannot be left out.
    """
    return b"".join(_patch(delta, with_secrets) for delta in _sections(changes_of(planned)))


def _sections(changes: Iterable[Change]) -> Iterator[Delta]:
    """Deltas as git tells them: a file that becomes a link goes first and then comes as a link."""
    for delta in net_deltas(changes):
        before, after = delta.before, delta.after
        if before and after and (before.mode == LINK) != (after.mode == LINK):
            yield Delta(delta.path, before, None)
            yield Delta(delta.path, None, after)
        else:
            yield delta


def _shown(delta: Delta) -> str:
    if delta.source is not None:
        return _header(delta).decode()
    old, new = _data(delta.before), _data(delta.after)
    if delta.binary:
        return _header(delta).decode() + f"Binary file, {len(new) or len(old)} bytes\n"
    text = text_delta(old, new, CONTEXT)
    body = _body(text, hunks(text.blocks, len(text.a.lines)), *redacted(text, old, new))
    crlf = all(data.count(b"\n") == data.count(b"\r\n") for data in (old, new))
    return _header(delta).decode() + "".join(_shown_line(line, crlf) for line in body)


def _shown_line(line: bytes, crlf: bool) -> str:
    end = b"\r\n" if crlf and line.endswith(b"\r\n") else b"\n"
    return printable_line(line.removesuffix(end)) + "\n"


def _patch(delta: Delta, with_secrets: bool) -> bytes:
    if delta.source is not None:
        return _header(delta)
    old, new = _data(delta.before), _data(delta.after)
    if delta.binary:
        if not with_secrets and (secret_ranges(old) or secret_ranges(new)):
            raise UsageError(refusal(delta.path))
        from fixer.report.binary import binary_patch

        return _header(delta) + binary_patch(delta.before, delta.after)
    text = text_delta(old, new, CONTEXT)
    if with_secrets:
        cut = hunks(text.blocks, len(text.a.lines))
    else:
        cut = hunks_without_secrets(text, old, new, delta.path)
    return _header(delta) + b"".join(_body(text, cut, text.a.lines, text.b.lines))


def _data(blob: Blob | None) -> bytes:
    return blob.data if blob else b""


def _header(delta: Delta) -> bytes:
    path, before, after = delta.path, delta.before, delta.after
    if delta.source is not None:
        return _joined([
            f"diff --git {quoted(f'a/{delta.source}', blanks=True)} {quoted(f'b/{path}', blanks=True)}",
            "similarity index 100%", f"rename from {quoted(delta.source, blanks=True)}",
            f"rename to {quoted(path, blanks=True)}"])
    old_name, new_name = quoted(f"a/{path}"), quoted(f"b/{path}")
    lines = [f"diff --git {old_name} {new_name}"]
    if before is None and after is not None:
        lines.append(f"new file mode {after.mode}")
    elif after is None and before is not None:
        lines.append(f"deleted file mode {before.mode}")
    elif before and after and before.mode != after.mode:
        lines += [f"old mode {before.mode}", f"new mode {after.mode}"]
    same_text = _data(before) == _data(after)
    # Links, empty files and files that are no text need their ids. Elsewhere ids are left out: that of a
    # file with a secret would help to guess the secret.
    if delta.binary or same_text or (before and after and before.mode == after.mode == LINK):
        from fixer.report.binary import blob_id

        mode = f" {after.mode}" if before and after and before.mode == after.mode else ""
        lines.append(f"index {blob_id(before)}..{blob_id(after)}{mode}")
    if not (delta.binary or same_text):
        lines.append(f"--- {ended(old_name) if before else '/dev/null'}")
        lines.append(f"+++ {ended(new_name) if after else '/dev/null'}")
    return _joined(lines)


def _joined(lines: list[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _body(text: TextDelta, cut: list[Hunk], a: list[bytes], b: list[bytes]) -> Iterator[bytes]:
    for hunk in cut:
        a1, b1 = hunk.blocks[0].a1 - hunk.leading, hunk.blocks[0].b1 - hunk.leading
        a2, b2 = hunk.blocks[-1].a2 + hunk.trailing, hunk.blocks[-1].b2 + hunk.trailing
        yield b"@@ -%s +%s @@\n" % (_span(text.a, a1, a2), _span(text.b, b1, b2))
        for block in hunk.blocks:
            yield from _marked(b" ", a[a1:block.a1])
            yield from _marked(b"-", a[block.a1:block.a2])
            yield from _marked(b"+", b[block.b1:block.b2])
            a1 = block.a2
        yield from _marked(b" ", a[a1:a2])


def _span(window: Window, start: int, end: int) -> bytes:
    count = end - start
    first = window.number + start + (count > 0)
    return b"%d" % first if count == 1 else b"%d,%d" % (first, count)


def _marked(mark: bytes, lines: list[bytes]) -> Iterator[bytes]:
    for line in lines:
        if line.endswith(b"\n"):
            yield mark + line
        else:
            yield mark + line + b"\n"
            yield _NO_NEWLINE
