"""Callbacks against a layout: which ids and props are told to be missing."""

from typing import Any

import pytest

from tests.callbacks.builders import Declared, inp, out
from tui_callbacks.callbacks.layout_check import LayoutIndex, check_layout, index_components
from tui_callbacks.components import html
from tui_callbacks.dependencies import State
from tui_callbacks.ids import ALL

LAYOUT = index_components(
    html.Div(
        [
            "text",
            html.Div(id="out"),
            html.Div([html.Button("go", id="go")], id="box"),
            html.Div(id={"t": "row", "i": 1}),
        ]
    )
)


def found(*declarations: Any, index: LayoutIndex = LAYOUT, **options: Any) -> list[str]:
    declared = Declared()
    for args in declarations:
        declared(*args)
    return [str(each) for each in check_layout(declared.freeze(), index, **options)]


def test_the_index_knows_every_id() -> None:
    assert set(LAYOUT.strings) == {"out", "box", "go"}
    assert LAYOUT.strings["go"] is html.Button


def test_what_is_there_is_not_told() -> None:
    assert found([out("out"), inp("go", "n_clicks"), State("box", "children")]) == []


@pytest.mark.parametrize("dependency", [inp("goo", "n_clicks"), out("goo")])
def test_a_missing_id_is_told_with_the_nearest_and_the_place(dependency: Any) -> None:
    (text,) = found([out("out"), dependency] if dependency != out("goo") else [dependency, inp("go", "n_clicks")])
    assert 'ID not found in layout: "goo"' in text
    assert 'Did you mean "go"?' in text
    assert "builders.py:" in text
    assert "fix: " in text


def test_a_missing_id_is_told_once_for_all_who_use_it() -> None:
    (text,) = found([out("out"), inp("gone", "n_clicks")], [out("box"), inp("gone", "n_clicks")])
    assert "Input gone.n_clicks" in text


def test_suppressed() -> None:
    assert found([out("out"), inp("gone", "n_clicks")], suppress=True) == []


def test_optional_ids_are_silent_unless_somebody_needs_them() -> None:
    optional = [out("out"), inp("go", "n_clicks"), inp("gone", "n_clicks", allow_optional=True)]
    assert found(optional) == []
    assert len(found(optional, [out("box"), inp("gone", "n_clicks")])) == 1


def test_optional_callbacks_are_silent() -> None:
    declared = Declared()(out("gone"), inp("go", "n_clicks"), optional=True)
    assert check_layout(declared.freeze(), LAYOUT) == []


def test_states_count_only_beside_an_output_that_is_there() -> None:
    state = State("gone", "value")
    assert len(found([out("out"), inp("go", "n_clicks"), state])) == 1
    assert len(found([out("lost"), inp("go", "n_clicks"), state])) == 1
    assert found([inp("go", "n_clicks"), state]) == []


def test_an_optional_state_is_silent() -> None:
    assert found([out("out"), inp("go", "n_clicks"), State("gone", "value", allow_optional=True)]) == []


def test_dict_ids_without_a_match_are_silent() -> None:
    assert found([out({"t": "none", "i": ALL}), inp({"t": "none", "i": 1}, "n_clicks")]) == []


@pytest.mark.parametrize("component_id", ["go", {"t": "row", "i": ALL}, {"t": "row", "i": 1}])
@pytest.mark.parametrize("suppress", [False, True])
def test_a_prop_that_the_component_does_not_have_is_told(component_id: Any, suppress: bool) -> None:
    (text,) = found([out("out"), inp(component_id, "n_click")], suppress=suppress)
    assert 'Invalid prop for this component: "n_click"' in text
    assert 'Did you mean "n_clicks"?' in text


def test_free_props_pass() -> None:
    assert found([out("out", "data-x"), out("out", "aria-label"), inp("go", "n_clicks")]) == []


def test_the_validation_layout_is_used_unless_suppressed() -> None:
    page = index_components([html.Div(id="page")])
    assert found([out("page"), inp("page", "n_clicks")], validation=page) == []
    assert len(found([out("page"), inp("page", "n_clicks")])) == 1
    assert found([out("out", "nothing"), inp("go", "n_clicks")], validation=page, suppress=True)
