"""The cells of an html table. Pure."""

from typing import Any

import tui_callbacks.dash_bootstrap_components as dbc
from tests.bridge.trees import node_of
from tui_callbacks import dcc, html
from tui_callbacks.bridge.cells import Cell, cells_of
from tui_callbacks.bridge.content import Run, text_of_children
from tui_callbacks.bridge.tables import adapter_for
from tui_callbacks.components.tree import Node


def cells(*children: Any) -> tuple[list[Cell], list[Node]]:
    return cells_of(node_of(html.Table(list(children))), adapter_for)


def text(cell: Cell) -> str:
    if isinstance(cell.item, Run):
        return "".join(atom.text for atom in cell.item.atoms)
    assert isinstance(cell.item, Node)
    return text_of_children(cell.item)


def places(*children: Any) -> dict[str, tuple[int, int]]:
    return {text(cell): (cell.row, cell.column) for cell in cells(*children)[0]}


def row(*texts: str, **options: Any) -> Any:
    return html.Tr([html.Td(each) for each in texts], **options)


def test_cells_stand_in_rows_with_and_without_groups() -> None:
    found, parts = cells(html.Thead(html.Tr(html.Th("h"))), html.Tbody([row("a"), row("b")]), row("c"))
    assert [(text(cell), cell.row, cell.header) for cell in found] == [
        ("h", 0, True),
        ("a", 1, False),
        ("b", 2, False),
        ("c", 3, False),
    ]
    assert [part.cls._type for part in parts] == ["Thead", "Tr", "Tbody", "Tr", "Tr", "Tr"]


def test_spans_take_room_in_their_row_and_in_those_below() -> None:
    assert places(
        html.Tr([html.Td("a", rowSpan=2), html.Td("b", colSpan=2)]),
        row("c", "d"),
        row("e"),
    ) == {"a": (0, 0), "b": (0, 1), "c": (1, 1), "d": (1, 2), "e": (2, 0)}


def test_a_span_that_is_none_counts_as_one() -> None:
    found, _ = cells(html.Tr([html.Td("a", colSpan="wide"), html.Td("b", rowSpan=0)]))
    assert [(cell.column_span, cell.row_span) for cell in found] == [(1, 1), (1, 1)]


def test_a_caption_is_a_row_above_as_wide_as_the_table() -> None:
    found, _ = cells(html.Caption("cap"), html.Thead(html.Tr([html.Th("h"), html.Th("i")])), row("a", "b"))
    caption = found[0]
    assert (text(caption), caption.row, caption.column, caption.column_span, caption.header) == ("cap", 0, 0, 2, True)
    assert (found[1].row, found[-1].row) == (1, 2)
    assert not cells(html.Caption("cap"), row("a"))[0][0].header


def test_text_and_other_components_that_stand_where_a_cell_should_become_cells() -> None:
    assert places("loose", html.Tr(["direct", html.Td("a"), html.P("p")]), html.P("q")) == {
        "loose": (0, 0),
        "direct": (1, 0),
        "a": (1, 1),
        "p": (1, 2),
        "q": (2, 0),
    }
    assert places("  ", html.Tr([" \n", html.Td("a")])) == {"a": (0, 0)}


def test_what_has_nothing_to_show_takes_no_cell() -> None:
    found, parts = cells(dcc.Store(id="s"), html.Tr([dbc.Modal(id="m"), html.Td("a")]))
    assert [(text(cell), cell.row, cell.column) for cell in found] == [("a", 0, 0)]
    assert [part.cls._type for part in parts] == ["Store", "Tr", "Modal"]


def test_the_cells_of_hidden_rows_and_groups_are_left_out() -> None:
    found, parts = cells(
        row("a", hidden=True), row("b"), html.Tbody(row("c"), style={"display": "none"}), row("d", style={})
    )
    assert [(text(cell), cell.row) for cell in found] == [("b", 0), ("d", 1)]
    assert [part.cls._type for part in parts] == ["Tr", "Tr", "Tbody", "Tr"]


def test_an_empty_table_has_no_cells() -> None:
    assert cells() == ([], [])
