"""`running` keeps its promise while the page changes (D4), and outputs that need not be there (`allow_optional`)."""

from typing import Any

import pytest

from tests.engine.kit import App, Drive, divs, inp, out
from tui_callbacks.components import html
from tui_callbacks.ids import ALL, MATCH

X = html.Button("x", id="x")
Y = html.Button("y", id="y")


def page(
    target: Any, inside: Any = (), on: Any = True, off: Any = False, prop: str = "hidden", **options: Any
) -> Drive:
    """`x -> slow` with `running` on a target; `y -> fill`, which gives the box a new content."""
    app = App(prevented=True)
    app.callback("slow", out("o"), inp("x", "n_clicks"), running=[(out(target, prop, **options), on, off)])
    drive = app.callback("fill", out("box"), inp("y", "n_clicks")).on(X, Y, *divs("o"), html.Div(inside, id="box"))
    drive.load()
    return drive


def refill(drive: Drive, content: Any) -> None:
    drive.click("y")
    drive.returns("fill", content)


def test_a_component_made_anew_starts_with_the_on_value() -> None:
    drive = page("t", divs("t"))
    drive.click("x")
    refill(drive, [html.Div(id="t", hidden=False)])
    assert drive.value("t", "hidden") is True
    drive.returns("slow", 1)
    assert drive.value("t", "hidden") is False


def test_a_component_that_comes_during_the_call_starts_with_the_on_value() -> None:
    """The id was absent when the call started, which is reported as before."""
    drive = page("t")
    drive.click("x")
    assert drive.errors == ["SideUpdateError"]
    refill(drive, divs("t"))
    assert drive.value("t", "hidden") is True
    drive.fails("slow")
    assert drive.value("t", "hidden") is False


def test_an_optional_target_is_absent_without_a_report() -> None:
    drive = page("t", allow_optional=True)
    drive.click("x")
    drive.returns("slow", 1)
    assert drive.errors == []


def test_a_component_that_goes_and_comes_back_is_held_all_the_time() -> None:
    drive = page("t", divs("t"))
    drive.click("x")
    refill(drive, None)
    refill(drive, divs("t"))
    assert drive.value("t", "hidden") is True
    refill(drive, None)
    drive.returns("slow", 1)
    refill(drive, divs("t"))
    assert drive.value("t", "hidden") is None


def test_components_that_come_to_match_a_list_are_held_too() -> None:
    drive = page({"t": "t", "i": ALL}, divs({"t": "t", "i": 1}))
    drive.click("x")
    refill(drive, divs({"t": "t", "i": 1}, {"t": "t", "i": 2}, {"t": "u", "i": 1}))
    assert [drive.value({"t": "t", "i": i}, "hidden") for i in (1, 2)] == [True, True]
    assert drive.value({"t": "u", "i": 1}, "hidden") is None
    drive.returns("slow", 1)
    assert [drive.value({"t": "t", "i": i}, "hidden") for i in (1, 2)] == [False, False]
    refill(drive, divs({"t": "t", "i": 3}))
    assert drive.value({"t": "t", "i": 3}, "hidden") is None


def test_a_list_with_match_holds_those_of_its_instance() -> None:
    app = App(prevented=True)
    target = out({"t": "t", "i": MATCH, "j": ALL}, "hidden")
    app.callback(
        "m", out({"t": "o", "i": MATCH}), inp({"t": "b", "i": MATCH}, "n_clicks"), running=[(target, True, False)]
    )
    app.callback("fill", out("box"), inp("y", "n_clicks"))
    old, new = ({"t": "t", "i": 1, "j": j} for j in (1, 2))
    drive = app.on(Y, html.Button(id={"t": "b", "i": 1}), *divs({"t": "o", "i": 1}), html.Div(divs(old), id="box"))
    drive.load()
    drive.click({"t": "b", "i": 1})
    refill(drive, divs(old, new, {"t": "t", "i": 2, "j": 1}))
    assert [drive.value(each, "hidden") for each in (old, new, {"t": "t", "i": 2, "j": 1})] == [True, True, None]


def test_an_on_value_with_components_is_put_into_what_is_made_anew() -> None:
    """Its components are components of the layout, and those in its place are not."""
    drive = page("t", divs("t"), on=html.Span("busy", id="spin"), off="done", prop="children")
    drive.click("x")
    refill(drive, [html.Div(html.B(id="own"), id="t"), html.Div(id="after")])
    assert drive.value("spin") == "busy"
    assert drive.engine.find("own") is None
    drive.returns("slow", 1)
    assert drive.value("t") == "done"
    assert drive.engine.find("spin") is None


def test_what_stands_inside_the_on_value_gets_its_initial_calls() -> None:
    """R151: it came with the output; what it took the place of never did."""
    app = App().callback("slow", out("o"), inp("x", "n_clicks"), running=[(out("t"), html.B(id="spin"), "")])
    app.callback("fill", out("box"), inp("y", "n_clicks"))
    app.callback("own", out("own"), inp("y", "n_clicks")).callback("spin", out("spin"), inp("y", "n_clicks"))
    drive = app.on(X, Y, *divs("o", "box", "t"))
    drive.load()
    assert drive.returns("fill", [html.Div(html.B(id="own"), id="t")]) == ["spin"]
    drive.returns("slow", 1)
    assert drive.value("t") == ""


# --- outputs that need not be there ---


@pytest.mark.parametrize(("optional", "started"), [(True, ["f <- x.n_clicks"]), (False, [])])
def test_an_absent_optional_output_is_left_out(optional: bool, started: list[str]) -> None:
    """R123 for the others."""
    app = App(prevented=True).callback("f", [out("a"), out("ghost", allow_optional=optional)], inp("x", "n_clicks"))
    drive = app.on(X, *divs("a"))
    drive.load()
    assert drive.click("x") == started
    if optional:
        assert [target.str_id for target in drive.call("f").outputs if not isinstance(target, tuple)] == ["a", "ghost"]
        drive.returns("f", "A", "G")
        assert drive.value("a") == "A"
    assert drive.errors == ([] if optional else ["MissingComponentError"])


def test_an_optional_output_that_comes_during_the_call_is_written() -> None:
    """R147."""
    app = App(prevented=True).callback("f", [out("a"), out("g", allow_optional=True)], inp("x", "n_clicks"))
    drive = app.callback("fill", out("box"), inp("y", "n_clicks")).on(X, Y, *divs("a", "box"))
    drive.load()
    drive.click("x")
    refill(drive, divs("g"))
    drive.returns("f", "A", "G")
    assert drive.value("g") == "G"


def test_a_call_whose_optional_outputs_are_all_absent_is_not_made() -> None:
    """R124."""
    app = App(prevented=True).callback("f", out("ghost", allow_optional=True), inp("x", "n_clicks"))
    drive = app.on(X)
    drive.load()
    assert drive.click("x") == []
    assert drive.errors == []


def test_instances_are_those_of_the_outputs_that_must_be_there() -> None:
    """R57: the first output is optional and has no component of that value."""
    app = App(prevented=True)
    outputs = [out({"t": "a", "i": MATCH}, allow_optional=True), out({"t": "b", "i": MATCH})]
    drive = app.callback("m", outputs, inp("x", "n_clicks")).on(X, *divs({"t": "b", "i": 1}))
    drive.load()
    assert drive.click("x") == ["m <- x.n_clicks"]
    drive.returns("m", "A", "B")
    assert drive.value({"t": "b", "i": 1}) == "B"
