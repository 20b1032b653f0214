"""`dcc.Interval`: the same with and without a screen (R238)."""

import asyncio
from typing import Any

import pytest

from tests.runtime.opened import Heard, Opened, live
from tui_callbacks import Input, Output, Patch, dcc, html
from tui_callbacks.engine.protocol import PropsSet
from tui_callbacks.runtime.clock import AsyncClock, ManualClock
from tui_callbacks.runtime.intervals import SHORTEST, Intervals, Ticker


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
    assert app.session.busy() == []
    app.clock._now += 1
    assert app.session.busy() == ["a timer that is due"]
    app.clock.advance(0)
    assert app.session.busy() == []


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
