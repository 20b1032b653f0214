"""Components as an author writes them: names, values, ids, and Dash's ways of looking into them."""

import copy
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest

from tui_callbacks.components import dcc, html
from tui_callbacks.components.base import Component, canonical_class, check_prop, component_class
from tui_callbacks.errors import (
    AutomaticIdError,
    ComponentNotFoundError,
    MissingPropError,
    PropTypeError,
    UnknownPropError,
)


class Aside(html.Div):
    """An author's own component, made of ours."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__([html.B(text)], id=text)


def test_children_come_first_and_are_always_there() -> None:
    div: Component = html.Div("x", "a")
    assert (div.children, div.id) == ("x", "a")
    assert html.Div().to_plotly_json()["props"] == {"children": None}


def test_a_prop_that_is_not_set_is_no_attribute() -> None:
    with pytest.raises(AttributeError):
        _ = html.Div("x").id


def test_json_form_has_the_props_that_are_set_in_the_order_of_dash() -> None:
    form = html.Div(title="t", id="a", children="x", **{"data-x": 1}).to_plotly_json()  # type: ignore[arg-type]  # any
    assert form == {
        "props": {"children": "x", "id": "a", "title": "t", "data-x": 1},
        "type": "Div",
        "namespace": "dash_html_components",
    }
    assert list(form["props"]) == ["children", "id", "title", "data-x"]


@pytest.mark.parametrize(
    ("component", "text"),
    [
        (html.Div("x"), "Div('x')"),
        (html.Div(), "Div(None)"),
        (html.Div("x", id="a"), "Div(children='x', id='a')"),
        (html.Div([html.B("q")], title=None), "Div([B('q')])"),
        (dcc.Input(id="i", value=3), "Input(value=3, id='i')"),
    ],
)
def test_repr_is_that_of_dash(component: Component, text: str) -> None:
    assert repr(component) == text


def test_the_value_kept_is_the_object_given() -> None:
    style = {"color": "red"}
    slider = dcc.Slider(0, 10, value=3)
    assert html.Div(style=style).style is style
    assert (slider.min, slider.max, type(slider.value)) == (0, 10, int)


def test_none_is_always_allowed_but_for_ids() -> None:
    assert html.Div(title=None, n_clicks=None).title is None
    with pytest.raises(PropTypeError, match="is no id"):
        html.Div(id=None)


def test_an_unknown_prop_is_a_type_error_with_the_near_name_and_all_others() -> None:
    make: Callable[..., Any] = html.Div
    with pytest.raises(UnknownPropError) as caught:
        make("x", clasName="big")
    assert isinstance(caught.value, TypeError)
    assert "Div got an unexpected keyword argument: it has no prop 'clasName'. Did you mean \"className\"?" in str(
        caught.value
    )
    assert "accessKey, children, className" in caught.value.remedy
    assert "test_base.py:" in caught.value.where


def test_a_wrong_type_names_component_prop_value_and_what_was_expected() -> None:
    make: Callable[..., Any] = dcc.Slider
    with pytest.raises(PropTypeError, match=r"Slider\.min is 'a'; expected Number"):
        make(min="a")


def test_the_place_of_a_fault_inside_a_value_is_named() -> None:
    make: Callable[..., Any] = dcc.Checklist
    with pytest.raises(PropTypeError, match=r"at \[1\]\['value'\]"):
        make([{"label": "a", "value": 1}, {"label": "b", "value": [1]}])
    with pytest.raises(PropTypeError, match=r"at \[0\]: Field required"):
        make([{"label": "a"}])


def test_a_component_in_another_prop_tells_how_to_write_several_children() -> None:
    make: Callable[..., Any] = html.Div
    with pytest.raises(PropTypeError, match=r"several children go into one list, as in Div\(\[a, b\]\)"):
        make(html.B("a"), id="x", title=html.B("b"))


def test_too_many_or_doubled_positional_arguments() -> None:
    make: Callable[..., Any] = dcc.Store
    with pytest.raises(MissingPropError, match="takes 5 positional"):
        make("a", "memory", 1, True, 2, 3)
    with pytest.raises(UnknownPropError, match="got id twice"):
        make("a", id="b")


def test_a_required_prop() -> None:
    make: Callable[..., Any] = dcc.Store
    with pytest.raises(MissingPropError, match="Store was made without id"):
        make(data=1)


@pytest.mark.parametrize("component_id", ["a", "a.b", {"type": "t", "index": 1}, {"on": True, "x": 0.5}, {}])
def test_ids(component_id: Any) -> None:
    assert html.Div(id=component_id).id is component_id


@pytest.mark.parametrize("component_id", [3, ["a"], {1: "a"}, {"a": None}, {"a": [1]}])
def test_what_is_no_id(component_id: Any) -> None:
    with pytest.raises(PropTypeError, match=r"Div\.id is"):
        html.Div(id=component_id)


def test_setting_a_prop_checks_it() -> None:
    div = html.Div()
    div.children = [html.B("x")]
    with pytest.raises(PropTypeError):
        div.title = 3
    with pytest.raises(UnknownPropError, match="children"):
        div.chidren = "x"


def test_an_authors_subclass_keeps_what_it_likes_and_counts_as_its_base() -> None:
    aside = Aside("hello")
    assert aside.text == "hello"
    assert canonical_class(Aside) is html.Div
    assert aside.to_plotly_json()["type"] == "Div"
    assert "text" not in aside.to_plotly_json()["props"]


def test_looking_into_a_layout() -> None:
    inner = html.B("x", id={"i": 1})
    layout = html.Div(["text", html.P(inner, id="p"), 3])
    assert layout["p"].id == "p"
    assert layout[{"i": 1}] is inner
    assert "p" in layout
    assert "q" not in layout
    assert list(layout) == ["p", {"i": 1}]
    assert len(layout) == 5
    assert len(html.Div()) == 0
    assert list(layout._traverse())[1:3] == [layout["p"], inner]


def test_replacing_and_deleting_in_a_layout() -> None:
    layout = html.Div([html.P(html.B("x", id="b"), id="p"), html.Hr(id="h")])
    layout["b"] = html.I("y", id="i")
    assert layout["p"].children.id == "i"
    del layout["i"]
    assert layout["p"].children is None
    del layout["h"]
    assert list(layout) == ["p"]


def test_a_missing_id_is_a_key_error_with_the_near_one() -> None:
    layout = html.Div([html.P(id="first"), html.P(id="second")])
    with pytest.raises(ComponentNotFoundError, match='Did you mean "first"') as caught:
        _ = layout["frist"]
    assert isinstance(caught.value, KeyError)


def test_copies_and_pickles() -> None:
    layout = html.Div([html.B("x"), dcc.Store("s", data={"a": 1})], id="a")
    for twin in (copy.deepcopy(layout), pickle.loads(pickle.dumps(layout))):
        assert type(twin) is html.Div
        assert twin.to_plotly_json().keys() == layout.to_plotly_json().keys()
        assert twin["s"].data == {"a": 1}
        assert twin != layout
    assert copy.copy(layout).children is layout.children


def test_a_pickle_can_be_read_where_no_class_was_made_yet() -> None:
    code = "import pickle, sys; print(pickle.loads(bytes.fromhex(sys.argv[1])))"
    dumped = pickle.dumps(html.Video("x", id="a")).hex()
    done = subprocess.run([sys.executable, "-c", code, dumped], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "Video(children='x', id='a')"


def test_importing_the_families_makes_no_class_and_loads_no_pydantic() -> None:
    code = (
        "import sys\n"
        "from tui_callbacks.components import html, dcc, dbc, dash_table, ag_grid\n"
        "assert not set(html.__all__) & set(vars(html)), 'a class was made'\n"
        "html.Div([html.B('x')], id='a', style={'color': 'red'})\n"
        "dcc.Checklist([{'label': 'a', 'value': 1}], [1])\n"
        "dcc.Slider(0, 10, marks={0: 'a'})\n"
        "assert set(html.__all__) & set(vars(html)) == {'Div', 'B'}\n"
        "assert 'pydantic' not in sys.modules, 'pydantic was loaded'\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_classes_of_component_dicts() -> None:
    assert component_class("dash_html_components", "Ruby") is html.Ruby
    assert component_class("dash_core_components", "send_file") is None
    assert component_class("dash_html_components", "Nothing") is None
    assert component_class("elsewhere", "Div") is None


def test_checking_a_prop_from_a_callback() -> None:
    check_prop(html.Div, "children", [html.B("x"), "y", 3, None, {"props": {}, "type": "B", "namespace": "n"}])
    check_prop(html.Div, "aria-label", "x")
    with pytest.raises(PropTypeError):
        check_prop(html.Div, "children", {"a": 1})
    with pytest.raises(UnknownPropError):
        check_prop(html.Div, "value", 1)


def test_automatic_ids() -> None:
    first, second = html.Div(), html.Div(id="mine")
    assert first._set_random_id() == first.id
    assert second._set_random_id() == "mine"
    with pytest.raises(AutomaticIdError, match="persistence"):
        dcc.Input(persistence=True)._set_random_id()
