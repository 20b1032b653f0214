"""The cells of an html table, found through its rows and row groups. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tui_callbacks.bridge.adapter import Kind
from tui_callbacks.bridge.content import Atom, FindAdapter, Item, Run, flatten, is_hidden
from tui_callbacks.components.tree import Node


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell and its place in the grid, counted from 0.

    Attributes:
        item: A Td or Th, a Caption, or whatever else stands where a cell should: it becomes one.
        row: Its first row.
        column: Its first column.
        row_span: Number of rows.
        column_span: Number of columns.
        header: Whether it is a Th, or a Caption above some.
    """

    item: Item
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


@dataclass(slots=True)
class _Found:
    """What is in a table, from top to bottom."""

    captions: list[Node] = field(default_factory=list)
    rows: list[list[Item]] = field(default_factory=list)
    parts: list[Node] = field(default_factory=list)


def cells_of(table: Node, find: FindAdapter) -> tuple[list[Cell], list[Node]]:
    """Return the cells of a table in document order, captions first, and the nodes in it that have no widget.

    A cell is placed at the first free column of its row, as HTML does; `rowSpan` cells take room in the rows below.
    The cells of a hidden row or row group are left out.
    """
    found = _Found()
    _look_through(table, found, find)
    cells: list[Cell] = []
    taken: set[tuple[int, int]] = set()
    for row, items in enumerate(found.rows, len(found.captions)):
        column = 0
        for item in items:
            while (row, column) in taken:
                column += 1
            cell = _cell(item, row, column)
            taken.update((row + i, column + j) for i in range(cell.row_span) for j in range(cell.column_span))
            cells.append(cell)
            column += cell.column_span
    return [*_captions(found.captions, cells), *cells], found.parts


def _captions(captions: list[Node], cells: list[Cell]) -> Iterator[Cell]:
    """Yield captions as rows of their own above the table; above a head they belong to it."""
    width = max((cell.column + cell.column_span for cell in cells), default=1)
    headed = bool(cells) and cells[0].header
    for row, caption in enumerate(captions):
        yield Cell(caption, row, 0, column_span=width, header=headed)


def _cell(item: Item, row: int, column: int) -> Cell:
    if not isinstance(item, Node):
        return Cell(item, row, column)
    return Cell(item, row, column, _span(item, "rowSpan"), _span(item, "colSpan"), item.cls._type == "Th")


def _look_through(part: Node, found: _Found, find: FindAdapter) -> None:
    """Sort the children of a table or row group; what is no row makes a row of its own."""
    for child in flatten(part.props.get("children")):
        if isinstance(child, str):
            if child.strip():
                found.rows.append([Run([Atom(child)])])
        elif child.cls._type == "Caption":
            found.captions.append(child)
        elif find(child).kind in (Kind.HIDDEN, Kind.MODAL):
            found.parts.append(child)
        elif find(child).kind is not Kind.TABLE_PART:
            found.rows.append([child])
        else:
            found.parts.append(child)
            if is_hidden(child):
                continue
            if child.cls._type == "Tr":
                found.rows.append(list(_row_items(child.props.get("children"), found, find)))
            else:
                _look_through(child, found, find)


def _row_items(children: Any, found: _Found, find: FindAdapter) -> Iterator[Item]:
    for child in flatten(children):
        if isinstance(child, str):
            if child.strip():
                yield Run([Atom(child)])
        elif find(child).kind in (Kind.HIDDEN, Kind.MODAL):
            found.parts.append(child)
        else:
            yield child


WIDEST_SPAN = 1000
"""As in browsers: a wider cell is cut."""


def _span(node: Node, prop: str) -> int:
    value: Any = node.props.get(prop)
    try:
        return min(max(1, int(value)), WIDEST_SPAN)
    except (TypeError, ValueError, OverflowError):
        return 1
