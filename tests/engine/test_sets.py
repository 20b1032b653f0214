"""What `set_props` sets, in the graph: declared by `sets`, or seen; its options `flush` and `initial_calls`."""

from typing import Any

import pytest

from tests.engine.kit import App, Drive, divs, inp, out
from tui_callbacks.components import html
from tui_callbacks.ids import ALL, MATCH

X = html.Button("x", id="x")
Y = html.Button("y", id="y")


def setter(**options: Any) -> Drive:
    """`x -> slow`, which sets p; `p, y -> reader`."""
    app = App(prevented=True).callback("slow", inp("x", "n_clicks"), **options)
    app.callback("reader", out("r"), inp("p"), inp("y", "n_clicks"))
    drive = app.on(X, Y, *divs("p", "q", "r"))
    drive.load()
    return drive


# --- declared ---


def test_readers_wait_for_what_a_running_call_may_set() -> None:
    drive = setter(sets=[out("p")])
    drive.click("x")
    assert [target.str_id for target in drive.call("slow").sets] == ["p"]
    assert drive.click("y") == []
    drive.set_props("p", by="slow", children="P")
    assert drive.returns("slow") == ["reader <- y.n_clicks, p.children"]
    assert drive.args("reader") == ["P", 1]


def test_a_wait_ends_also_when_nothing_was_set() -> None:
    drive = setter(sets=[out("p")])
    drive.click("x")
    drive.click("y")
    assert drive.fails("slow") == ["reader <- y.n_clicks"]


def test_initial_calls_are_not_dropped_because_nothing_was_set() -> None:
    """R85 is about outputs."""
    app = App().callback("slow", inp("x", "n_clicks"), sets=out("p")).callback("reader", out("r"), inp("p"))
    drive = app.on(X, *divs("p", "r"))
    assert drive.load() == ["slow"]
    assert drive.returns("slow") == ["reader"]


def test_match_in_sets_is_that_of_the_instance() -> None:
    app = App(prevented=True)
    app.callback(
        "m", out({"t": "o", "i": MATCH}), inp({"t": "b", "i": MATCH}, "n_clicks"), sets=[out({"t": "p", "i": MATCH})]
    )
    app.callback("reader", out("r"), inp({"t": "p", "i": 1}), inp("y", "n_clicks"))
    buttons = [html.Button(id={"t": "b", "i": i}) for i in (1, 2)]
    drive = app.on(Y, *buttons, *divs(*({"t": t, "i": i} for t in "op" for i in (1, 2))), *divs("r"))
    drive.load()
    drive.click({"t": "b", "i": 2})
    assert drive.click("y") == ["reader <- y.n_clicks"]
    drive.returns("reader", "r")
    drive.click({"t": "b", "i": 1})
    assert drive.click("y") == []


def test_an_absent_optional_target_is_no_error() -> None:
    drive = setter(sets=[out("ghost", allow_optional=True)])
    drive.click("x")
    drive.set_props("ghost", by="slow", children="?")
    assert drive.errors == []
    drive.set_props("other", by="slow", children="?")
    assert drive.errors == ["SideUpdateError"]


# --- seen ---


def test_what_was_set_before_is_waited_for_from_then_on() -> None:
    drive = setter()
    drive.click("x")
    assert drive.click("y") == ["reader <- y.n_clicks"]
    drive.returns("reader", "r")
    drive.set_props("p", by="slow", children="P")
    assert drive.click("y") == []
    assert drive.returns("slow") == ["reader <- y.n_clicks, p.children"]
    drive.returns("reader", "r")
    drive.click("x")
    assert drive.click("y") == []
    assert drive.returns("slow") == ["reader <- y.n_clicks"]


def test_what_is_seen_while_others_are_pending_reaches_down_the_chain() -> None:
    """The edge is new while the call is in the books already."""
    app = App(prevented=True).callback("slow", inp("x", "n_clicks")).chain("p", "a", "b")
    app.callback("other", out("o"), inp("x", "n_clicks")).callback("c", out("c"), inp("b"), inp("y", "n_clicks"))
    drive = app.on(X, Y, *divs("p", "a", "b", "c", "o"))
    drive.load()
    drive.click("x")
    drive.set_props("p", by="slow", children="P")
    assert drive.click("y") == []
    assert drive.returns("slow") == ["a <- p.children"]
    drive.play()
    assert not drive.engine.busy


def test_a_seen_edge_never_closes_a_circle() -> None:
    """R69: it is left out, and nobody waits for ever."""
    app = App(prevented=True).callback("slow", inp("x", "n_clicks")).callback("back", out("x", "n_clicks"), inp("p"))
    drive = app.on(X, *divs("p"))
    drive.load()
    drive.click("x")
    drive.set_props("p", by="slow", children="P")
    assert drive.returns("slow") == ["back <- p.children"]
    assert drive.returns("back", 5) == ["slow <- x.n_clicks"]
    assert drive.prevents("slow") == []
    assert drive.click("x") == ["slow <- x.n_clicks"]
    drive.prevents("slow")
    assert not drive.engine.busy


