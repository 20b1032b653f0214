"""What it costs to hand a call to its function and back: event in, function runs, `CallFinished` in the engine.

Prints JSON: microseconds of wall time per call for each kind, and for asyncio's own thread pool as a yardstick.
Blocks of all kinds alternate in one process, so that ratios hold on a busy machine too.
"""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import Awaitable, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.signature import Signature
from tui_callbacks.context import Argument, Target, Trigger
from tui_callbacks.dependencies import Input, Output
from tui_callbacks.engine.protocol import Call, CallFinished, Command, Event, PropsSet, RunCall, ScreenCommand
from tui_callbacks.errors import Location
from tui_callbacks.runtime.clock import AsyncClock
from tui_callbacks.runtime.executors import CallExecutor
from tui_callbacks.runtime.incidents import Incident
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.threads import ThreadPool

BLOCKS, PER_BLOCK = 20, 100


class OneCall:
    """An engine that answers every event with a run of the same call, and a finished call with nothing."""

    def __init__(self, call: Call) -> None:
        self.call = call
        self.busy = False

    def step(self, event: Event) -> Sequence[Command]:
        self.busy = not isinstance(event, CallFinished)
        return [RunCall(self.call)] if self.busy else []

    def find(self, component_id: object) -> None: ...


class NoScreen:
    """A surface that shows nothing."""

    def carry_out(self, commands: Sequence[ScreenCommand]) -> None: ...

    def report(self, incident: Incident) -> None:
        raise incident.report.error

    def layout_failed(self, incident: Incident) -> None:
        raise incident.report.error


def plain(value: int) -> int:
    return value


async def awaited(value: int) -> int:
    return value


def call_of(*, inline: bool = False, is_coroutine: bool = False) -> Call:
    signature = Signature(Output("out", "children"), [Input("a", "value")])
    definition = Definition(
        0, awaited if is_coroutine else plain, "bench", Location(__file__, 1), signature.outputs,
        signature.dependencies, (Input("a", "value"),), signature, inline=inline, is_coroutine=is_coroutine,
    )  # fmt: skip
    argument = Argument("a", "a", "value", 1, signature.dependencies[0])
    return Call(1, definition, (), (argument,), (Target("out", "out", "children"),), (Trigger("a", "a", "value", 1),))


def through_a_session(call: Call, pool: ThreadPool) -> Callable[[], Awaitable[None]]:
    log = Log()
    session = Session(OneCall(call), NoScreen(), CallExecutor(pool, log), AsyncClock(), log=log)
    event = PropsSet(None, "a", {"value": 1})

    async def once() -> None:
        session.dispatch(event)
        await session.wait_idle()

    return once


async def measure() -> dict[str, dict[str, float]]:
    loop, pool, peer = asyncio.get_running_loop(), ThreadPool(), ThreadPoolExecutor(4)

    async def run_in_executor() -> None:
        await loop.run_in_executor(peer, plain, 1)

    arms: dict[str, Callable[[], Awaitable[None]]] = {
        "plain": through_a_session(call_of(), pool),
        "coroutine": through_a_session(call_of(is_coroutine=True), pool),
        "inline": through_a_session(call_of(inline=True), pool),
        "asyncio run_in_executor, bare": run_in_executor,
    }
    times: dict[str, list[float]] = {name: [] for name in arms}
    for _ in range(BLOCKS):
        for name, once in arms.items():
            for _ in range(PER_BLOCK):
                start = time.perf_counter()
                await once()
                times[name].append((time.perf_counter() - start) * 1e6)
    peer.shutdown()
    pool.close()
    return {name: _figures(sorted(each)) for name, each in times.items()}


def _figures(times: list[float]) -> dict[str, float]:
    return {"median": round(statistics.median(times), 1), "p5": round(times[len(times) // 20], 1)}


if __name__ == "__main__":
    json.dump(asyncio.run(measure()), sys.stdout, indent=2)
    print()
