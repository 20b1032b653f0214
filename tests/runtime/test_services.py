"""`dcc.Interval`, `dcc.Store` and `dcc.Location`: the same with and without a screen."""

import asyncio
import gc
import weakref
from pathlib import Path
from typing import Any

import pytest

from tests.runtime.opened import Opened
from tui_callbacks import Input, Output, Patch, dcc, html
from tui_callbacks.components.tree import Node, adopt
from tui_callbacks.engine.protocol import PropsSet, Serve
from tui_callbacks.runtime.clock import AsyncClock, ManualClock
from tui_callbacks.runtime.program import Route
from tui_callbacks.runtime.services import SHORTEST, Intervals, Services, Stores, Ticker
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.storage import MemoryStorage

# --- dcc.Interval -----------------------------------------------------------------------------------------------------


def ticking(**props: Any) -> Opened:
    return Opened(dcc.Interval(id="t", **props), html.Button(id="x"), html.Div(id="box")).reads("t", "n_intervals")


async def test_a_count_comes_after_every_interval_and_none_before() -> None:
    app = await ticking(interval=250).begun()
    assert app.take_heard() == [None], "the initial call"
    app.clock.advance(0.249)
    assert app.take_heard() == []
    app.clock.advance(0.001)
    assert app.take_heard() == [1]
    app.clock.advance(1)
    assert app.take_heard() == [2, 3, 4, 5]


async def test_the_interval_is_a_second_unless_given() -> None:
    app = await ticking().begun()
    app.clock.advance(3.5)
    assert app.value("t", "n_intervals") == 3


@pytest.mark.parametrize(("props", "counts"), [({"max_intervals": 2}, 2), ({"max_intervals": 0}, None)])
async def test_the_count_ends_at_max_intervals(props: dict[str, Any], counts: int | None) -> None:
    app = await ticking(**props).begun()
    app.clock.advance(10)
    assert app.value("t", "n_intervals") == counts
    assert app.armed == 0


async def test_minus_one_is_no_limit_and_the_count_goes_on_from_the_given_one() -> None:
    app = await ticking(max_intervals=-1, n_intervals=7).begun()
    app.clock.advance(2)
    assert app.value("t", "n_intervals") == 9


async def test_a_callback_disables_and_enables_it() -> None:
    app = await ticking().on("x", ("t", "disabled"), function=lambda n: n % 2 == 1).begun()
    app.clock.advance(1.5)
    app.click("x")
    assert app.armed == 0
    app.clock.advance(5)
    assert app.value("t", "n_intervals") == 1
    app.click("x")
    app.clock.advance(0.9)
    assert app.value("t", "n_intervals") == 1, "a whole interval has to pass"
    app.clock.advance(0.1)
    assert app.value("t", "n_intervals") == 2


async def test_another_interval_starts_the_time_anew() -> None:
    app = await ticking().on("x", ("t", "interval"), function=lambda _: 300).begun()
    app.clock.advance(0.9)
    app.click("x")
    app.clock.advance(0.2)
    assert app.value("t", "n_intervals") is None
    app.clock.advance(0.1)
    assert app.value("t", "n_intervals") == 1


async def test_the_same_interval_leaves_the_time_alone() -> None:
    app = await ticking().on("x", ("t", "interval"), function=lambda _: 1000).begun()
    app.clock.advance(0.9)
    app.click("x")
    app.clock.advance(0.1)
    assert app.value("t", "n_intervals") == 1


async def test_a_count_that_a_callback_sets_is_gone_on_from_in_the_same_rhythm() -> None:
    app = await ticking(max_intervals=3).on("x", ("t", "n_intervals"), function=lambda _: 0).begun()
    app.clock.advance(1.5)
    app.click("x")
    app.clock.advance(0.5)
    assert app.value("t", "n_intervals") == 1
    app.clock.advance(9)
    assert app.value("t", "n_intervals") == 3
    app.click("x")
    app.clock.advance(1)
    assert app.value("t", "n_intervals") == 1, "it counts again"


