"""Dash's import names as aliases (`compat`)."""

import importlib
import sys
from collections.abc import Iterator

import pytest

import tui_callbacks
from tui_callbacks import compat
from tui_callbacks.compat import ALIASES, Alias


@pytest.fixture(autouse=True)
def installed() -> Iterator[None]:
    compat.install()
    yield
    compat.uninstall()


def run(source: str) -> dict[str, object]:
    """Run a script's import lines."""
    names: dict[str, object] = {}
    exec(source, names)
    return names


@pytest.mark.parametrize("name", ALIASES)
def test_every_alias_can_be_imported(name: str) -> None:
    module = importlib.import_module(name)
    assert isinstance(module, Alias)
    assert importlib.import_module(name) is module


@pytest.mark.parametrize(
    ("line", "name", "ours"),
    [
        ("from dash import Dash", "Dash", "App"),
        ("from dash import html", "html", "html"),
        ("from dash import Input", "Input", "Input"),
        ("from dash import callback_context", "callback_context", "ctx"),
        ("from dash.dependencies import Output", "Output", "Output"),
        ("from dash.dependencies import ALL", "ALL", "ALL"),
        ("from dash.dash import no_update", "no_update", "no_update"),
        ("from dash import *", "Patch", "Patch"),
    ],
)
def test_names_are_ours(line: str, name: str, ours: str) -> None:
    assert run(line)[name] is getattr(tui_callbacks, ours)


@pytest.mark.parametrize(
    ("line", "name", "namespace"),
    [
        ("import dash_html_components as html; Div = html.Div", "Div", "dash_html_components"),
        ("from dash.html import Div", "Div", "dash_html_components"),
        ("from dash_html_components.Div import Div", "Div", "dash_html_components"),
        ("import dash.dcc; Store = dash.dcc.Store", "Store", "dash_core_components"),
        ("from dash_core_components import Store", "Store", "dash_core_components"),
        ("import dash_table; DataTable = dash_table.DataTable", "DataTable", "dash_table"),
        ("from dash.dash_table import DataTable", "DataTable", "dash_table"),
        ("import dash_bootstrap_components as dbc; Modal = dbc.Modal", "Modal", "dash_bootstrap_components"),
        ("from dash_bootstrap_components._components.Modal import Modal", "Modal", "dash_bootstrap_components"),
        ("import dash_ag_grid as dag; AgGrid = dag.AgGrid", "AgGrid", "dash_ag_grid"),
    ],
)
def test_components_are_ours(line: str, name: str, namespace: str) -> None:
    component = run(line)[name]
    assert isinstance(component, type)
    assert getattr(component, "_namespace") == namespace  # noqa: B009 - a name of Dash's own


def test_exceptions_and_the_version() -> None:
    assert run("from dash.exceptions import PreventUpdate")["PreventUpdate"] is tui_callbacks.exceptions.PreventUpdate
    assert run("import dash; version = dash.__version__")["version"] == compat.DASH_VERSION


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("from dash import no_such_thing", "cannot import name 'no_such_thing' from 'dash'"),
        ("import dash.no_such_module", "No module named 'dash.no_such_module'"),
        ("import dash_no_such_package", "No module named 'dash_no_such_package'"),
    ],
)
def test_other_names_stay_import_errors(line: str, message: str) -> None:
    with pytest.raises(ImportError, match=message):
        run(line)


def test_a_wrong_component_is_named_with_the_nearest_one() -> None:
    with pytest.raises(AttributeError, match='Did you mean "Button"'):
        run("import dash_html_components as html; html.Buton")


def test_uninstalled_aliases_are_gone() -> None:
    run("import dash")
    compat.uninstall()
    assert "dash" not in sys.modules
    assert not any(isinstance(module, Alias) for module in sys.modules.values())