def test_who_is_below_a_circle_of_seen_props_waits_only_while_something_on_it_runs() -> None:
    """R69, R110: once all is at rest, a call that has nothing to do with it holds nobody back."""
    app = App(prevented=True).callback("slow", inp("x", "n_clicks"))
    app.callback("back", [out("x", "n_clicks"), out("q")], inp("p")).callback("other", out("o"), inp("s"))
    app.callback("down", out("d"), inp("q"), inp("y", "n_clicks"))
    drive = app.on(X, Y, *divs("p", "q", "s", "o", "d"))
    drive.load()
    drive.click("x")
    drive.set_props("p", by="slow", children="P")
    drive.play()
    drive.click("x")
    drive.change("p")
    drive.play()
    assert drive.change("s") == ["other <- s.children"]
    assert drive.click("y") == ["down <- y.n_clicks"]


def test_a_pattern_instance_that_sets_the_input_of_another_waits_for_nobody() -> None:
    app = App(prevented=True).callback("m", out({"t": "o", "i": MATCH}), inp({"t": "b", "i": MATCH}, "n_clicks"))
    drive = app.on(*[html.Button(id={"t": "b", "i": i}) for i in (1, 2)], *divs({"t": "o", "i": 1}, {"t": "o", "i": 2}))
    drive.load()
    drive.click({"t": "b", "i": 1})
    drive.set_props({"t": "b", "i": 2}, by="m", n_clicks=1)
    assert drive.returns("m", 1) == ['m <- {"i":2,"t":"b"}.n_clicks']
    drive.returns("m", 1)
    assert not drive.engine.busy


# --- flush ---


@pytest.mark.parametrize("sets", [(), (out("p"),)], ids=["undeclared", "declared"])
def test_who_reads_what_is_flushed_does_not_wait(sets: Any) -> None:
    """D12: not even when it was waited for before."""
    drive = setter(sets=sets)
    drive.click("x")
    drive.set_props("p", by="slow", children="held")
    drive.click("y")
    assert drive.set_props("p", by="slow", flush=True, children="P") == ["reader <- y.n_clicks, p.children"]
    drive.returns("reader", "r")
    assert drive.set_props("p", by="slow", flush=True, children="Q") == ["reader <- p.children"]


def test_an_output_is_waited_for_although_it_was_flushed() -> None:
    app = App(prevented=True).callback("slow", out("p"), inp("x", "n_clicks"), sets=[out("p")])
    drive = app.callback("reader", out("r"), inp("p")).on(X, *divs("p", "r"))
    drive.load()
    drive.click("x")
    assert drive.set_props("p", by="slow", flush=True, children="P") == []
    assert drive.returns("slow", "end") == ["reader <- p.children"]


# --- initial calls ---


def inserter(**options: Any) -> Drive:
    app = App().callback("slow", inp("x", "n_clicks"), prevent_initial_call=True)
    app.callback("inside", out("new"), inp("y", "n_clicks"))
    app.callback("outside", out("r"), inp({"t": "n", "i": ALL}, "value"), prevent_initial_call=True)
    drive = app.on(X, Y, *divs("box", "r"), **options)
    drive.load()
    drive.click("x")
    return drive


NEW = [html.Div(id="new"), html.Div(id={"t": "n", "i": 1})]


def test_components_put_in_by_set_props_get_no_initial_calls() -> None:
    """R161."""
    drive = inserter()
    drive.set_props("box", by="slow", children=NEW)
    assert drive.returns("slow") == []


def test_components_put_in_by_set_props_get_initial_calls_when_it_says_so() -> None:
    """D9: when the call ends, or at once with flush."""
    drive = inserter()
    assert drive.set_props("box", by="slow", initial_calls=True, children=NEW) == []
    assert drive.returns("slow") == ["inside", 'outside <- {"i":1,"t":"n"}.value']
    drive = inserter()
    started = drive.set_props("box", by="slow", initial_calls=True, flush=True, children=NEW)
    assert started == ["inside", 'outside <- {"i":1,"t":"n"}.value']


def test_initial_calls_can_be_a_setting_of_the_app() -> None:
    drive = inserter(initial_calls=True)
    drive.set_props("box", by="slow", children=NEW)
    assert drive.returns("slow") == ["inside", 'outside <- {"i":1,"t":"n"}.value']
    drive = inserter(initial_calls=True)
    drive.set_props("box", by="slow", initial_calls=False, children=NEW)
    assert drive.returns("slow") == []


def test_held_initial_calls_of_what_is_gone_again_are_forgotten() -> None:
    drive = inserter()
    drive.set_props("box", by="slow", initial_calls=True, children=NEW[:1])
    drive.set_props("box", by="slow", children=None)
    assert drive.returns("slow") == []


# --- callbacks without outputs ---


@pytest.mark.parametrize(("options", "started"), [({}, []), ({"call_on_insert": True}, ["sink"])])
def test_an_inserted_input_calls_a_callback_without_outputs_when_it_says_so(
    options: dict[str, Any], started: list[str]
) -> None:
    """R162, D10: as an initial call."""
    app = App().callback("fill", out("box"), inp("x", "n_clicks"), prevent_initial_call=True)
    drive = app.callback("sink", inp("new", "n_clicks"), **options).on(X, *divs("box"))
    drive.load()
    drive.click("x")
    assert drive.returns("fill", html.Button(id="new")) == started


def test_it_keeps_to_prevent_initial_call() -> None:
    app = App(prevented=True).callback("fill", out("box"), inp("x", "n_clicks"))
    drive = app.callback("sink", inp("new", "n_clicks"), call_on_insert=True).on(X, *divs("box"))
    drive.load()
    drive.click("x")
    assert drive.returns("fill", html.Button(id="new")) == []