async def test_set_props_and_a_user_reach_it_as_a_callback_does() -> None:
    app = await ticking().begun()
    app.session.dispatch(PropsSet(None, "t", {"disabled": True}))
    assert app.armed == 0
    app.change("t", disabled=False)
    assert app.armed == 1


async def test_it_ticks_as_long_as_it_is_in_the_layout() -> None:
    def content(clicks: int) -> Any:
        return [dcc.Interval(id="in", interval=500)] if clicks == 1 else "nothing"

    app = await ticking(disabled=True).reads("in", "n_intervals").on("x", ("box", "children"), function=content).begun()
    app.take_heard()
    app.click("x")
    app.clock.advance(1)
    assert app.take_heard() == [1, 2]
    app.click("x")
    assert app.armed == 0


async def test_one_that_a_patch_moves_ticks_on() -> None:
    def more(_clicks: int) -> Any:
        patch = Patch()
        patch.prepend(html.P("first"))
        return patch

    app = Opened(html.Button(id="x"), html.Div([dcc.Interval(id="in")], id="list"))
    app = await app.on("x", ("list", "children"), function=more).begun()
    app.clock.advance(0.9)
    app.click("x")
    app.clock.advance(0.1)
    assert app.value("in", "n_intervals") == 1


async def test_a_new_layout_has_its_own_ticks() -> None:
    app = await ticking().begun()
    app.clock.advance(2.5)
    app.session.refresh()
    await app.settle()
    assert app.value("t", "n_intervals") is None
    assert app.armed == 1
    app.clock.advance(1)
    assert app.value("t", "n_intervals") == 1


async def test_ticks_are_not_held_back_by_a_call_that_runs() -> None:
    app = Opened(dcc.Interval(id="t"), html.Div(id="o"))
    started = []

    async def slow(count: int | None) -> str:
        started.append(count)
        await asyncio.Event().wait()
        return "never"

    app.declare(Output("o", "children"), Input("t", "n_intervals"), function=slow).begin()
    for _ in range(4):
        await asyncio.sleep(0)
    app.clock.advance(2)
    await asyncio.sleep(0)
    assert started == [None, 1, 2]
    app.session.close()


async def test_one_that_is_armed_for_later_is_no_work() -> None:
    app = await ticking().begun()
    assert app.armed == 1
    assert app.session.idle
    assert app.session.busy() == []
    app.clock._now += 1
    assert not app.session.idle
    assert app.session.busy() == ["a timer that is due"]
    app.clock.advance(0)
    assert app.session.idle


async def test_without_an_id_nobody_could_read_it_so_it_does_not_tick() -> None:
    app = await Opened(dcc.Interval(interval=1)).begun()
    assert app.armed == 0


async def test_a_session_that_is_closed_ticks_no_more() -> None:
    app = await ticking().begun()
    app.session.close()
    assert app.armed == 0


async def test_ticks_on_the_loop_come_by_themselves() -> None:
    ticks: list[int] = []
    done = asyncio.Event()

    def tick() -> None:
        ticks.append(1)
        if len(ticks) == 3:
            done.set()

    ticker = Ticker(AsyncClock(), 0.005, tick)
    await asyncio.wait_for(done.wait(), 5)
    ticker.stop()


@pytest.mark.parametrize("interval", [0, -5, 0.001])
def test_there_is_a_shortest_time_between_ticks(interval: float) -> None:
    clock = ManualClock()
    intervals, ticks = Intervals(clock), Heard()
    intervals.serve(live(dcc.Interval(id="t", interval=interval)), ticks)
    clock.advance(10 * SHORTEST + SHORTEST / 2)
    assert len(ticks.events) == 10


def test_ticks_that_were_missed_are_left_out() -> None:
    clock, ticks = LateClock(), list[float]()
    Ticker(clock, 1.0, lambda: ticks.append(clock.now()))
    assert clock.fire(late=0.3) == pytest.approx(0.7), "it comes back into its rhythm"
    assert clock.fire(late=5.0) == pytest.approx(1.0)
    assert len(ticks) == 2


def test_a_time_of_day_that_is_set_back_does_not_hold_up_the_ticks() -> None:
    clock = LateClock()
    Ticker(clock, 1.0, lambda: None)
    assert clock.fire(late=-3_600) == pytest.approx(1.0)


