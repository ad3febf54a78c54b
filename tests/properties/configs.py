"""Generated sites: line ends, comments, guards, loaders, includes and definitions as sites have them, mixed at will."""

from __future__ import annotations

import re
from collections.abc import Callable

from hypothesis import strategies as st

from tests.properties import pieces
from tests.properties.examples import CONFIGS, Example
from tests.properties.subjects import SUBJECTS, Subject

_INDENTED = ("wordpress", "bedrock")


class Part(str):
    """A piece of a config; ``about`` says whether it is about the recipe, so that an edit may touch it."""

    __slots__ = ("about",)

    def __new__(cls, text: str, *, about: bool = False) -> Part:
        made = super().__new__(cls, text)
        made.about = about
        return made

    about: bool


@st.composite
def examples(draw: st.DrawFn, subjects: tuple[Subject, ...] = SUBJECTS) -> Example:
    """A recipe and a whole site."""
    subject = draw(st.sampled_from(subjects))
    files: dict[str, str] = {}
    parts = [Part(part) for part in draw(st.lists(st.sampled_from(_foreign(subject)), max_size=5, unique=True))]
    for _ in range(draw(st.integers(0, 2))):
        parts.insert(draw(st.integers(0, len(parts))), _about(draw, subject, files))
    {"wordpress": _wordpress, "bedrock": _bedrock}.get(subject.style, _drupal)(draw, subject, parts, files)
    if not draw(st.integers(0, 29)):
        parts.insert(draw(st.integers(0, len(parts))), Part(draw(st.sampled_from(pieces.BROKEN)), about=True))
    encode = _encoding(draw)
    config, kept = _joined(draw, parts, encode)
    written = {path: encode(text) for path, text in files.items()}
    if subject.style == "wordpress" and not draw(st.integers(0, 14)):
        written["config/wordpress.php"] = re.sub(rb"__DIR__|dirname\( ?__FILE__ ?\)", rb"dirname(\g<0>)", config)
        return Example(subject, b"<?php\nrequire __DIR__ . '/config/wordpress.php';\n", (), written)
    return Example(subject, config, kept, written)


def _foreign(subject: Subject) -> tuple[str, ...]:
    special = {"wordpress": pieces.WORDPRESS, "bedrock": pieces.BEDROCK,
               "drupal7": pieces.DRUPAL + pieces.DRUPAL_7}.get(subject.style, pieces.DRUPAL_10)
    return (*special, *special, *pieces.SHARED, *pieces.COMMENTS)


def _about(draw: st.DrawFn, subject: Subject, files: dict[str, str]) -> Part:
    """One statement about the recipe's names: as such, in a branch, in a file beside, or where it does not count."""
    statement = draw(st.sampled_from(subject.statements))
    way = draw(st.integers(0, 9))
    if way == 0:
        hidden = draw(st.sampled_from(pieces.HIDDEN))
        if hidden.startswith(("//", "#")):
            return Part(hidden.format(s=re.sub(r"\s+", " ", statement)), about=True)
        return Part(hidden.format(s=statement.replace("*/", "") if "*" in hidden else statement), about=True)
    if way == 1:
        path = f"{CONFIGS[subject.style].rpartition('/')[0]}/more.php".lstrip("/")
        head = "use Roots\\WPConfig\\Config;\n" if subject.style == "bedrock" else ""
        files.setdefault(path, f"<?php\n{head}{statement}\n")
        return Part(draw(st.sampled_from(pieces.INCLUDES)), about=True)
    wrapper = draw(st.sampled_from(pieces.WRAPPERS))
    if statement.startswith("const ") and wrapper != "{s}":
        statement = subject.statements[0]
    return Part(wrapper.format(s=statement), about=True)


