"""Options for requests that come faster than calls end: on_overlap, debounce, throttle, cancel_superseded (D3, D3c)."""

from typing import Any

from tests.engine.kit import App, Drive, divs, inp, out
from tui_callbacks.components import html
from tui_callbacks.engine.protocol import CancelCall, LayoutReady, StopTimer, TimerFired
from tui_callbacks.ids import MATCH

X = html.Button("x", id="x")
Y = html.Button("y", id="y")
CLICK = inp("x", "n_clicks")


def paced(*more: Any, prevented: bool = True, **options: Any) -> Drive:
    """`x -> slow -> o -> down`, slow with options."""
    app = App(prevented=prevented).callback("slow", out("o"), CLICK, *more, **options)
    drive = app.callback("down", out("d"), inp("o")).on(X, Y, *divs("o", "d"))
    drive.load()
    return drive


# --- on_overlap ---


def test_queue_runs_each_request_in_turn_with_its_own_trigger() -> None:
    drive = paced(inp("y", "n_clicks"), on_overlap="queue")
    assert drive.click("x") == ["slow <- x.n_clicks"]
    assert drive.click("y") == drive.click("x") == []
    assert drive.returns("slow", "1") == ["slow <- y.n_clicks"]
    assert drive.value("o") == "1"
    assert drive.args("slow") == [2, 1]
    assert drive.returns("slow", "2") == ["slow <- x.n_clicks"]
    assert drive.returns("slow", "3") == ["down <- o.children"]
    assert drive.value("o") == "3"


def test_readers_wait_for_the_whole_line() -> None:
    """R110: what waits in line is pending."""
    drive = paced(on_overlap="queue")
    drive.click("x")
    drive.click("x")
    assert drive.change("o") == []
    drive.fails("slow")
    assert drive.prevents("slow") == ["down <- o.children"]
    drive.returns("down", "d")
    assert not drive.engine.busy


def test_one_event_is_one_request_in_the_line() -> None:
    """R111: the join of a fast and a slow branch runs once an event, in line too.

    x -> fast -> a ----> join
    x -> slow -> b ----> join
    """
    app = App(prevented=True).callback("fast", out("a"), CLICK).callback("slow", out("b"), CLICK)
    app.callback("join", out("c"), inp("a"), inp("b"), on_overlap="queue")
    drive = app.on(X, *divs("a", "b", "c"))
    drive.load()
    drive.click("x")
    drive.returns("fast", 1)
    assert drive.returns("slow", 1) == ["join <- a.children, b.children"]
    drive.click("x")
    drive.returns("fast", 2)
    drive.returns("slow", 2)
    assert drive.returns("join", "J1") == ["join <- a.children, b.children"]
    assert drive.returns("join", "J2") == []
    assert not drive.engine.busy


def test_a_queue_takes_a_thousand_requests_then_reports_once() -> None:
    drive = paced(on_overlap="queue")
    drive.click("x")
    for _ in range(1_000):
        drive.click("x")
    assert drive.errors == []
    drive.click("x")
    drive.click("x")
    assert drive.errors == ["QueueFull"]
    assert "fix: make the callback faster" in str(drive.reports[0].error)
    ended = 0
    while drive.open:
        drive.prevents("slow")
        ended += 1
    assert ended == 1_001


def test_a_line_goes_with_its_output() -> None:
    """R164."""
    app = App(prevented=True).callback("slow", out("o"), CLICK, on_overlap="queue")
    drive = app.callback("clear", out("box"), inp("y", "n_clicks")).on(X, Y, html.Div(divs("o"), id="box"))
    drive.load()
    drive.click("x")
    drive.click("x")
    drive.click("y")
    drive.returns("clear", None)
    assert drive.returns("slow", "late") == []
    assert not drive.engine.busy


def test_skip_drops_what_comes_while_a_call_runs() -> None:
    drive = paced(on_overlap="skip")
    assert drive.click("x") == ["slow <- x.n_clicks"]
    assert drive.click("x") == []
    assert drive.returns("slow", "1") == ["down <- o.children"]
    assert drive.value("o") == "1"
    assert drive.click("x") == ["slow <- x.n_clicks"]


