import asyncio
import threading
from time import perf_counter

from tui_callbacks.runtime.loop import run_to_end
from tui_callbacks.runtime.threads import ThreadPool


def test_the_end_waits_neither_for_threads_nor_for_coroutines_that_do_not_end() -> None:
    go = threading.Event()

    async def stubborn() -> None:
        while True:
            try:
                await asyncio.sleep(30)
            except asyncio.CancelledError:
                continue

    async def main() -> str:
        tasks = [asyncio.create_task(stubborn()), asyncio.create_task(asyncio.to_thread(go.wait, 30))]
        await asyncio.wait(tasks, timeout=0.01)
        return "done"

    began = perf_counter()
    assert run_to_end(main(), ThreadPool()) == "done"
    assert perf_counter() - began < 1
    go.set()


def test_to_thread_gives_results_and_errors() -> None:
    async def main() -> tuple[int, str]:
        value = await asyncio.to_thread(int, "7")
        try:
            await asyncio.to_thread(int, "x")
        except ValueError as error:
            return value, type(error).__name__
        return value, ""

    assert run_to_end(main(), ThreadPool()) == (7, "ValueError")
