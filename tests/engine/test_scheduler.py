"""Waiting, merging, superseding, dropping and cutting: which calls start, and when."""

import pytest

from tests.engine.kit import App, Drive, divs, inp, out, state
from tui_callbacks.components import html

X = html.Button("x", id="x")
Y = html.Button("y", id="y")


def clicked(component_id: str) -> object:
    return inp(component_id, "n_clicks")


# --- load ---


def test_initial_calls_start_in_document_order_and_wait_along_chains() -> None:
    """R80, R85, R110.

    x -> a -> b -> c        x -> leaf1, leaf2
    """
    app = App().callback("leaf2", out("leaf2"), clicked("x")).callback("leaf1", out("leaf1"), clicked("x"))
    app.callback("c", out("c"), inp("b")).callback("b", out("b"), inp("a")).callback("a", out("a"), clicked("x"))
    drive = app.on(X, *divs("a", "leaf1", "b", "leaf2", "c"))
    assert drive.load() == ["a", "leaf1", "leaf2"]
    assert drive.returns("leaf1", 1) == []
    assert drive.returns("a", "A") == ["b <- a.children"]
    assert drive.returns("b", "B") == ["c <- b.children"]


def initial_chain() -> Drive:
    app = App().callback("a", out("a"), clicked("x")).chain("a", "b", "c")
    return app.on(X, *divs("a", "b", "c"))


@pytest.mark.parametrize("how", ["prevents", "fails"])
def test_a_head_that_updates_nothing_drops_one_level(how: str) -> None:
    """R85, R86, R88: b is fed by a alone; c runs with the layout's values."""
    drive = initial_chain()
    assert drive.load() == ["a"]
    assert getattr(drive, how)("a") == ["c"]
    assert drive.args("c") == ["b0"]


def test_a_middle_that_prevents_drops_nothing() -> None:
    """R88, R96: b was asked for by a, so it has no group any more."""
    drive = initial_chain()
    drive.load()
    assert drive.returns("a", "A") == ["b <- a.children"]
    assert drive.prevents("b") == ["c"]


def test_after_a_click_a_prevented_output_asks_for_nothing() -> None:
    """R89."""
    drive = initial_chain()
    drive.load()
    drive.play()
    assert drive.click("x") == ["a <- x.n_clicks"]
    assert drive.prevents("a") == []
    assert not drive.engine.busy


def test_a_reader_with_an_input_that_nobody_feeds_is_not_dropped() -> None:
    """R87."""
    app = App().callback("a", out("a"), clicked("x")).callback("b", out("b"), inp("a"), inp("s"))
    drive = app.on(X, *divs("a", "b", "s"))
    drive.load()
    assert drive.prevents("a") == ["b"]


def test_an_upstream_without_initial_call_excludes_nothing() -> None:
    """R83."""
    app = App().callback("a", out("a"), clicked("x"), prevent_initial_call=True).callback("b", out("b"), inp("a"))
    assert app.on(X, *divs("a", "b")).load() == ["b"]


def test_a_head_with_absent_inputs_takes_its_chain_with_it() -> None:
    """R82: but not a reader with another input."""
    app = App().callback("a", out("a"), inp("ghost")).chain("a", "b", "c")
    app.callback("d", out("d"), inp("b"), inp("s"))
    drive = app.on(*divs("a", "b", "c", "d", "s"))
    assert drive.load() == ["d"]
    assert drive.reports == []


def test_callbacks_without_outputs_or_inputs_run_once_at_load() -> None:
    """R81, R189-R192, D11: two with the same Input are two."""
    app = App().callback("sink1", clicked("x")).callback("sink2", clicked("x")).callback("absent", inp("ghost"))
    app.callback("filler", out("a")).callback("nothing")
    assert app.on(X, *divs("a")).load() == ["filler", "sink1", "sink2", "nothing"]


# --- waiting ---


