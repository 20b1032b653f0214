"""What the props of AG Grid say: columns, cell texts, sort order, widths, how rows are selected."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rich.cells import cell_len

from tui_callbacks.bridge.field_rules import as_number, number_text
from tui_callbacks.bridge.text import plain

Row = Mapping[str, Any]

_PIXELS = 8  # in a column of the terminal
_WIDEST = 40  # columns that a cell's text gets by itself
_NARROWEST = 4
_MEASURED_ROWS = 1500
_COMPARED_ROWS = 8  # for more wanted rows than these, keys are faster than comparing each with each


@dataclass(frozen=True, slots=True)
class GridColumn:
    """One column.

    Attributes:
        field: Where the value is in a row; "a.b" is the `b` in `a`.
        header: Its heading.
        id: How AG Grid names the column (`colId`, else the field).
        width: Columns of the terminal, None to fit the texts.
        min_width: Columns that it keeps when the table is narrow.
        flex: Its share of the free room, 0 for none.
        sortable: Whether a click on the heading sorts.
        sort: The order at the start: "asc", "desc" or None.
        checkbox: Whether the author wants check boxes in it.
    """

    field: str
    header: str
    id: str
    width: int | None = None
    min_width: int = _NARROWEST
    flex: float = 0
    sortable: bool = True
    sort: str | None = None
    checkbox: bool = False

    def value(self, row: Row) -> Any:
        """Return the column's value in a row, None when it has none."""
        if self.field in row:
            return row[self.field]
        value: Any = row
        for part in self.field.split("."):
            value = value.get(part) if isinstance(value, Mapping) else None
        return value


@dataclass(frozen=True, slots=True)
class Selecting:
    """How rows are selected: not at all, one, or several; and whether a click on a row does it."""

    enabled: bool = False
    multiple: bool = False
    by_click: bool = True

    @classmethod
    def of(cls, row_selection: Any) -> "Selecting":
        """Read AG Grid's `rowSelection`: "single", "multiple" or {"mode": "singleRow"} and the like."""
        if isinstance(row_selection, Mapping):
            mode = row_selection.get("mode")
            clicks = row_selection.get("enableClickSelection")
            return cls(mode in {"singleRow", "multiRow"}, mode == "multiRow", clicks is not False)
        return cls(row_selection in {"single", "multiple"}, row_selection == "multiple")


def columns_of(definitions: Iterable[Mapping[str, Any]] | None, default: Mapping[str, Any]) -> list[GridColumn]:
    """Return the columns that are shown, groups taken apart; `default` is AG Grid's `defaultColDef`."""
    columns: list[GridColumn] = []
    for definition in definitions or ():
        if "children" in definition:
            columns += columns_of(definition["children"], default)
            continue
        merged = {**default, **definition}
        if not merged.get("hide"):
            columns.append(_column(merged))
    return columns


def _column(definition: Mapping[str, Any]) -> GridColumn:
    field = str(definition.get("field") or "")
    header = definition.get("headerName")
    return GridColumn(
        field=field,
        header=cell_text(heading(field) if header is None else header),
        id=str(definition.get("colId") or field),
        width=_cells(definition.get("width")),
        min_width=_cells(definition.get("minWidth")) or _NARROWEST,
        flex=float(as_number(definition.get("flex")) or 0),
        sortable=definition.get("sortable") is not False,
        sort=definition.get("sort") if definition.get("sort") in {"asc", "desc"} else None,
        checkbox=definition.get("checkboxSelection") is True,
    )


def _cells(pixels: Any) -> int | None:
    number = as_number(pixels)
    return max(1, round(number / _PIXELS)) if number else None


def heading(field: str) -> str:
    """Return the heading that AG Grid makes of a field name: "totalPrice" gives "Total Price"."""
    words: list[str] = []
    for character in field.replace(".", " "):
        if character.isupper() and words and words[-1].islower():
            words.append(" ")
        words.append(character)
    text = "".join(words)
    return " ".join(word[:1].upper() + word[1:] for word in text.split())