class LateClock(ManualClock):
    """Fires its only timer when the test says so, however late."""

    def call_later(self, seconds: float, callback: Any) -> Any:
        self.armed_for, self.callback = seconds, callback
        return super().call_later(seconds, callback)

    def fire(self, *, late: float) -> float:
        """Fire that many seconds too late; return for how many seconds the next timer was armed."""
        self._now += self.armed_for + late
        self.callback()
        return self.armed_for


class Heard:
    """A session that only writes down."""

    def __init__(self) -> None:
        self.events: list[Any] = []

    def dispatch(self, event: Any) -> None:
        self.events.append(event)

    def refresh(self) -> None:
        self.events.append("refresh")


def live(component: Any) -> Node:
    node: Node = adopt(component, lambda: "n1")
    return node


# --- dcc.Store --------------------------------------------------------------------------------------------------------


def storing(**props: Any) -> Opened:
    app = Opened(dcc.Store(id="s", **props), html.Button(id="x"), html.Button(id="y"), html.Div(id="box"))
    return app.reads("s", "data").reads("s", "modified_timestamp")


async def test_a_store_with_data_reports_the_time_and_data_are_read_as_at_a_load() -> None:
    """R235."""
    app = await storing(data={"k": 1}).begun()
    assert app.heard == [{"k": 1}, app.now]


async def test_a_store_without_data_reports_nothing() -> None:
    app = await storing().begun()
    assert app.heard == [None, None]


async def test_new_data_are_followed_by_their_time_and_equal_data_are_not() -> None:
    """R236: readers of data are called for both."""
    app = await storing(data=[1]).on("x", ("s", "data"), function=lambda n: [1] if n == 1 else [n]).begun()
    begun = app.now
    app.take_heard()
    app.clock.advance(5)
    app.click("x")
    assert app.take_heard() == [[1]]
    assert app.value("s", "modified_timestamp") == begun
    app.click("x")
    assert app.take_heard() == [[2], app.now]


async def test_true_is_not_the_same_data_as_one() -> None:
    app = await storing(data=[1]).on("x", ("s", "data"), function=lambda _: [True]).begun()
    app.clock.advance(5)
    app.click("x")
    assert app.value("s", "modified_timestamp") == app.now


async def test_data_that_a_patch_changes_are_new() -> None:
    def more(_clicks: int) -> Any:
        patch = Patch()
        patch.append(2)
        return patch

    app = await storing(data=[1]).on("x", ("s", "data"), function=more).begun()
    app.clock.advance(5)
    app.click("x")
    assert app.value("s", "data") == [1, 2]
    assert app.value("s", "modified_timestamp") == app.now


@pytest.mark.parametrize("storage_type", ["memory", "session", "local"])
async def test_clearing_empties_it_resets_itself_and_calls_the_readers_of_data(storage_type: str) -> None:
    app = storing(data=[1], storage_type=storage_type).on("x", ("s", "clear_data"), function=lambda _: True)
    app = await app.on("y", ("s", "data"), function=lambda _: [2]).begun()
    app.take_heard()
    app.clock.advance(1)
    app.click("x")
    assert app.take_heard() == [None, app.now]
    assert (app.value("s", "data"), app.value("s", "clear_data")) == (None, False)
    app.click("y")
    app.click("x")
    assert app.value("s", "data") is None


async def test_a_store_in_memory_begins_anew_with_every_layout() -> None:
    app = await storing(data=[1]).on("x", ("s", "data"), function=lambda _: [2]).begun()
    app.click("x")
    app.session.refresh()
    await app.settle()
    assert app.value("s", "data") == [1]


@pytest.mark.parametrize("storage_type", ["session", "local"])
async def test_stored_data_take_the_place_of_given_ones_and_count_as_a_change(storage_type: str) -> None:
    """R237."""
    app = storing(data=[1], storage_type=storage_type).on("x", ("s", "data"), function=lambda _: [2])
    app = await app.reads("s", "data", prevent_initial_call=True).begun()
    app.click("x")
    stored_at = app.now
    app.take_heard()
    app.clock.advance(60)
    app.session.refresh()
    await app.settle()
    assert app.take_heard() == [[2], stored_at, [2]]