def test_a_join_waits_for_the_slow_branch_and_runs_once() -> None:
    """R110, R111.

    x -> fast -> a ----> join
    x -> slow -> b ----> join
    """
    app = App(prevented=True).callback("fast", out("a"), clicked("x")).callback("slow", out("b"), clicked("x"))
    app.callback("join", out("c"), inp("a"), inp("b"))
    drive = app.on(X, *divs("a", "b", "c"))
    assert drive.load() == []
    assert drive.click("x") == ["fast <- x.n_clicks", "slow <- x.n_clicks"]
    assert drive.returns("fast", "A") == []
    assert drive.returns("slow", "B") == ["join <- a.children, b.children"]
    assert drive.args("join") == ["A", "B"]


def test_waiting_reaches_along_the_chain_and_ends_without_an_update() -> None:
    """R110: u waits for s two steps up, which updates nothing."""
    app = App(prevented=True).callback("s", out("s"), clicked("x")).chain("s", "t")
    app.callback("u", out("u"), inp("t"), clicked("y"))
    drive = app.on(X, Y, *divs("s", "t", "u"))
    drive.load()
    drive.click("x")
    assert drive.click("y") == []
    assert drive.prevents("s") == ["u <- y.n_clicks"]


def test_a_state_makes_nobody_wait() -> None:
    """R50, R112."""
    app = App(prevented=True).callback("a", out("a"), clicked("x")).callback("b", out("b"), clicked("x"), state("a"))
    drive = app.on(X, *divs("a", "b"))
    drive.load()
    assert drive.click("x") == ["a <- x.n_clicks", "b <- x.n_clicks"]
    assert drive.args("b") == [1, "a0"]


def test_readers_of_a_duplicate_output_do_not_wait() -> None:
    """R113, R186, D21."""
    app = App(prevented=True)
    app.callback("one", out("o", allow_duplicate=True), clicked("x"))
    app.callback("down", out("d"), inp("o"), clicked("x"))
    drive = app.on(X, *divs("o", "d"))
    drive.load()
    assert drive.click("x") == ["one <- x.n_clicks", "down <- x.n_clicks"]
    assert drive.returns("one", "1") == ["down <- o.children"]


def test_calls_start_in_registration_order_after_a_change() -> None:
    """R116."""
    app = App(prevented=True)
    for name in ("deep", "leaf", "wide"):
        app.callback(name, out(name), clicked("x"))
    drive = app.on(X, *divs("wide", "leaf", "deep"))
    drive.load()
    assert [each.split()[0] for each in drive.click("x")] == ["deep", "leaf", "wide"]


# --- merging and superseding ---


def test_requests_of_one_instance_merge_older_triggers_first() -> None:
    """R95, R105: b waits for a, is clicked meanwhile, and reads its arguments when it starts."""
    app = App(prevented=True).callback("a", out("a"), clicked("x")).callback("b", out("b"), inp("a"), clicked("y"))
    drive = app.on(X, Y, *divs("a", "b"))
    drive.load()
    drive.click("x")
    assert drive.click("y") == []
    assert drive.click("y") == []
    assert drive.returns("a", "A") == ["b <- y.n_clicks, a.children"]
    assert drive.args("b") == ["A", 2]


def test_an_initial_request_gives_way_to_another_one() -> None:
    """R96."""
    app = App().callback("a", out("a"), clicked("x")).callback("b", out("b"), inp("a"), clicked("y"))
    drive = app.on(X, Y, *divs("a", "b"))
    assert drive.load() == ["a"]
    assert drive.click("y") == []
    assert drive.prevents("a") == ["b <- y.n_clicks"]


def test_a_newer_request_supersedes_the_running_call() -> None:
    """R97-R100: all run, the newest result counts, whichever ends first."""
    app = App(prevented=True).callback("slow", out("o"), clicked("x")).callback("down", out("d"), inp("o"))
    drive = app.on(X, *divs("o", "d"))
    drive.load()
    assert drive.click("x") == drive.click("x") == ["slow <- x.n_clicks"]
    assert drive.returns("slow", "first") == []
    assert drive.value("o") == "o0"
    assert drive.returns("slow", "second") == ["down <- o.children"]
    assert drive.value("o") == "second"


def test_a_superseded_result_stays_lost_when_the_newer_call_fails() -> None:
    """R99; the error of a superseded call is not reported."""
    app = App(prevented=True).callback("slow", out("o"), clicked("x"))
    drive = app.on(X, *divs("o"))
    drive.load()
    drive.click("x")
    drive.click("x")
    assert drive.fails("slow") == []
    assert drive.reports == []
    drive.fails("slow")
    assert drive.errors == ["ValueError"]
    assert drive.value("o") == "o0"
    assert not drive.engine.busy


