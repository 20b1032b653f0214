"""Modals: built when they open, gone when they close, and the one that was meant."""

from typing import Any

import tui_callbacks.dash_bootstrap_components as dbc
from tests.bridge.harness import running
from tui_callbacks import App, Input, Output, dcc, html, no_update, set_props
from tui_callbacks.engine.protocol import PropsSet


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


def nested() -> App:
    app = App()
    inner = dbc.Modal(dbc.ModalBody(["inner ", html.Button("close outer", id="close")]), id="inner")
    outer = dbc.Modal(dbc.ModalBody(["outer ", html.Button("more", id="more"), inner]), id="outer", is_open=True)
    app.layout = html.Div([html.Button("go", id="go"), html.Div(outer, id="box")])
    app.callback(Output("inner", "is_open"), Input("more", "n_clicks"), prevent_initial_call=True)(bool)

    @app.callback(Output("box", "children"), Input("close", "n_clicks"), prevent_initial_call=True)
    def leave(n: int | None) -> Any:
        return "nothing left" if n else no_update

    return app


async def test_a_modal_inside_a_modal_opens_above_it_and_closes_before_it() -> None:
    async with running(nested()) as screen:
        await screen.press("enter")
        assert "inner" in screen.text
        assert len(screen.terminal.screen_stack) == 3
        await screen.press("escape")
        assert "outer" in screen.text
        assert screen.prop("inner", "is_open") is False
        await screen.press("escape")
        assert len(screen.terminal.screen_stack) == 1
        assert not screen.errors


async def test_open_modals_close_when_what_holds_them_is_replaced() -> None:
    async with running(nested()) as screen:
        await screen.press("enter")
        await screen.press("enter")
        assert len(screen.terminal.screen_stack) == 1
        assert "nothing left" in screen.text
        assert screen.widget("go").has_focus or screen.terminal.screen.focused is None
        assert not screen.errors


async def test_an_inner_modal_closes_with_the_outer_one_and_opens_with_it_again() -> None:
    async with running(nested()) as screen:
        await screen.press("enter")
        screen.terminal.session.dispatch(PropsSet(None, "outer", {"is_open": False}))
        await screen.settle()
        assert len(screen.terminal.screen_stack) == 1
        screen.terminal.session.dispatch(PropsSet(None, "outer", {"is_open": True}))
        await screen.settle()
        assert len(screen.terminal.screen_stack) == 3
        assert not screen.errors


async def test_children_that_are_replaced_inside_a_closed_modal_are_there_when_it_opens() -> None:
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), dbc.Modal(dbc.ModalBody("old", id="body"), id="modal")])
    app.callback(Output("body", "children"), Input("go", "n_clicks"), prevent_initial_call=True)(
        lambda _n: [html.P("one"), html.P("two")]
    )
    async with running(app) as screen:
        await screen.press("enter")
        assert "one" not in screen.text
        screen.terminal.session.dispatch(PropsSet(None, "modal", {"is_open": True}))
        await screen.settle()
        assert "one" in screen.text
        assert "old" not in screen.text


async def test_an_open_modal_follows_its_props() -> None:
    app = App()
    app.layout = html.Div(dbc.Modal(dbc.ModalBody("text"), id="modal", is_open=True))
    async with running(app) as screen:
        dialog: Any = screen.terminal.screen.query_one("#dialog")
        assert dialog.outer_size.width == 60
        for props, width in (({"size": "sm"}, 40), ({"size": None}, 60), ({"fullscreen": True}, 80)):
            screen.terminal.session.dispatch(PropsSet(None, "modal", props))
            await screen.settle()
            assert dialog.outer_size.width == width
        assert "✕" not in screen.text
        head = [dbc.ModalHeader("Head"), dbc.ModalBody("text")]
        screen.terminal.session.dispatch(PropsSet(None, "modal", {"children": head}))
        await screen.settle()
        assert "✕" in screen.text


async def test_a_callback_may_take_a_modal_away_that_the_user_closes() -> None:
    app = App()
    app.layout = html.Div(html.Div(dbc.Modal(dbc.ModalBody("text"), id="modal", is_open=True), id="box"))
    app.callback(Output("box", "children"), Input("modal", "is_open"), prevent_initial_call=True, inline=True)(
        lambda is_open: no_update if is_open else "gone"
    )
    async with running(app) as screen:
        await screen.press("escape")
        assert "gone" in screen.text
        assert len(screen.terminal.screen_stack) == 1
        assert not screen.errors