async def test_stored_data_that_are_the_given_ones_are_no_change() -> None:
    app = storing(data=[1], storage_type="session")
    app = await app.reads("s", "data", prevent_initial_call=True).begun()
    app.take_heard()
    app.session.refresh()
    await app.settle()
    assert app.take_heard() == [[1], None]


async def test_local_data_last_beyond_the_session(tmp_path: Path) -> None:
    def made() -> Opened:
        app = Opened(dcc.Store(id="s", storage_type="local"), html.Button(id="x"), local=tmp_path / "kept.json")
        return app.on("x", ("s", "data"), function=lambda _: {"rows": [1, 2]})

    first = await made().begun()
    first.click("x")
    first.session.close()
    assert first.armed == 0
    second = await made().begun()
    assert second.value("s", "data") == {"rows": [1, 2]}
    assert second.value("s", "modified_timestamp") == first.now
    assert second.reports == []


async def test_session_data_do_not() -> None:
    first = await storing(storage_type="session").on("x", ("s", "data"), function=lambda _: [2]).begun()
    first.click("x")
    first.session.close()
    second = await storing(storage_type="session").begun()
    assert second.value("s", "data") is None


async def test_data_of_which_there_is_no_file_form_are_reported_and_stay_in_the_component() -> None:
    store = Stores(ManualClock(), MemoryStorage())
    thing = object()
    node, heard = live(dcc.Store(id="s", data=thing)), Heard()
    assert "modified_timestamp" in store.arrive(node)
    store.serve(node, heard)
    assert heard.events == [], "the same object is no new data"


# --- dcc.Location -----------------------------------------------------------------------------------------------------

PARTS = ("pathname", "search", "hash", "href")


def located(**props: Any) -> Opened:
    page = [dcc.Location(id="url", **props), dcc.Location(id="other", **props), html.Button(id="x")]
    return Opened(*page, route="/a?q=1#top").reads("url", "pathname").reads("other", "href")


async def test_a_location_reports_where_the_app_is() -> None:
    app = located().reads("url", "hash", prevent_initial_call=True)
    app = await app.begun()
    assert app.heard == ["/a", "/a?q=1#top", "#top"], "the report calls those too that want no initial call"
    assert [app.value("url", prop) for prop in PARTS] == ["/a", "?q=1", "#top", "/a?q=1#top"]


@pytest.mark.parametrize("refresh", [None, True])
async def test_a_path_that_a_callback_writes_starts_the_layout_anew_there(refresh: Any) -> None:
    """R231."""
    app = await located(refresh=refresh).on("x", ("url", "pathname"), function=lambda _: "/b").begun()
    before = app.node("url")
    app.click("x")
    await app.settle()
    assert app.layouts == 2
    assert app.node("url") is not before
    assert app.session.route == Route("/b", "?q=1", "#top")
    assert [app.value("other", prop) for prop in PARTS] == ["/b", "?q=1", "#top", "/b?q=1#top"]


@pytest.mark.parametrize("refresh", [False, "callback-nav"])
async def test_without_refresh_the_props_change_and_no_more(refresh: Any) -> None:
    app = await located(refresh=refresh).on("x", ("url", "pathname"), function=lambda _: "/b").begun()
    app.take_heard()
    app.click("x")
    await app.settle()
    assert app.layouts == 1
    assert app.take_heard() == ["/b", "/b?q=1#top"]
    assert app.session.route == Route("/b", "?q=1", "#top")
    for location in ("url", "other"):
        assert [app.value(location, prop) for prop in PARTS] == ["/b", "?q=1", "#top", "/b?q=1#top"]


async def test_an_address_replaces_all_parts_and_two_parts_are_one_step() -> None:
    app = located(refresh=False).on("x", ("url", "href"), function=lambda _: "https://host/c#end")
    await app.begun()
    app.click("x")
    assert app.session.route == Route("/c", "", "#end")
    two = located().on("x", ("url", "pathname"), ("url", "search"), function=lambda _: ("/b", "?q=2"))
    await two.begun()
    two.click("x")
    await two.settle()
    assert two.session.route == Route("/b", "?q=2", "#top")
    assert two.layouts == 2


