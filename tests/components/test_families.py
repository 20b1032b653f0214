"""Every table makes every class, and what Dash does not have is not there."""

import importlib
import warnings
from typing import Any

import pytest

from tools.stubs import FAMILIES
from tui_callbacks.components import ag_grid, base, dash_table, dbc, dcc, html
from tui_callbacks.components.checks import check_for
from tui_callbacks.components.families import Family
from tui_callbacks.components.validators import adapter_for
from tui_callbacks.errors import PlaceholderWarning, UnknownComponentError

NAMES = [(family, name) for family in FAMILIES for name in family.tables]
REAL = [(family, name) for family, name in NAMES if not family.tables[name].shown_instead]


def class_of(family: Family, name: str) -> Any:
    return getattr(importlib.import_module(family.module), name)


def test_there_are_as_many_as_in_dash() -> None:
    assert [len(family.tables) for family in FAMILIES] == [125, 26, 1, 66, 1]


@pytest.mark.parametrize(("family", "name"), NAMES, ids=lambda each: each if isinstance(each, str) else "")
def test_every_class_has_props_whose_types_can_be_checked(family: Family, name: str) -> None:
    cls = class_of(family, name)
    assert cls.__name__ == cls._type == name
    assert cls.__doc__
    assert set(cls._prop_names) == set(cls.props)
    assert set(cls.children_props) <= set(cls.props)
    assert all(check_for(spec.annotation)(None) for spec in cls.props.values())
    assert cls is class_of(family, name)


@pytest.mark.parametrize("annotation", sorted({s.annotation for f, n in NAMES for s in f.props_of(n).values()}))
def test_pydantic_knows_every_type_and_none_passes(annotation: str) -> None:
    assert adapter_for(annotation).validate_python(None, strict=True) is None


@pytest.mark.parametrize(("family", "name"), REAL, ids=lambda each: each if isinstance(each, str) else "")
def test_every_prop_of_a_real_component_has_a_sentence(family: Family, name: str) -> None:
    props = family.props_of(name)
    assert [prop for prop, spec in props.items() if not spec.sentence.endswith((".", "..."))] == []


def test_the_real_ones() -> None:
    assert [name for family, name in REAL if family.module.endswith(("dcc", "dbc", "ag_grid"))] == [
        *["Input", "Checklist", "Slider", "Store", "Location", "Interval", "Upload"],
        *["Modal", "ModalHeader", "ModalTitle", "ModalBody", "ModalFooter", "Button", "AgGrid"],
    ]


@pytest.mark.parametrize("module", [html, dcc, dbc, dash_table, ag_grid])
def test_a_name_that_dash_does_not_have(module: Any) -> None:
    name = next(name for name in module.__all__ if len(name) > 5)
    with pytest.raises(UnknownComponentError, match=f'Did you mean "{name}"'):
        getattr(module, f"{name}z")
    assert not hasattr(module, "__path__")
    assert dir(module) == sorted(module.__all__)


def test_a_placeholder_takes_its_props_and_warns_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(base, "_warned", set())
    with pytest.warns(PlaceholderWarning, match="dash_core_components.Dropdown is not there yet") as caught:
        dropdown = dcc.Dropdown(["a", "b"], "a", id="d", multi=False)
    assert caught[0].filename == __file__
    assert (dropdown.options, dropdown.value) == (["a", "b"], "a")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dcc.Dropdown()
    with pytest.warns(PlaceholderWarning, match="a box with its name, around its children, stands in its place"):
        dbc.Card("x")


def test_themes_are_names() -> None:
    assert isinstance(dbc.themes.BOOTSTRAP, str)
    assert isinstance(dbc.icons.FONT_AWESOME, str)
    assert isinstance(ag_grid.themes.ALPINE, str)


def test_props_that_hold_components() -> None:
    assert dcc.Checklist.children_props == ("options",)
    assert html.Div.children_props == ("children",)
    assert dcc.Tab.children_props == ("label", "children")
    assert dcc.Input.children_props == ()
    assert dcc.Store.reference_props == {"data"}
