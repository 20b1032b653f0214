"""Components become nodes, nodes stay themselves, and what was given is never changed."""

import copy
import itertools
from typing import Any

from tui_callbacks.components import dcc, html
from tui_callbacks.components.tree import Node, adopt, duplicates, find, is_component_dict, nodes_in, path_of, walk
from tui_callbacks.components.values import copy_out


def adopted(value: Any, **place: Any) -> Any:
    numbers = itertools.count()
    return adopt(value, lambda: f"~{next(numbers)}", **place)


def test_components_become_nodes_in_document_order() -> None:
    root = adopted(html.Div([html.B("x", id="b"), "text", html.P(html.I("y"))], id="d"))
    assert [(node.key, node.cls, node.str_id) for node in walk(root)] == [
        ("~0", html.Div, "d"),
        ("~1", html.B, "b"),
        ("~2", html.P, None),
        ("~3", html.I, None),
    ]
    assert root.props["children"][1] == "text"
    italic = find(root, "b")
    assert italic is not None
    assert (italic.parent, italic.slot) == (root, "children")


def test_what_was_given_is_not_changed() -> None:
    layout = html.Div([html.B("x")], id="d")
    children = layout.children
    node = adopted(layout)
    node.props["id"] = "other"
    assert layout.children is children
    assert isinstance(children[0], html.B)
    assert layout.id == "d"


def test_component_dicts_become_nodes_beside_components() -> None:
    given = [copy_out(html.B(html.U("old"), id={"b": 1, "a": 2})), html.I("new")]
    before = copy.deepcopy(given[0])
    old, new = adopted(given)
    assert (old.cls, old.str_id, old.id) == (html.B, '{"a":2,"b":1}', {"b": 1, "a": 2})
    assert new.cls is html.I
    assert given[0] == before


def test_a_dict_of_no_known_component_stays_a_dict() -> None:
    value = {"props": {}, "type": "Odd", "namespace": "elsewhere"}
    assert adopted(value) == value
    assert is_component_dict(value)
    assert not is_component_dict({"props": {}, "type": "Div"})


def test_option_labels_are_adopted() -> None:
    node = adopted(dcc.Checklist([{"label": html.B("a", id="label"), "value": 1}, "plain"], id="c"))
    label = find(node, "label")
    assert label is not None
    assert (label.parent, label.slot) == (node, "options")
    assert node.props["options"][0]["label"] is label


def test_other_props_are_kept_by_reference() -> None:
    data = {"a": [1]}
    assert adopted(dcc.Store("s", data=data)).props["data"] is data


def test_nodes_in_a_value_stay_the_same_and_move() -> None:
    first, second = adopted(html.Div("x")), adopted(html.P("y"))
    value = adopted([first, html.B("new")], parent=second, slot="children")
    assert value[0] is first
    assert (first.parent, value[1].parent) == (second, second)


def test_a_component_that_stands_twice_becomes_two_nodes() -> None:
    shared = html.Hr()
    one, other = adopted([shared, shared])
    assert one is not other


def test_an_authors_subclass_becomes_a_node_of_its_base() -> None:
    card = type("Card", (html.Div,), {})
    assert adopted(card("x")).cls is html.Div


def test_duplicate_ids_are_found_whatever_the_order_of_their_keys() -> None:
    root = adopted(html.Div([html.B(id={"a": 1, "b": 2}), html.P(html.I(id={"b": 2, "a": 1})), html.U(id="u")]))
    [(str_id, first, other)] = duplicates(root)
    assert (str_id, first.cls, other.cls) == ('{"a":1,"b":2}', html.B, html.I)
    assert path_of(other) == 'Div > P > I#{"a":1,"b":2}'


def test_the_last_of_two_with_one_id_is_found() -> None:
    root = adopted([html.B(id="x"), html.I(id="x")])
    found = find(root, "x")
    assert found is not None
    assert found.cls is html.I
    assert find(root, "y") is None


def test_children_none_is_a_prop_that_is_set() -> None:
    node = adopted(html.Div(id="d"))
    assert isinstance(node, Node)
    assert node.props == {"children": None, "id": "d"}
    assert list(nodes_in(node.props["children"])) == []
