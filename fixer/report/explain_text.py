"""What ``fixer explain`` says: a table of names, values and places; one line a name where that is possible."""

from __future__ import annotations

from collections.abc import Iterator

from fixer.explaining import Explanation
from fixer.php.definition import Definition, NameKind
from fixer.php.setting_calls import NOT_FOR_CODE
from fixer.php.table import Cell, Row
from fixer.php.values import UNKNOWN, UNSET, known
from fixer.report.explain_values import ShownValues
from fixer.report.explain_worlds import scope_text
from fixer.report.printable import printable_path, printable_place
from fixer.report.scan_text import site_line
from fixer.report.style import WIDTH, Style, count, joined, wrapped

_HEADINGS = {NameKind.CONSTANT: "Constants", NameKind.VARIABLE: "Variables", NameKind.INI: "PHP settings"}
_WIDEST_NAME = 30
_WIDEST_SCOPE = 34
_WIDEST_VALUE = 60
_MOST_POSSIBLE = 3


def explain_text(found: Explanation, *, whole: bool = False, colour: bool = False) -> str:
    """The table of a config.

    Args:
        found: what was found.
        whole: whether to show long values whole.
        colour: whether to colour.
    """
    style = Style(colour)
    table = _Table(found, style, whole)
    forbidden = [one for one in found.idle if one.kind is NameKind.INI and one.name in NOT_FOR_CODE]
    return joined([
        [style.mark("bold", site_line(found.site))],
        *([style.mark("bold", f"{heading}:"), *(line for row in rows for line in table.row(row))]
          for kind, heading in _HEADINGS.items() if (rows := [row for row in found.rows if row.kind is kind])),
        _headed(style, f"Without effect, since {_cms(found)} has taken over before:",
                [f"  {printable_path(one.name)}  {style.mark('dim', _place(one))}" for one in found.late]),
        _headed(style, "Without effect, since this code does not run:",
                [f"  {printable_path(one.name)}  {style.mark('dim', _place(one))}" for one in found.idle
                 if one not in forbidden]),
        _headed(style, "Without effect, since PHP lets only its own files set this, not code:",
                [f"  {printable_path(one.name)}  {style.mark('dim', _place(one))}" for one in forbidden]),
        [wrapped(_unknown(found, name)) for name in found.unknown],
        [] if found.rows or found.late or found.idle or found.unknown else [f"Nothing is set in {_files(found)}."],
    ])


def _headed(style: Style, heading: str, lines: list[str]) -> list[str]:
    return [style.mark("bold", heading), *lines] if lines else []


def _cms(found: Explanation) -> str:
    return {"wordpress": "WordPress", "drupal": "Drupal"}[found.site.cms.value]


def _place(definition: Definition) -> str:
    return printable_place(definition.path, definition.line)


def _unknown(found: Explanation, name: str) -> str:
    near = " or ".join(printable_path(one) for one in found.unknown[name])
    there = f"Did you mean {near}?" if near else "'fixer explain' shows all that it sets."
    return f"{printable_path(name)}: nothing in {_files(found)} sets this. {there}"


def _files(found: Explanation) -> str:
    if not found.documents:
        return f"{printable_path(found.site.config)}, which is missing"
    first, *others = found.documents
    return printable_path(first) + (f" and {count(len(others), 'file')} it includes" if others else "")


class _Table:
    def __init__(self, found: Explanation, style: Style, whole: bool) -> None:
        self._found, self._style, self._whole = found, style, whole
        self._shown = ShownValues(found.rows, found.documents)
        self._width = min(_WIDEST_NAME, max((len(row.name) for row in found.rows), default=0))

    def row(self, row: Row) -> Iterator[str]:
        """The lines of one name."""
        name = printable_path(row.name)
        missing = self._found.worlds
        for cell in row.cells:
            missing &= ~cell.worlds
        if len(row.cells) == 1 and not missing:
            yield from self._line(f"  {name:<{self._width}}  ", row.name, row.cells[0])
        else:
            yield f"  {name}"
            scopes = [*(scope_text(cell.worlds) for cell in row.cells), scope_text(missing)]
            width = min(_WIDEST_SCOPE, max(map(len, scopes)))
            for cell, scope in zip(row.cells, scopes, strict=False):
                yield from self._line(f"    {scope:<{width}}  ", row.name, cell)
            if missing:
                yield f"    {scopes[-1]:<{width}}  not set"
        for one in self._found.others.get(row.name, ()):
            yield self._style.mark("dim", f"      also written in {_place(one)}, without effect")

    def _line(self, head: str, name: str, cell: Cell) -> Iterator[str]:
        value, place = self._value(name, cell), _place(cell.definition)
        if not self._whole and len(value) > _WIDEST_VALUE:
            value = value[: _WIDEST_VALUE - 1] + "…"
        if len(head) + len(value) + 2 + len(place) <= WIDTH:
            yield f"{head}{value}  {self._style.mark('dim', place)}"
        elif len(head) + len(value) <= WIDTH:
            yield f"{head}{value}"
            yield f"{' ' * (len(head) - 2)}  {self._style.mark('dim', place)}"
        else:
            yield head.rstrip()
            yield f"      {value}"
            yield f"      {self._style.mark('dim', place)}"

    def _value(self, name: str, cell: Cell) -> str:
        if not cell.computed:
            return self._shown.for_people(name, cell.value, cell.definition)
        if len(cell.possible) > 1:
            return f"computed: {self._either(name, cell)}"
        if isinstance(cell.value, bytes) and (text := self._shown.symbolic(name, cell.value, cell.definition)):
            return f"computed: {text}"
        source = self._shown.expression(cell.definition)
        return f"computed: {source}" if source else "computed"

    def _either(self, name: str, cell: Cell) -> str:
        """The values of which one holds, where all of them are known."""
        texts: list[str] = []
        for found in cell.possible:
            if found.value is UNSET or found.definition is None:
                texts.append("not set")
            elif found.value is UNKNOWN or not known(found.value):
                texts.append(self._shown.expression(found.definition) or "unknown")
            else:
                texts.append(self._shown.for_people(name, found.value, found.definition))
        texts = list(dict.fromkeys(texts))
        return " or ".join([*texts[:_MOST_POSSIBLE], *(["..."] if len(texts) > _MOST_POSSIBLE else [])])