def _wordpress(draw: st.DrawFn, subject: Subject, parts: list[Part], files: dict[str, str]) -> None:
    if not draw(st.integers(0, 3)):
        files["wp-config-pantheon.php"] = pieces.PLATFORM_WORDPRESS
        parts.insert(draw(st.integers(0, len(parts))), Part(draw(st.sampled_from(pieces.PLATFORM_INCLUDES))))
    if not draw(st.integers(0, 3)):
        files["wp-config-local.php"] = f"<?php\n{subject.statements[0]}\n"
    stops = [Part(stop) for stop in draw(st.lists(st.sampled_from(pieces.STOP), max_size=2))]
    parts.extend(stops[:1])
    for stop in stops[1:]:
        parts.insert(draw(st.integers(0, len(parts))), stop)
    parts.append(Part(draw(st.sampled_from(pieces.WORDPRESS_ENDS))))
    if not draw(st.integers(0, 5)):
        parts.append(_about(draw, subject, files))


def _bedrock(draw: st.DrawFn, subject: Subject, parts: list[Part], files: dict[str, str]) -> None:
    parts.insert(0, Part(draw(st.sampled_from(pieces.BEDROCK_HEAD))))
    parts.append(Part(draw(st.sampled_from(pieces.BEDROCK_ENDS))))
    for name in draw(st.lists(st.sampled_from(("dev", "live")), max_size=2, unique=True)):
        files[f"config/environments/{name}.php"] = ("<?php\nuse Roots\\WPConfig\\Config;\n\n"
                                                    f"{draw(st.sampled_from(subject.statements))}\n")


def _drupal(draw: st.DrawFn, subject: Subject, parts: list[Part], files: dict[str, str]) -> None:
    if subject.style != "drupal7" and draw(st.booleans()):
        files["web/sites/default/settings.pantheon.php"] = pieces.PLATFORM_DRUPAL
        parts.insert(draw(st.integers(0, len(parts))), Part('include __DIR__ . "/settings.pantheon.php";'))
    if not draw(st.integers(0, 3)):
        folder = CONFIGS[subject.style].rpartition("/")[0]
        files[f"{folder}/settings.local.php"] = f"<?php\n{subject.statements[0]}\n"
    end = draw(st.sampled_from(pieces.DRUPAL_ENDS))
    if end:
        parts.append(Part(end))


def _joined(draw: st.DrawFn, parts: list[Part], encode: Callable[[str], bytes]) -> tuple[bytes, tuple[bytes, ...]]:
    gap = draw(st.sampled_from(("\n", "\n\n", "\n\n", "\n\n\n", " ")))
    if gap == " ":
        parts = [part for part in parts if not re.search(r"//|#|<<<|\?>|/\*\*", part)]
    head = draw(st.sampled_from(("<?php\n", "<?php\n", "<?php\n\n", "<?php ", "<?PHP\n", "<?php // one\n",
                                 "<?php\ndeclare(strict_types=1);\n\n", "\n<?php\n")))
    tail = draw(st.sampled_from(("", "\n", "\n", "\n\n", "\n?>", "\n?>\n", " ?>", "\n?>\n\n", "  ")))
    mark = b"\xef\xbb\xbf" if not draw(st.integers(0, 14)) else b""
    config = mark + encode(head) + encode(gap).join(encode(part) for part in parts) + encode(tail)
    return config, tuple(encode(part) for part in parts if not part.about)


def _encoding(draw: st.DrawFn) -> Callable[[str], bytes]:
    """How text becomes bytes: which line ends, tabs or spaces, UTF-8 or not."""
    ends = draw(st.sampled_from((("\n",), ("\n",), ("\n",), ("\r\n",), ("\r\r\n",), ("\r",), ("\n", "\r\n"),
                                 ("\r\n", "\r\n", "\n"))))
    tab = draw(st.sampled_from(("\t", "    ", "  ")))
    encoding = "utf-8" if draw(st.integers(0, 7)) else "latin-1"

    def encode(text: str) -> bytes:
        lines = text.replace("\t", tab).split("\n")
        whole = "".join(line + ends[number % len(ends)] for number, line in enumerate(lines[:-1])) + lines[-1]
        return whole.encode(encoding, "ignore")

    return encode
