"""Modals: built when they open, gone when they close, and the one that was meant."""

from typing import Any

import tui_callbacks.dash_bootstrap_components as dbc
from tests.bridge.harness import running
from tui_callbacks import App, Input, Output, dcc, html, set_props


def two_modals() -> App:
    app = App()
    app.layout = html.Div(
        [
            html.Button("open", id="open"),
            html.Button("close lower", id="close"),
            dbc.Modal([dbc.ModalHeader("Lower"), dbc.ModalBody(dcc.Input(id="field"))], id="lower"),
            dbc.Modal([dbc.ModalHeader("Upper"), dbc.ModalBody(html.Button("x", id="x"))], id="upper"),
        ]
    )

    @app.callback(
        Output("lower", "is_open"), Output("upper", "is_open"), Input("open", "n_clicks"), prevent_initial_call=True
    )
    def show(_n: int) -> Any:
        return True, True

    @app.callback(Input("x", "n_clicks"), prevent_initial_call=True)
    def close_lower(n: int | None) -> None:
        if n:
            set_props("lower", {"is_open": False})

    return app


async def test_the_lower_of_two_open_modals_closes_when_it_is_meant() -> None:
    async with running(two_modals()) as screen:
        await screen.press("enter")
        assert "Upper" in screen.text
        assert len(screen.terminal.screen_stack) == 3
        await screen.press("enter")
        assert screen.prop("lower", "is_open") is False
        assert len(screen.terminal.screen_stack) == 2
        assert "Upper" in screen.text
        assert "Lower" not in screen.text


async def test_escape_closes_the_top_modal_as_a_change_of_the_user() -> None:
    async with running(two_modals()) as screen:
        await screen.press("enter")
        await screen.press("escape")
        assert screen.prop("upper", "is_open") is False
        assert "Lower" in screen.text
        await screen.press("h", "i")
        assert screen.prop("field", "value") == "hi"
        await screen.press("escape")
        assert len(screen.terminal.screen_stack) == 1
        assert screen.widget("open").has_focus


async def test_set_props_reaches_a_closed_modal() -> None:
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), dbc.Modal(dbc.ModalBody("old", id="body"), id="modal")])

    @app.callback(Output("modal", "is_open"), Input("go", "n_clicks"), prevent_initial_call=True)
    def show(_n: int) -> bool:
        set_props("body", {"children": "new"})
        return True

    async with running(app) as screen:
        await screen.press("enter")
        assert "new" in screen.text
        await screen.click("#dialog", offset=(-3, -2))
        assert screen.prop("modal", "is_open") is False
