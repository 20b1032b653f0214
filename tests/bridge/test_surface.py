"""Clicks, keys and focus through the whole stack, on a headless terminal."""

import threading
from typing import Any

from tests.bridge.harness import running
from tui_callbacks import App, Input, Output, State, ctx, dcc, html, no_update


def counting_app() -> App:
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), html.Div(id="out")])

    @app.callback(Output("out", "children"), Input("go", "n_clicks"))
    def show(n: int | None) -> str:
        return f"clicks: {n}"

    return app


async def test_two_fast_clicks_count_twice() -> None:
    async with running(counting_app()) as screen:
        await screen.pilot.click("#go")
        await screen.pilot.click("#go")
        await screen.settle()
        assert screen.prop("go", "n_clicks") == 2
        assert "clicks: 2" in screen.text


async def test_enter_and_space_press_the_focused_button() -> None:
    async with running(counting_app()) as screen:
        await screen.press("enter", "space")
        assert "clicks: 2" in screen.text


async def test_a_press_counts_on_every_component_around_inner_first_in_one_call() -> None:
    app = App()
    calls: list[list[str]] = []
    app.layout = html.Div(
        [html.Div([html.Div([html.Button("x", id="button")], id="inner")], id="outer"), html.Div(id="out")]
    )

    @app.callback(
        Output("out", "children"),
        Input("outer", "n_clicks"),
        Input("inner", "n_clicks"),
        Input("button", "n_clicks"),
        prevent_initial_call=True,
    )
    def show(*counts: int) -> str:
        calls.append([trigger["prop_id"] for trigger in ctx.triggered])
        return str(counts)

    async with running(app) as screen:
        await screen.click("#button")
        assert calls == [["button.n_clicks", "inner.n_clicks", "outer.n_clicks"]]
        assert "(1, 1, 1)" in screen.text


async def test_a_disabled_button_neither_counts_nor_loses_the_focus_for_good() -> None:
    app = App()
    gate, started = threading.Event(), threading.Event()
    app.layout = html.Div([dcc.Input(id="name"), html.Button("go", id="go"), html.Div(id="out")])

    @app.callback(
        Output("out", "children"),
        Input("go", "n_clicks"),
        State("name", "value"),
        running=[(Output("go", "disabled"), True, False)],
        prevent_initial_call=True,
    )
    def work(n: int, name: str) -> str:
        started.set()
        assert gate.wait(10)
        return f"{name} {n}"

    async with running(app) as screen:
        await screen.pilot.press("a", "tab", "enter")
        await screen.pilot.pause()
        assert started.wait(10)
        assert screen.widget("go").disabled
        await screen.pilot.click("#go")
        gate.set()
        await screen.settle()
        assert not screen.widget("go").disabled
        assert screen.widget("go").has_focus
        await screen.press("enter")
        assert "a 2" in screen.text


async def test_the_focus_stays_where_the_user_moved_it_while_a_button_was_disabled() -> None:
    app = App()
    gate = threading.Event()
    app.layout = html.Div([html.Button("go", id="go"), dcc.Input(id="name"), html.Div(id="out")])

    @app.callback(
        Output("out", "children"),
        Input("go", "n_clicks"),
        running=[(Output("go", "disabled"), True, False)],
        prevent_initial_call=True,
    )
    def work(n: int) -> int:
        assert gate.wait(10)
        return n

    async with running(app) as screen:
        await screen.pilot.press("enter")
        await screen.pilot.click("#name")
        gate.set()
        await screen.settle()
        assert screen.widget("name").has_focus


async def test_text_is_never_markup() -> None:
    app = App()
    app.layout = html.Div([html.Div(id="out"), dcc.Input(id="in", value="[b]x[/b]")])

    @app.callback(Output("out", "children"), Input("in", "value"))
    def echo(value: str) -> Any:
        return [value, html.B("[red]y[/red]"), "\x1b[31mz"]

    async with running(app) as screen:
        assert "[b]x[/b][red]y[/red]z" in screen.text


async def test_a_link_and_a_clickable_span_are_reached_by_tab_and_mouse() -> None:
    app = App()
    app.layout = html.Div([html.P(["read ", html.Span("this", id="span"), " now"]), html.Div(id="out")])

    @app.callback(Output("out", "children"), Input("span", "n_clicks"))
    def show(n: int | None) -> str:
        return f"span {n}"

    async with running(app) as screen:
        await screen.press("enter")
        assert "span 1" in screen.text
        await screen.pilot.click(offset=(8, 1))
        await screen.settle()
        assert "span 2" in screen.text


async def test_an_exception_shows_in_the_panel_and_keeps_the_output() -> None:
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), html.Div("before", id="out")])

    @app.callback(Output("out", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def fail(_n: int) -> Any:
        raise ValueError("no such thing")

    async with running(app) as screen:
        await screen.press("enter")
        assert "ValueError: no such thing" in screen.text
        assert "before" in screen.text
        assert screen.widget("go").has_focus


async def test_celsius_and_fahrenheit_stand_on_one_line_and_keep_step() -> None:
    app = App()
    app.layout = html.Div(
        ["Celsius ", dcc.Input(id="c", type="number", value=0), " = Fahrenheit ", dcc.Input(id="f", type="number")]
    )

    @app.callback(Output("c", "value"), Output("f", "value"), Input("c", "value"), Input("f", "value"))
    def convert(c: float, f: float) -> Any:
        if ctx.triggered_id == "f":
            return (f - 32) * 5 / 9, no_update
        return no_update, c * 9 / 5 + 32

    async with running(app) as screen:
        line = next(line for line in screen.text.splitlines() if "Celsius" in line)
        assert "= Fahrenheit" in line
        assert "32" in line
        await screen.press("backspace", "1", "0", "0")
        assert screen.prop("f", "value") == 212
    async with running(app, size=(60, 24)) as screen:
        line = next(line for line in screen.text.splitlines() if "Celsius" in line)
        assert "32" not in line
