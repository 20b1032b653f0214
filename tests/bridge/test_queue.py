"""One action after the other, and nothing waits that need not."""

import asyncio
from collections.abc import Awaitable

from tui_callbacks.bridge.queue import Action, BridgeQueue


class Log:
    """Actions that write down what happens to them."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.failures: list[Exception] = []
        self.gate = asyncio.Event()
        self.queue = BridgeQueue(self.failures.append)

    def quick(self, name: str) -> Action:
        def act() -> None:
            self.lines.append(name)

        return act

    def slow(self, name: str) -> Action:
        async def wait() -> None:
            await self.gate.wait()
            self.lines.append(name)

        def act() -> Awaitable[None]:
            self.lines.append(f"begin {name}")
            return wait()

        return act

    def failing(self, error: Exception) -> Action:
        def act() -> None:
            raise error

        return act


async def test_an_action_runs_where_it_is_put() -> None:
    log = Log()
    log.queue.put(log.quick("a"))
    assert log.lines == ["a"]
    assert log.queue.idle


async def test_nothing_starts_before_what_is_awaited_has_ended() -> None:
    log = Log()
    log.queue.put(log.slow("a"))
    log.queue.put(log.quick("b"))
    log.queue.put(log.slow("c"))
    assert log.lines == ["begin a"]
    assert not log.queue.idle
    log.gate.set()
    await log.queue.wait_idle()
    assert log.lines == ["begin a", "a", "b", "begin c", "c"]


async def test_an_action_put_by_an_action_comes_after_those_before_it() -> None:
    log = Log()

    def first() -> None:
        log.queue.put(log.quick("inner"))
        log.lines.append("first")

    log.queue.put(first)
    assert log.lines == ["first", "inner"]


async def test_what_an_action_raises_is_handed_on_and_the_next_one_runs() -> None:
    log = Log()
    at_once, later = ValueError("at once"), ValueError("later")

    async def fail() -> None:
        raise later

    log.queue.put(log.failing(at_once))
    log.queue.put(fail)
    log.queue.put(log.quick("b"))
    await log.queue.wait_idle()
    assert log.failures == [at_once, later]
    assert log.lines == ["b"]


async def test_everybody_who_waits_is_woken() -> None:
    log = Log()
    log.queue.put(log.slow("a"))
    waiting = [asyncio.ensure_future(log.queue.wait_idle()) for _ in range(2)]
    await asyncio.sleep(0)
    assert not any(each.done() for each in waiting)
    log.gate.set()
    await asyncio.wait_for(asyncio.gather(*waiting), 5)


async def test_an_action_that_closes_the_queue_is_the_last_one() -> None:
    log = Log()

    def close() -> None:
        log.queue.put(log.quick("b"))
        log.queue.close()

    log.queue.put(close)
    assert log.lines == []
    assert log.queue.idle


async def test_closing_forgets_what_waits_and_stops_what_is_awaited() -> None:
    log = Log()
    stopped = asyncio.Event()

    async def hang() -> None:
        try:
            await log.gate.wait()
        finally:
            stopped.set()

    log.queue.put(hang)
    log.queue.put(log.quick("b"))
    await asyncio.sleep(0)
    log.queue.close()
    await asyncio.wait_for(stopped.wait(), 5)
    assert log.lines == []
    assert log.failures == []