def test_superseding_happens_at_the_request_not_at_the_ancestor() -> None:
    """R103: b runs when its ancestor a is asked for; its result lands."""
    app = App(prevented=True).callback("a", out("a"), clicked("x")).callback("b", out("b"), inp("a"), clicked("y"))
    drive = app.on(X, Y, *divs("a", "b"))
    drive.load()
    assert drive.click("y") == ["b <- y.n_clicks"]
    assert drive.click("x") == ["a <- x.n_clicks"]
    drive.returns("b", "early")
    assert drive.value("b") == "early"
    assert drive.returns("a", "A") == ["b <- a.children"]


# --- circles ---


def test_a_circle_goes_once_round() -> None:
    """R64, R65, R70."""
    app = App(prevented=True).chain("a", "b", "a")
    drive = app.on(*divs("a", "b"))
    drive.load()
    assert drive.change("a") == ["b <- a.children"]
    assert drive.returns("b", "B") == ["a <- b.children"]
    assert drive.returns("a", "A") == []
    assert not drive.engine.busy


def test_who_is_below_a_circle_waits_while_something_on_it_runs() -> None:
    """R70, R110: when all that is left waits for each other, the list is taken in its order.

    x -> a <-> b -> c <- y
    """
    app = App(prevented=True).callback("a", out("a"), inp("b"), clicked("x")).chain("a", "b")
    app.callback("c", out("c"), inp("b"), clicked("y"))
    drive = app.on(X, Y, *divs("a", "b", "c"))
    drive.load()
    assert drive.click("x") == ["a <- x.n_clicks"]
    assert drive.click("y") == []
    assert drive.returns("a", "A") == ["c <- y.n_clicks", "b <- a.children"]
    assert drive.returns("b", "B") == ["c <- b.children"]


def test_of_two_that_feed_each_other_one_starts() -> None:
    """R70: both are asked for at once; b reads an output of a."""
    app = App(prevented=True).callback("a", out("a"), inp("b"), clicked("x"))
    app.callback("b", out("b"), inp("a"), clicked("x"))
    drive = app.on(X, *divs("a", "b"))
    drive.load()
    assert drive.click("x") == ["a <- x.n_clicks"]
    assert drive.returns("a", "A") == ["b <- x.n_clicks, a.children"]
    assert drive.returns("b", "B") == []


def test_own_outputs_call_nobody_again_and_others_once() -> None:
    """R61, R66."""
    app = App(prevented=True).callback("sync", [out("a"), out("b")], inp("a"), inp("b"))
    app.callback("reader", out("r"), inp("a"), inp("b"))
    drive = app.on(*divs("a", "b", "r"))
    drive.load()
    assert drive.change("a") == ["sync <- a.children"]
    assert drive.returns("sync", "A", "B") == ["reader <- a.children, b.children"]


def test_a_callback_that_sets_its_own_input_is_stopped() -> None:
    """R69, D13: set_props is outside the cut; after 200 rounds it counts as endless."""
    app = App(prevented=True).callback("loop", inp("a"))
    drive = app.on(*divs("a"))
    drive.load()
    started = drive.change("a")
    rounds = 0
    while started:
        drive.set_props("a", by="loop", children=f"round {rounds}")
        started = drive.returns("loop")
        rounds += 1
    assert rounds == 200
    assert drive.errors == ["EndlessUpdates"]
    assert drive.change("a", value="again") == ["loop <- a.children"]


def test_a_long_chain_is_not_endless() -> None:
    """D13: 500 different callbacks in a row are an app."""
    ids = [f"n{number}" for number in range(500)]
    drive = App(prevented=True).chain(*ids).on(*divs(*ids))
    drive.load()
    drive.change("n0")
    assert len(drive.play()) == 498
    assert drive.reports == []


def test_idle_means_nothing_waits_and_nothing_runs() -> None:
    drive = initial_chain()
    drive.load()
    assert drive.engine.busy
    drive.play()
    assert not drive.engine.busy
