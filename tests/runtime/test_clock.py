import asyncio
from functools import partial

import pytest

from tui_callbacks.runtime.clock import AsyncClock, ManualClock


def test_a_manual_clock_fires_each_timer_at_its_own_moment() -> None:
    clock = ManualClock(start=100.0)
    seen: list[tuple[str, float]] = []
    clock.call_later(3, lambda: seen.append(("late", clock.now())))
    clock.call_later(1, lambda: seen.append(("early", clock.now())))
    clock.advance(2)
    assert seen == [("early", 101.0)]
    clock.advance(2)
    assert seen == [("early", 101.0), ("late", 103.0)]
    assert clock.now() == 104.0


def test_timers_of_one_moment_fire_in_the_order_of_arming() -> None:
    clock = ManualClock()
    seen: list[int] = []
    for number in range(5):
        clock.call_later(1, partial(seen.append, number))
    clock.advance(1)
    assert seen == [0, 1, 2, 3, 4]


def test_a_timer_armed_by_a_timer_fires_within_the_same_advance() -> None:
    clock = ManualClock(start=0.0)
    ticks: list[float] = []

    def tick() -> None:
        ticks.append(clock.now())
        clock.call_later(1, tick)

    clock.call_later(1, tick)
    clock.advance(3.5)
    assert ticks == [1.0, 2.0, 3.0]


def test_steps_stop_after_every_timer() -> None:
    clock = ManualClock(start=0.0)
    seen: list[str] = []
    clock.call_later(1, lambda: seen.append("a"))
    clock.call_later(2, lambda: seen.append("b"))
    steps = clock.steps(5)
    assert next(steps) == 1.0
    assert seen == ["a"]
    assert list(steps) == [2.0]
    assert clock.now() == 5.0


def test_a_cancelled_timer_never_fires_and_is_not_due() -> None:
    clock = ManualClock()
    timer = clock.call_later(0, lambda: pytest.fail("it was cancelled"))
    assert clock.due()
    timer.cancel()
    assert not clock.due()
    clock.advance(1)


def test_a_timer_for_later_is_not_due() -> None:
    clock = ManualClock()
    clock.call_later(0.1, lambda: None)
    assert not clock.due()


async def test_the_loop_clock_fires_and_forgets() -> None:
    clock = AsyncClock()
    fired = asyncio.Event()
    clock.call_later(0, fired.set)
    assert clock.due()
    await fired.wait()
    assert not clock.due()
    assert not clock.armed


async def test_a_cancelled_loop_timer_is_forgotten() -> None:
    clock = AsyncClock()
    fired, after = list[str](), asyncio.Event()
    timer = clock.call_later(0, lambda: fired.append("cancelled"))
    timer.cancel()
    assert not clock.due()
    clock.call_later(0, after.set)
    await after.wait()
    assert fired == []
