"""Declared loops: legal, quiet when nothing changes, stopped when they do not settle (`circular=True`)."""

from typing import Any

import pytest

from tests.engine.kit import App, Drive, divs, inp, out
from tui_callbacks.components import dcc, html
from tui_callbacks.engine.loops import settled
from tui_callbacks.ids import MATCH

CIRCULAR: dict[str, Any] = {"circular": True}


def temperatures(app: App, **options: Any) -> Drive:
    """`c <-> f`, and a reader of each."""
    app.callback("to_f", out("f", "value"), inp("c", "value"), **options)
    app.callback("to_c", out("c", "value"), inp("f", "value"), **options)
    app.callback("show", out("shown"), inp("f", "value"))
    drive = app.on(dcc.Input(id="c", value=0.0), dcc.Input(id="f", value=32.0), *divs("shown"))
    drive.load()
    drive.play({"to_f": to_f, "to_c": to_c})
    drive.calls.clear()
    drive.ended.clear()
    return drive


def to_f(celsius: float) -> tuple[float]:
    return (celsius * 9 / 5 + 32,)


def to_c(fahrenheit: float) -> tuple[float]:
    return ((fahrenheit - 32) * 5 / 9,)


@pytest.mark.parametrize(("app", "options"), [(App(), CIRCULAR), (App(circular=True), {})], ids=["callbacks", "app"])
def test_a_declared_loop_settles(app: App, options: dict[str, Any]) -> None:
    """The value that comes round differs in the last digits only, and asks for nothing; other readers run."""
    drive = temperatures(app, **options)
    assert drive.change("c", "value", 37.7) == ["to_f <- c.value"]
    assert drive.play({"to_f": to_f, "to_c": to_c}) == ["to_c <- f.value", "show <- f.value"]
    assert abs(drive.value("f", "value") - 99.86) < 1e-9
    assert drive.errors == []


def test_a_loop_runs_on_while_values_change() -> None:
    """Each of a -> b -> a halves, down to nothing; R64 would end it after one round."""
    app = App(prevented=True).chain("a", "b", "a", **CIRCULAR)
    drive = app.on(*divs("a", "b"))
    drive.load()
    drive.change("a", value=8)
    halve = {name: lambda value: (value // 2,) for name in ("a", "b")}
    assert len(drive.play(halve)) == 5
    assert (drive.value("a"), drive.value("b")) == (0, 0)


def test_readers_outside_the_loop_are_called_by_equal_values() -> None:
    """R140 holds outside the loop."""
    app = App(prevented=True).chain("a", "b", "a", **CIRCULAR).callback("out", out("o"), inp("b"))
    drive = app.on(*divs("a", "b", "o"))
    drive.load()
    drive.change("a", value="1")
    assert drive.returns("b", "b0") == ["out <- b.children"]


def test_a_loop_that_does_not_settle_is_stopped_after_200_hops() -> None:
    """D13: the error names the loop; the next event starts afresh."""
    app = App(prevented=True).chain("a", "b", "a", **CIRCULAR)
    drive = app.on(*divs("a", "b"))
    drive.load()
    drive.change("a", value=0)
    drive.play({name: lambda value: (value + 1,) for name in ("a", "b")})
    assert len(drive.calls) == 200
    assert drive.errors == ["EndlessUpdates"]
    assert "the declared loop b -> a -> b has not settled" in str(drive.reports[0].error)
    assert not drive.engine.busy
    assert drive.change("a", value=0) == ["b <- a.children"]


def test_an_undeclared_loop_is_cut_and_so_is_one_half_declared() -> None:
    """R64."""
    for first, second in (({}, {}), (CIRCULAR, {}), ({}, CIRCULAR)):
        app = App(prevented=True).callback("b", out("b"), inp("a"), **first)
        drive = app.callback("a", out("a"), inp("b"), **second).on(*divs("a", "b"))
        drive.load()
        drive.change("a", value=1)
        assert drive.returns("b", 2) == ["a <- b.children"]
        assert drive.returns("a", 3) == []


def test_an_undeclared_way_back_into_a_declared_loop_is_cut() -> None:
    """R64: u is not declared, so it runs once an event although a and b go on."""
    app = App(prevented=True).chain("a", "b", "a", **CIRCULAR)
    app.callback("u", out("a", allow_duplicate=True), inp("b"), prevent_initial_call=True)
    drive = app.on(*divs("a", "b"))
    drive.load()
    drive.change("a", value=1)
    drive.returns("b", 1)
    drive.returns("u", 5)
    rounds = 0
    while drive.open and rounds < 20:
        drive.returns(drive.open[0].definition.name, rounds // 4)
        rounds += 1
    assert rounds < 20


def test_equal_components_ask_for_nothing_on_a_loop() -> None:
    """Also not for the initial calls that an insertion makes."""
    app = App(prevented=True).callback("fill", out("box"), inp("o"), **CIRCULAR)
    app.callback("read", out("o"), inp("box"), inp("inner", "value"), **CIRCULAR)
    drive = app.on(html.Div(dcc.Input(id="inner", value="v"), id="box"), *divs("o"))
    drive.load()
    drive.change("o")
    assert drive.returns("fill", dcc.Input(id="inner", value="v")) == []
    drive.change("o", value="again")
    assert drive.returns("fill", dcc.Input(id="inner", value="w")) == ["read <- box.children, inner.value"]


def test_a_loop_of_pattern_callbacks() -> None:
    app = App(prevented=True)
    one, two = {"t": "a", "i": MATCH}, {"t": "b", "i": MATCH}
    app.callback("b", out(two), inp(one), **CIRCULAR).callback("a", out(one), inp(two), **CIRCULAR)
    drive = app.on(*divs(*({"t": t, "i": i} for t in "ab" for i in (1, 2))))
    drive.load()
    drive.change({"t": "a", "i": 1}, value=4)
    drive.play({name: lambda value: (value // 2,) for name in "ab"})
    assert [drive.value({"t": t, "i": 1}) for t in "ab"] == [0, 0]
    assert drive.value({"t": "a", "i": 2}) == "0"


def test_a_loop_through_declared_sets() -> None:
    """set_props on an edge inside the loop: an equal value asks for nothing."""
    app = App(prevented=True).callback("b", inp("a"), sets=[out("b")], **CIRCULAR)
    drive = app.callback("a", out("a"), inp("b"), **CIRCULAR).on(*divs("a", "b"))
    drive.load()
    drive.change("a")
    drive.set_props("b", by="b", children="new")
    assert drive.returns("b") == ["a <- b.children"]
    assert drive.returns("a", "A") == ["b <- a.children"]
    drive.set_props("b", by="b", children="new")
    assert drive.returns("b") == []
    assert not drive.engine.busy


@pytest.mark.parametrize(
    ("before", "after", "equal"),
    [
        (1, 1.0, True),
        (0.1 + 0.2, 0.3, True),
        (1.0, 1.0 + 1e-9, False),
        (float("nan"), float("nan"), True),
        (True, 1, False),
        ({"a": [0.1 + 0.2]}, {"a": [0.3]}, True),
        ([1, 2], [1], False),
        ("a", "a", True),
        (None, 0, False),
    ],
)
def test_settled(before: Any, after: Any, equal: bool) -> None:
    assert settled(before, after) is equal