def test_instances_overlap_whatever_each_of_them_says() -> None:
    """D3: all per instance."""
    app = App(prevented=True)
    cells = [html.Button(id={"t": "b", "i": i}) for i in (1, 2)] + divs({"t": "o", "i": 1}, {"t": "o", "i": 2})
    app.callback("m", out({"t": "o", "i": MATCH}), inp({"t": "b", "i": MATCH}, "n_clicks"), on_overlap="skip")
    drive = app.on(*cells)
    drive.load()
    assert drive.click({"t": "b", "i": 1}) != []
    assert drive.click({"t": "b", "i": 2}) != []
    assert drive.click({"t": "b", "i": 1}) == []


# --- debounce ---


def test_debounce_calls_once_after_a_pause_with_all_triggers() -> None:
    drive = paced(inp("y", "n_clicks"), debounce=0.3)
    assert drive.click("x") == []
    (key,) = drive.timers
    assert drive.click("y") == []
    assert drive.timers == {key: 0.3}
    assert drive.fire() == ["slow <- x.n_clicks, y.n_clicks"]
    assert drive.args("slow") == [1, 1]
    assert drive.timers == {}


def test_what_is_held_for_a_timer_is_not_pending() -> None:
    """R110 does not hold for it, and the session is idle."""
    drive = paced(debounce=0.3)
    drive.click("x")
    assert not drive.engine.busy
    assert drive.change("o") == ["down <- o.children"]


def test_initial_calls_are_not_held() -> None:
    drive = paced(prevented=False, debounce=0.3)
    assert [each.definition.name for each in drive.open] == ["slow"]
    assert drive.timers == {}


def test_a_debounced_call_supersedes_a_running_one() -> None:
    drive = paced(debounce=0.3)
    drive.click("x")
    drive.fire()
    drive.click("x")
    assert drive.fire() == ["slow <- x.n_clicks"]
    assert drive.returns("slow", "old") == []
    assert drive.returns("slow", "new") == ["down <- o.children"]


def test_a_timer_goes_with_the_output_and_with_the_page() -> None:
    app = App(prevented=True).callback("slow", out("o"), CLICK, debounce=0.3)
    drive = app.callback("clear", out("box"), inp("y", "n_clicks")).on(X, Y, html.Div(divs("o"), id="box"))
    drive.load()
    drive.click("x")
    drive.click("y")
    drive.returns("clear", None)
    assert any(isinstance(command, StopTimer) for command in drive.commands)
    assert drive.timers == {}
    drive = paced(debounce=0.3)
    drive.click("x")
    (key,) = drive.timers
    drive.step(LayoutReady([X, Y, *divs("o", "d")]))
    assert drive.timers == {}
    assert drive.step(TimerFired(key)) == []


# --- throttle ---


def test_throttle_calls_at_once_and_once_more_at_the_end() -> None:
    drive = paced(throttle=1.0)
    assert drive.click("x") == ["slow <- x.n_clicks"]
    assert drive.click("x") == drive.click("x") == []
    assert drive.fire() == ["slow <- x.n_clicks"]
    assert drive.args("slow") == [3]
    assert drive.fire() == []
    assert drive.timers == {}
    assert drive.click("x") == ["slow <- x.n_clicks"]


def test_one_event_with_two_props_is_one_throttled_request() -> None:
    """R143."""
    drive = paced(inp("y", "n_clicks"), throttle=1.0)
    assert drive.click("x", "y") == ["slow <- x.n_clicks, y.n_clicks"]
    assert drive.fire() == []


def test_throttle_and_skip_go_together() -> None:
    drive = paced(throttle=1.0, on_overlap="skip")
    drive.click("x")
    drive.click("x")
    assert drive.fire() == []
    drive.returns("slow", "1")
    assert drive.value("o") == "1"


# --- cancel_superseded ---


def test_a_superseded_call_is_cancelled_when_it_says_so() -> None:
    """D3c, R200."""
    drive = paced(cancel_superseded=True)
    drive.click("x")
    first = drive.call("slow").number
    assert drive.click("x") == ["slow <- x.n_clicks"]
    assert CancelCall(first) in drive.commands
    drive = paced()
    drive.click("x")
    drive.click("x")
    assert not any(isinstance(command, CancelCall) for command in drive.commands)


def test_a_call_without_outputs_left_is_cancelled_likewise() -> None:
    app = App(prevented=True).callback("slow", out("o"), CLICK, cancel_superseded=True)
    drive = app.callback("clear", out("box"), inp("y", "n_clicks")).on(X, Y, html.Div(divs("o"), id="box"))
    drive.load()
    drive.click("x")
    first = drive.call("slow").number
    drive.click("y")
    drive.returns("clear", None)
    assert CancelCall(first) in drive.commands
