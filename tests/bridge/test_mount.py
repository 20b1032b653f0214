"""Children that are replaced: widgets that stay keep what is not a prop, and no message goes astray."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.bridge.harness import running
from tui_callbacks import ALL, App, Input, Output, State, dcc, html


async def test_widgets_that_stay_keep_focus_and_cursor() -> None:
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), html.Div([dcc.Input(id="a", value="abc")], id="box")])

    @app.callback(Output("box", "children"), Input("a", "value"), State("box", "children"), prevent_initial_call=True)
    def add(value: str, children: list[Any]) -> list[Any]:
        return [html.P(f"above {value}"), *children]

    async with running(app) as screen:
        before = screen.widget("a")
        await screen.press("tab", "home", "right", "x")
        assert screen.widget("a") is before
        assert before.has_focus
        assert before.cursor_position == 2  # type: ignore[attr-defined]  # a Field
        assert "above axbc" in screen.text


async def test_every_prop_ends_as_the_new_layout_says() -> None:
    app = App()
    app.layout = html.Div(
        [html.Button("go", id="go"), html.Div(dcc.Input(id="a", placeholder="type", disabled=True), id="box")]
    )

    @app.callback(Output("box", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def again(_n: int) -> Any:
        return dcc.Input(id="a", value="given")

    async with running(app) as screen:
        before = screen.widget("a")
        assert before.disabled
        await screen.press("enter")
        field: Any = screen.widget("a")
        assert screen.widget("a") is before
        assert (field.value, field.placeholder, field.disabled) == ("given", "", False)


async def test_text_becomes_a_container_and_text_again() -> None:
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), html.Div("text", id="box"), html.P("below")])
    contents = [html.Div([html.P("one"), html.P("two")]), "text again", ["a ", html.B("b"), html.Hr()], None]

    @app.callback(Output("box", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def switch(n: int) -> Any:
        return contents[n - 1]

    async with running(app) as screen:
        await screen.press("enter")
        assert "one" in screen.text
        assert "two" in screen.text
        await screen.press("enter")
        assert "text again" in screen.text
        assert "one" not in screen.text
        await screen.press("enter")
        assert "a b" in screen.text
        await screen.press("enter")
        assert "a b" not in screen.text
        assert screen.text.index("below") > 0
        assert not screen.errors


async def test_a_span_inside_a_button_and_inside_a_paragraph_can_be_an_output() -> None:
    app = App()
    app.layout = html.Div(
        [html.Button(["n = ", html.Span("0", id="label")], id="go"), html.P(["so ", html.Em("0", id="word"), " it is"])]
    )

    @app.callback(Output("label", "children"), Output("word", "children"), Input("go", "n_clicks"))
    def show(n: int | None) -> Any:
        return str(n or 0), f"{n or 0} times"

    async with running(app) as screen:
        await screen.press("enter")
        assert "n = 1" in screen.text
        assert "so 1 times it is" in screen.text


async def test_a_table_is_updated_in_place() -> None:
    app = App()
    app.layout = html.Div(
        [
            html.Button("go", id="go"),
            html.Table([html.Thead(html.Tr([html.Th("n"), html.Th("square")])), html.Tbody(id="rows")]),
        ]
    )

    @app.callback(Output("rows", "children"), Input("go", "n_clicks"))
    def rows(n: int | None) -> Any:
        return [html.Tr([html.Td(str(i)), html.Td(str(i * i))]) for i in range((n or 0) + 1)]

    async with running(app) as screen:
        await screen.press("enter", "enter", "enter")
        assert [line.split() for line in screen.text.splitlines() if "9" in line] == [["3", "9"]]
        assert not screen.errors


def neighbours(chance: random.Random, count: int) -> list[Any]:
    made: list[Callable[[int], Any]] = [
        lambda i: html.Button(f"b{i}", id={"type": "b", "index": i}),
        lambda i: html.Div(f"d{i}", id=f"d{i}"),
        lambda i: html.Div([html.P("p"), dcc.Input(id={"type": "i", "index": i})]),
        lambda i: f"text {i}",
        lambda i: html.Span([html.B(f"s{i}", id={"type": "s", "index": i})]),
        lambda i: html.Table(html.Tr([html.Td(f"t{i}", id={"type": "t", "index": i})])),
    ]
    return [chance.choice(made)(i) for i in chance.sample(range(12), count)]


def restless_app(chance: random.Random, *, inside: bool) -> App:
    """An app whose every change of the field replaces the children of a box, in another order and with other ones."""
    app = App()
    field = dcc.Input(id="field", value="")
    inner, outer = (field, None) if inside else (None, field)
    app.layout = html.Div([html.Div(inner, id="box"), outer, html.Div(id="out")])

    @app.callback(Output("box", "children"), Input("field", "value"), prevent_initial_call=True)
    def replace(value: str) -> list[Any]:
        children = neighbours(chance, chance.randrange(8))
        if inside:
            children.append(dcc.Input(id="field", value=value))
        chance.shuffle(children)
        return children

    @app.callback(Output("out", "children"), Input("field", "value"), Input({"type": "b", "index": ALL}, "n_clicks"))
    def show(value: str, _clicks: list[int]) -> str:
        return f"<{value}>"

    return app


@pytest.mark.parametrize("seed", range(3))
async def test_keys_typed_without_a_pause_beside_children_that_are_replaced(seed: int) -> None:
    text = "thequickbrownfoxjumpsoverit"
    async with running(restless_app(random.Random(seed), inside=False)) as screen:
        screen.widget("field").focus()
        await screen.press(*text)
        assert screen.prop("field", "value") == text
        assert screen.widget("field").value == text  # type: ignore[attr-defined]  # a Field
        assert f"<{text}>" in screen.text
        assert not screen.errors


@pytest.mark.parametrize("seed", range(3))
async def test_keys_typed_into_a_field_that_is_among_the_children_that_are_replaced(seed: int) -> None:
    text = "thequickbrownfox"
    async with running(restless_app(random.Random(seed), inside=True)) as screen:
        screen.widget("field").focus()
        for letter in text:
            await screen.press(letter)
        assert screen.prop("field", "value") == text
        assert screen.widget("field").value == text  # type: ignore[attr-defined]  # a Field
        assert screen.widget("field").has_focus
        assert not screen.errors
