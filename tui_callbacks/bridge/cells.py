"""The cells of an html table, found through its rows and row groups."""

from dataclasses import dataclass
from typing import Any

from tui_callbacks.components.tree import Node, nodes_in


@dataclass(frozen=True, slots=True)
class Cell:
    """One Td or Th and its place in the grid, counted from 0."""

    node: Node
    row: int
    column: int
    row_span: int
    column_span: int
    header: bool


def cells_of(table: Node) -> tuple[list[Cell], list[Node]]:
    """Return the cells of a table in document order, and the row and row-group nodes around them.

    A cell is placed at the first free column of its row, as HTML does; `rowSpan` cells take room in the rows below.
    """
    cells: list[Cell] = []
    parts: list[Node] = []
    taken: set[tuple[int, int]] = set()
    rows = _rows(table, parts)
    for row, cell_nodes in enumerate(rows):
        column = 0
        for node in cell_nodes:
            while (row, column) in taken:
                column += 1
            cell = Cell(node, row, column, _span(node, "rowSpan"), _span(node, "colSpan"), node.cls._type == "Th")
            taken.update((row + i, column + j) for i in range(cell.row_span) for j in range(cell.column_span))
            cells.append(cell)
            column += cell.column_span
    return cells, parts


def _rows(table: Node, parts: list[Node]) -> list[list[Node]]:
    rows: list[list[Node]] = []
    for child in nodes_in(table.props.get("children")):
        parts.append(child)
        if child.cls._type == "Tr":
            rows.append(list(nodes_in(child.props.get("children"))))
        else:
            for row in nodes_in(child.props.get("children")):
                parts.append(row)
                rows.append(list(nodes_in(row.props.get("children"))))
    return rows


def _span(node: Node, prop: str) -> int:
    value: Any = node.props.get(prop)
    try:
        return max(1, int(value))
    except (TypeError, ValueError):
        return 1
