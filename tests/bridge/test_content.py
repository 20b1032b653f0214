"""Children as HTML lays them out: text runs, rows and blocks. Pure."""

from typing import Any

import pytest

import tui_callbacks.dash_bootstrap_components as dbc
from tests.bridge.trees import live, node_of
from tui_callbacks import dcc, html
from tui_callbacks.bridge.content import (
    Content,
    Row,
    Run,
    arrange,
    arrange_flex,
    flatten,
    is_hidden,
    is_inline,
    pieces_of,
    text_of,
    text_of_children,
)
from tui_callbacks.bridge.lines import Piece
from tui_callbacks.bridge.tables import adapter_for
from tui_callbacks.components.tree import Node

BLOCK = {"display": "block"}


def arranged(*children: Any) -> Content:
    return arrange(live(list(children)), adapter_for)


def outline(content: Content) -> list[Any]:
    """A content in short: texts as strings, rows as lists, blocks by their type."""

    def short(item: Any) -> Any:
        if isinstance(item, Run):
            return "".join(atom.text for atom in item.atoms)
        return [short(part) for part in item.parts] if isinstance(item, Row) else item.cls._type

    return [short(item) for item in content.items]


def pieces(*children: Any, clickable: frozenset[str] = frozenset(), host: Node | None = None) -> list[Piece]:
    run = arranged(*children).only_text
    assert run is not None
    return pieces_of(run, adapter_for, lambda node: node.str_id in clickable, host)


# --- text -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, ""),
        (False, ""),
        (3, "3"),
        (2.0, "2"),
        (-0.5, "-0.5"),
        (1e20, "1e+20"),
        (float("nan"), "nan"),
        ("", ""),
        ("a", "a"),
    ],
)
def test_a_child_that_is_no_component_is_the_text_that_react_shows(value: Any, text: str) -> None:
    assert text_of(value) == text


def test_nested_lists_are_one_list_and_what_shows_nothing_is_left_out() -> None:
    assert list(flatten(["a", ["b", (3, None)], True, ""])) == ["a", "b", "3"]


def test_a_component_that_no_family_has_is_named_before_its_children() -> None:
    unknown = {"props": {"children": ["in", html.B("side")]}, "type": "Foo", "namespace": "bar"}
    assert text_of_children(live([unknown, "!"])) == "<bar.Foo>inside!"


def test_a_label_is_all_the_text_inside() -> None:
    assert text_of_children(live(["n = ", html.Span([html.B(1), html.I(["!", None])])])) == "n = 1!"


# --- runs, rows, blocks -----------------------------------------------------------------------------------------------


def test_text_and_inline_components_are_one_run() -> None:
    content = arranged("a ", html.B(["b", html.I("c")]), html.Br(), "d")
    assert outline(content) == ["a bc\nd"]
    assert [node.cls._type for node in content.folded] == ["B", "I", "Br"]


def test_an_inline_widget_makes_a_row_of_the_line() -> None:
    assert outline(arranged("a ", dcc.Input(), " b", html.P("p"), "c")) == [["a ", "Input", " b"], "P", "c"]


def test_a_widget_inside_an_inline_component_stands_in_the_line_around() -> None:
    content = arranged("a", html.Span(["b", html.Button("go"), "c"]), "d")
    assert outline(content) == [["ab", "Button", "cd"]]


def test_blank_text_between_blocks_is_nothing() -> None:
    assert outline(arranged(html.P("a"), " \n ", html.P("b"))) == ["P", "P"]
    assert outline(arranged(html.P("a"), html.Br(), html.P("b"))) == ["P", "\n", "P"]


def test_display_decides_before_the_kind() -> None:
    assert outline(arranged("a", html.Span("b", style=BLOCK), "c")) == ["a", "Span", "c"]
    assert outline(arranged("a", html.Button("b", style=BLOCK))) == ["a", "Button"]
    assert outline(arranged("a", html.Div("b", style={"display": "inline-block"}))) == [["a", "Div"]]


def test_is_inline_reads_style_then_kind() -> None:
    def inline(component: Any) -> bool:
        node = node_of(component)
        return is_inline(node, adapter_for(node))

    assert inline(html.Button("b"))
    assert not inline(html.Button("b", style=BLOCK))
    assert not inline(html.Div())
    assert inline(html.Div(style={"display": "inline-flex"}))
    assert not inline(html.Div(style={"display": "none"}))


def test_what_has_nothing_to_show_is_folded() -> None:
    content = arranged(dcc.Store(id="s"), "a", dcc.Location(id="l"), dbc.Modal("m", id="m", is_open=True), "b")
    assert outline(content) == ["ab"]
    assert [node.str_id for node in content.folded] == ["s", "l", "m"]


@pytest.mark.parametrize("how", [{"hidden": True}, {"style": {"display": "none"}}])
def test_a_hidden_inline_component_is_folded_without_its_contents(how: dict[str, Any]) -> None:
    content = arranged("a ", html.Span(["b ", html.B("c"), html.Button("go")], **how), "d")
    assert outline(content) == ["a d"]
    assert [node.cls._type for node in content.folded] == ["Span"]
    assert is_hidden(node_of(html.Span(**how)))


def test_only_text_is_a_run_also_when_there_is_nothing() -> None:
    assert arranged().only_text == Run()
    assert arranged(html.P()).only_text is None
    assert arranged("a", dcc.Input()).only_text is None


def test_every_child_of_a_flex_container_is_an_item() -> None:
    content = arrange_flex(live(["a", html.B("b"), html.P("c"), dcc.Input()]), adapter_for)
    assert outline(content) == ["a", "b", "P", ["Input"]]
    assert [node.cls._type for node in content.folded] == ["B"]


# --- pieces -----------------------------------------------------------------------------------------------------------


def test_a_piece_has_the_looks_of_all_around_it() -> None:
    (piece,) = pieces(html.B(html.Span("a", style={"fontStyle": "italic"})))
    assert (piece.style.bold, piece.style.italic) == (True, True)


def test_a_piece_belongs_to_the_innermost_component_or_to_the_one_that_can_be_pressed() -> None:
    children = [html.Span(["a", html.B("b")], id="span")]
    assert [piece.key for piece in pieces(*children)] == ["n1", "n2"]
    pressable = pieces(*children, clickable=frozenset({"span"}))
    assert [(piece.key, piece.focusable) for piece in pressable] == [("n1", True), ("n1", True)]


def test_text_that_nothing_claims_belongs_to_the_host() -> None:
    host = node_of(html.P(id="p"))
    (quiet,) = pieces("a", host=host)
    (loud,) = pieces("a", host=host, clickable=frozenset({"p"}))
    assert (quiet.key, quiet.focusable) == (host.key, False)
    assert (loud.key, loud.focusable) == (host.key, True)
    assert pieces("a")[0].key is None


def test_title_and_href_reach_the_piece_the_inner_ones_first() -> None:
    inner, outer = pieces(html.A([html.Span("a", title="tip"), "b"], href="/x", title="outer"))
    assert (inner.tooltip, inner.link) == ("tip", "/x")
    assert (outer.tooltip, outer.link) == ("outer", "/x")


def test_an_inline_component_that_is_a_block_keeps_its_look_and_link() -> None:
    (piece,) = pieces("a", host=node_of(html.A(href="/x", style=BLOCK)))
    assert piece.link == "/x"
    (bold,) = pieces("a", host=node_of(html.B(style=BLOCK)))
    assert bold.style.bold