def cell_text(value: Any) -> str:
    """Return a value as a cell shows it: in one line, None as nothing."""
    if value is None:
        return ""
    if isinstance(value, str):
        text = value
    elif isinstance(value, bool):
        text = "true" if value else "false"
    elif is_number(value):
        text = number_text(value) or str(value)
    else:
        text = json.dumps(value, ensure_ascii=False, default=str)
    text = plain(text)
    return " ".join(text.split()) if "\n" in text or "\t" in text else text


def is_number(value: Any) -> bool:
    """Say whether a value is shown at the right."""
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def sort_key(value: Any) -> tuple[int, Any]:
    """Return what a value is sorted by: nothing first, then numbers, then texts without regard to case."""
    if value is None or value == "":
        return (0, 0)
    if isinstance(value, (int, float)):
        return (1, value) if value == value else (0, 0)  # NaN has no place in an order
    text = value if isinstance(value, str) else cell_text(value)
    return (2, (text.casefold(), text))


def order(rows: Sequence[Row], column: GridColumn, direction: str) -> list[int]:
    """Return the numbers of the rows sorted by a column; rows with equal values keep their order."""
    keys = [sort_key(column.value(row)) for row in rows]
    return sorted(range(len(rows)), key=keys.__getitem__, reverse=direction == "desc")


def matching(rows: Sequence[Row], wanted: Sequence[Row]) -> list[int]:
    """Return the numbers of the rows that equal one of the wanted rows."""
    if len(wanted) <= _COMPARED_ROWS:
        return [number for number, row in enumerate(rows) if row in wanted]
    keys = {_row_key(row) for row in wanted}
    return [number for number, row in enumerate(rows) if _row_key(row) in keys]


def _row_key(row: Row) -> str:
    return json.dumps(row, sort_keys=True, default=repr)


def natural_widths(columns: Sequence[GridColumn], rows: Sequence[Row], *, by_content: bool = False) -> list[int]:
    """Return for each column its own width, or what its heading and its texts need, within reason."""
    sample = _sample(rows)
    widths: list[int] = []
    for column in columns:
        if column.width is not None and not by_content:
            widths.append(max(column.width, column.min_width))
            continue
        texts = max((cell_len(cell_text(column.value(row))) for row in sample), default=0)
        header = cell_len(column.header) + 2 * column.sortable  # room for the arrow
        widths.append(max(column.min_width, header, min(_WIDEST, texts)))
    return widths


def _sample(rows: Sequence[Row]) -> Sequence[Row]:
    """Return the first and the last rows and some between them: measuring all of a long table takes too long."""
    if len(rows) <= _MEASURED_ROWS:
        return rows
    third = _MEASURED_ROWS // 3
    return [*rows[:third], *rows[:: len(rows) // third], *rows[-third:]]


def fitted(widths: Sequence[int], least: Sequence[int], shares: Sequence[float], room: int) -> list[int]:
    """Stretch or shrink widths so that they fill the room, in proportion to `shares`; none gets less than its least.

    When the least widths need more than the room, they are what is returned, and the table scrolls.
    """
    if not widths:
        return []
    result = list(widths)
    total = sum(shares) or 1
    spare = room - sum(widths)
    result = [
        max(low, width + int(spare * share / total)) for width, low, share in zip(widths, least, shares, strict=True)
    ]
    _even_out(result, least, room)
    return result


def _even_out(widths: list[int], least: Sequence[int], room: int) -> None:
    """Hand out the columns that rounding left over, or take back what is too much, from the widest."""
    while sum(widths) > room:
        able = [n for n, width in enumerate(widths) if width > least[n]]
        if not able:
            return
        widths[max(able, key=widths.__getitem__)] -= 1
    number = 0
    while sum(widths) < room:
        widths[number % len(widths)] += 1
        number += 1