async def test_a_part_that_is_taken_away_is_shown_again() -> None:
    app = await located(refresh=False).on("x", ("url", "pathname"), function=lambda _: None).begun()
    app.click("x")
    assert app.value("url", "pathname") == "/a"


async def test_parts_get_the_signs_that_they_begin_with() -> None:
    app = located(refresh=False).on("x", ("url", "pathname"), ("url", "search"), function=lambda _: ("b", "q=2"))
    await app.begun()
    app.click("x")
    assert app.value("url", "href") == "/b?q=2#top"
    assert app.value("url", "search") == "?q=2"


async def test_writing_the_present_path_does_not_start_anew_for_ever() -> None:
    app = Opened(dcc.Location(id="url"), html.Div(id="o"))
    app.declare(Output("url", "pathname"), Input("o", "children"), function=lambda _: "/here", inline=True)
    await app.begun()
    assert app.layouts == 2
    assert app.session.route == Route("/here")


async def test_a_given_path_leads_there() -> None:
    app = await Opened(dcc.Location(id="url", pathname="/given"), dcc.Location(id="other")).begun()
    assert app.session.route == Route("/given")
    assert app.value("url", "href") == "/given"
    assert app.value("other", "pathname") == "/given"
    assert app.layouts == 1


async def test_a_visit_starts_the_layout_anew_or_only_tells_the_locations() -> None:
    app = await located().begun()
    app.session.visit(Route("/b"))
    await app.settle()
    assert (app.layouts, app.value("url", "href")) == (2, "/b")
    app.take_heard()
    app.session.visit(Route("/c"), reload=False)
    assert app.take_heard() == ["/c", "/c"]
    assert (app.layouts, app.session.route) == (2, Route("/c"))
    app.session.visit(Route("/c"), reload=False)
    assert app.take_heard() == []


async def test_what_the_old_page_writes_while_the_new_one_is_made_leads_on_from_the_new_place() -> None:
    app = located().on("x", ("url", "hash"), function=lambda _: "#end")
    await app.begun()
    app.session.visit(Route("/b"))
    app.click("x")
    await app.settle()
    assert app.session.route == Route("/b", "", "#end")


async def test_a_location_that_is_gone_is_not_told() -> None:
    app = Opened(dcc.Location(id="url"), html.Div(dcc.Location(id="in"), id="box"), html.Button(id="x"))
    await app.on("x", ("box", "children"), function=lambda _: "empty").begun()
    app.click("x")
    app.session.visit(Route("/b"), reload=False)
    assert app.value("url", "pathname") == "/b"
    assert app.session.engine.find("in") is None
    assert app.reports == []


# --- all --------------------------------------------------------------------------------------------------------------


async def test_a_service_that_fails_is_a_defect_that_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: Any) -> None:
        raise ValueError("no time")

    monkeypatch.setattr(Intervals, "serve", fail)
    app = await ticking().begun()
    assert "no time" in app.reports[0]
    assert "serving a Interval" in app.reports[0]
    app.click("x")


def test_services_know_their_components_by_type() -> None:
    clock = ManualClock()
    services = Services(clock, MemoryStorage(), Route())
    assert set(services.arrivals) == {"Interval", "Location", "Store"}
    services.carry_out(Serve(live(dcc.Interval(id="t"))), Heard())
    services.close()
    assert all(timer.cancelled for _, _, timer in clock._timers)


async def test_sessions_that_are_closed_leave_no_timer_and_no_object() -> None:
    sessions: list[weakref.ref[Session]] = []
    clock = AsyncClock()
    for _ in range(1_000):
        app = Opened(dcc.Interval(id="t"), dcc.Store(id="s", storage_type="local", data=1), dcc.Location(id="url"))
        app.clock = clock  # type: ignore[assignment]
        app.begin()
        app.session.load(app.layout)
        assert clock.armed
        app.session.close()
        sessions.append(weakref.ref(app.session))
    assert not clock.armed
    del app
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    assert [ref for ref in sessions if ref() is not None] == []
