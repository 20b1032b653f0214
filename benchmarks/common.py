"""What the benchmarks share: arms that alternate in one process, clocks, call counts, and the JSON at the end.

Ratios of arms of one run hold on a busy machine too; absolute times do not.
"""

import argparse
import asyncio
import json
import statistics
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, Protocol

from textual.app import App
from textual.screen import Screen


class Sample:
    """Two clocks between two moments: CPU of the whole process, all threads, and wall time, in microseconds."""

    def __init__(self) -> None:
        self.cpu: list[float] = []
        self.wall: list[float] = []
        self._from = (0.0, 0.0)

    def start(self) -> None:
        self._from = (time.process_time(), time.perf_counter())

    def stop(self) -> None:
        cpu, wall = time.process_time(), time.perf_counter()
        self.cpu.append((cpu - self._from[0]) * 1e6)
        self.wall.append((wall - self._from[1]) * 1e6)

    def figures(self) -> dict[str, float]:
        return {
            f"{clock} us, {name}": round(value, 1)
            for clock, times in (("cpu", self.cpu), ("wall", self.wall))
            for name, value in (("median", statistics.median(times)), ("p5", p5(times)))
        }


def p5(times: Sequence[float]) -> float:
    """The value that one measurement of twenty does not exceed: what an undisturbed one costs."""
    return sorted(times)[len(times) // 20]


class Calls:
    """Counts the calls of Python and C functions in all threads that were started after it was made.

    The count is the same in every run, whatever else the machine does.
    """

    def __init__(self) -> None:
        self.counting = False
        self.closed = False
        self._count = [0]
        threading.setprofile(self._note)

    def start(self) -> None:
        self._count[0] = 0
        self.counting = True
        sys.setprofile(self._note)

    def stop(self) -> int:
        sys.setprofile(None)
        self.counting = False
        return self._count[0]

    def close(self) -> None:
        """Count no more; a thread forgets the counter with its next call."""
        self.closed = True
        threading.setprofile(None)

    def _note(self, _frame: FrameType, event: str, _argument: Any) -> None:
        if self.closed:
            sys.setprofile(None)
        elif self.counting and event in ("call", "c_call"):
            self._count[0] += 1


class _Unpaced:
    """Stands in for the timer that holds frames back to 60 a second: a frame is painted as soon as it is wanted."""

    def __init__(self, screen: Screen[Any]) -> None:
        self._screen = screen

    def resume(self) -> None:
        self._screen._on_timer_update()

    def pause(self) -> None: ...


class Frames:
    """The frames of one app.

    Attributes:
        count: How many there were.
        ended: Called once, in the moment when the next one is done.
    """

    def __init__(self, app: App[Any]) -> None:
        self.count = 0
        self.ended: Callable[[], None] | None = None
        self._next = asyncio.Event()
        self._app = app
        self._display = app._display
        self._paced = app.screen._update_timer  # not used any more, but the screen wants to end it
        app._display = self._displayed  # type: ignore[method-assign]
        app.screen._Screen__update_timer = _Unpaced(app.screen)  # type: ignore[attr-defined]

    async def reach(self, count: int) -> None:
        """Return when there were that many."""
        while self.count < count:
            self._next.clear()
            await self._next.wait()

    def _displayed(self, screen: Screen[Any], renderable: Any) -> None:
        self._display(screen, renderable)
        if self.ended is not None:
            self.ended()
            self.ended = None
        self.count += 1
        self._next.set()


def shown(app: App[Any]) -> str:
    """The text on an app's rendered strips."""
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


class Arm(Protocol):
    """One of the things that are compared."""

    async def block(self, events: int) -> None:
        """Measure that many events."""


async def alternate(arms: Sequence[Arm], blocks: int, events: int) -> None:
    """Measure all arms in turn, block by block, in the reverse order every other time."""
    for number in range(blocks):
        for arm in arms[:: 1 if number % 2 else -1]:
            await arm.block(events)


def arguments(description: str | None) -> argparse.ArgumentParser:
    """The options that all benchmarks have."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--json", type=Path, help="write the result to this file as well")
    return parser


def publish(result: Any, file: Path | None) -> None:
    """Print a result, and keep it when a file is given."""
    text = json.dumps(result, indent=2)
    if file is not None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + "\n", encoding="utf-8")
    print(text)
