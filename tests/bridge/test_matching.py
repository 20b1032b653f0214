"""By what children are matched with those before. Pure."""

import pytest

from tests.bridge.trees import live, node_of
from tui_callbacks import dcc, html
from tui_callbacks.bridge.content import Row, Run
from tui_callbacks.bridge.matching import is_in_layout, is_textual_id, matched, matches, row_of


def test_an_id_and_the_class_identify_a_node_else_its_place_among_its_class() -> None:
    first = matches(live([html.P(), html.P(id="a"), html.P(), html.Div()]))
    moved = matches(live([html.Div(), html.P(), html.P(), html.P(id="a")]))
    assert set(first) == set(moved)
    assert len(set(first)) == 4
    assert matches(live([html.P(id="a")])) != matches(live([html.Div(id="a")]))


def test_twins_and_nodes_that_are_gone_are_told_apart() -> None:
    assert len(set(matches([*live([html.P(id="a"), html.P(id="a")]), None, None]))) == 4


def test_texts_and_rows_are_identified_by_their_number() -> None:
    items = [Run(), live(html.P()), Run(), Row([])]
    keys = [match for match, _ in matched(items)]
    assert [item for _, item in matched(items)] == items
    assert keys[0] == (Run, 1)
    assert keys[2:] == [(Run, 2), (Row, 1)]


def test_a_row_goes_on_from_the_one_that_had_a_widget_of_its_ids() -> None:
    field = live(dcc.Input(id="a"))
    rows = {matches([field])[0]: (Row, 7)}
    assert row_of(Row([Run(), field]), rows) == (Row, 7)
    assert row_of(Row([live(dcc.Input(id="b"))]), rows) is None
    assert row_of(field, rows) is None


def test_a_node_is_in_the_layout_as_long_as_every_step_up_holds_it() -> None:
    root = node_of(html.Div(html.Div(html.P(id="p"))))
    inner = root.props["children"]
    leaf = inner.props["children"]
    assert is_in_layout(leaf, [root])
    assert not is_in_layout(leaf, [node_of(html.Div())])
    inner.props["children"] = None
    assert not is_in_layout(leaf, [root])
    assert is_in_layout(inner, [root])


@pytest.mark.parametrize(
    ("name", "legal"),
    [("go", True), ("a-b_1", True), ("1a", False), ("-a", False), ("", False), ("a b", False), ("é", False)],
)
def test_which_ids_textual_takes(name: str, legal: bool) -> None:
    assert is_textual_id(name) is legal
