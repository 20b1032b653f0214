"""What is shown, hidden and rearranged when `hidden`, `style` and structure change."""

from collections.abc import Callable
from typing import Any

from tests.bridge.harness import Screen, running
from tui_callbacks import App, Input, Output, dcc, html
from tui_callbacks.components.base import Component


def switching(*layout: Any, **outputs: Callable[[int], Any]) -> App:
    """An app whose button, pressed n times, sets each `id__prop` to what its function says for n."""
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), *layout])
    for name, function in outputs.items():
        component_id, _, prop = name.partition("__")
        target = Output(component_id, prop)
        app.callback(target, Input("go", "n_clicks"), prevent_initial_call=True)(function)
    return app


def odd(n: int) -> bool:
    return n % 2 == 1


def lines(screen: Screen) -> list[str]:
    """The lines under the button."""
    found = [line.strip() for line in screen.text.splitlines() if line.strip()]
    return [" ".join(line.split()) for line in found if line != "go"]


async def test_an_inline_component_goes_and_comes_back_as_it_is_by_then() -> None:
    inner = html.Span(["b ", html.B("bold", id="bold")], id="span")
    app = switching(html.P(["a ", inner, " c"]), span__hidden=odd, bold__children=lambda n: f"bold {n}")
    async with running(app) as screen:
        assert lines(screen) == ["a b bold c"]
        await screen.press("enter")
        assert lines(screen) == ["a c"]
        await screen.press("enter")
        assert lines(screen) == ["a b bold 2 c"]


async def test_a_hidden_inline_component_takes_the_widgets_in_it_along() -> None:
    app = switching(html.Div(["a ", html.Span([html.Button("x", id="x")], id="span")]), span__hidden=odd)
    async with running(app) as screen:
        await screen.press("enter")
        assert lines(screen) == ["a"]
        await screen.press("enter")
        assert lines(screen) == ["a x"]
        assert screen.widget("x").id == "x"
        assert not screen.errors


async def test_a_table_row_goes_and_comes_back() -> None:
    table = html.Table([html.Tr(html.Td("one", id="cell"), id="row"), html.Tr(html.Td("two"))])
    app = switching(table, row__hidden=odd, cell__children=lambda n: f"one {n}")
    async with running(app) as screen:
        await screen.press("enter")
        assert lines(screen) == ["two"]
        await screen.press("enter")
        assert lines(screen) == ["one 2", "two"]


async def test_a_caption_and_loose_text_are_seen() -> None:
    table = html.Table([html.Caption("Numbers", id="caption"), html.Tr(["loose", html.Td("cell")])])
    app = switching(table, caption__children=lambda n: f"Numbers {n}")
    async with running(app) as screen:
        assert lines(screen) == ["Numbers", "loose cell"]
        await screen.press("enter")
        assert lines(screen)[0] == "Numbers 1"


async def test_display_changes_between_nothing_block_flex_and_inline() -> None:
    styles: list[Any] = [
        {"display": "none"},
        {"display": "flex"},
        {"display": "none"},
        {"display": "block", "color": "red"},
        {"display": "inline-block"},
        None,
    ]
    box = html.Div([html.P("one", id="one"), html.P("two")], id="box")
    app = switching(
        box, html.Div("text", id="text"), box__style=lambda n: styles[n - 1], text__style=lambda n: styles[n - 1]
    )
    async with running(app) as screen:
        assert lines(screen) == ["one", "two", "text"]
        await screen.press("enter")
        assert lines(screen) == []
        kept = screen.widget("one")
        await screen.press("enter")
        assert lines(screen) == ["onetwo", "text"]
        await screen.press("enter")
        assert lines(screen) == []
        await screen.press("enter")
        assert lines(screen) == ["one", "two", "text"]
        assert screen.widget("one") is kept
        assert screen.widget("text").styles.color.hex == "#FF0000"
        await screen.press("enter")
        assert "text" in next(line for line in lines(screen) if "go" in line)
        await screen.press("enter")
        assert lines(screen) == ["one", "two", "text"]
        assert [screen.widget(name).id for name in ("box", "text", "one")] == ["box", "text", "one"]
        assert not screen.errors


async def test_a_button_that_becomes_a_block_keeps_its_name() -> None:
    app = switching("a ", html.Button("x", id="x"), " b", x__style=lambda n: {"display": "block"})
    async with running(app) as screen:
        assert len(lines(screen)) == 1
        await screen.press("enter")
        assert [line.removeprefix("go ") for line in lines(screen)] == ["a", "x", "b"]
        await screen.click("#x")
        assert screen.prop("x", "n_clicks") == 1


async def test_a_component_that_is_built_anew_keeps_its_name() -> None:
    app = switching(
        html.Div("text", id="same"),
        html.Div(html.P("old", id="other"), id="box"),
        same__children=lambda n: ["a", html.Hr()],
        box__children=lambda n: html.Button("new", id="other"),
    )
    async with running(app) as screen:
        before = [screen.widget("same"), screen.widget("other")]
        await screen.press("enter")
        after = [screen.widget("same"), screen.widget("other")]
        assert [widget.id for widget in after] == ["same", "other"]
        assert set(before).isdisjoint(after)


async def test_a_row_outside_a_table_is_a_block_that_may_change() -> None:
    first: Component = html.Tr("text", id="row")
    app = switching(html.Div(first, id="box"), box__children=lambda n: html.Tr([html.P("a"), html.P("b")], id="row"))
    async with running(app) as screen:
        assert lines(screen) == ["text"]
        await screen.press("enter")
        assert lines(screen) == ["a", "b"]
        assert not screen.errors


async def test_options_that_a_callback_writes_are_shown() -> None:
    app = switching(
        dcc.Checklist(["a", "b"], ["b"], id="list"),
        dcc.Checklist([{"label": html.B("old", id="label"), "value": 1}]),
        list__options=lambda n: ["x", "b"],
        label__children=lambda n: "new",
    )
    async with running(app) as screen:
        await screen.press("enter")
        assert lines(screen) == ["[ ] x", "[✓] b", "[ ] new"]


async def test_a_component_that_nobody_knows_is_named() -> None:
    unknown = {"props": {"children": html.B("inside")}, "type": "Foo", "namespace": "bar"}
    app = switching(html.Div(id="box"), box__children=lambda n: [unknown, html.P("below")])
    async with running(app) as screen:
        await screen.press("enter")
        assert lines(screen) == ["<bar.Foo>inside", "below"]
        assert not screen.errors


async def test_a_component_that_is_not_there_yet_is_a_box_with_its_name() -> None:
    app = App()
    app.layout = html.Div(html.Video(id="video"))
    async with running(app) as screen:
        assert "Video" in screen.text


async def test_a_title_is_the_tooltip_of_its_text_alone() -> None:
    app = App()
    app.layout = html.P(["some ", html.Abbr("html", title="[b]markup"), " here"])
    async with running(app) as screen:
        (text,) = (widget for widget in screen.terminal.page.children if "html" in str(getattr(widget, "text", "")))
        await screen.pilot.hover(text, offset=(1, 0))
        assert text.tooltip is None
        await screen.pilot.hover(text, offset=(6, 0))
        assert str(text.tooltip) == "[b]markup"
