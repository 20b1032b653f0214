import gc
import threading
import weakref

from tui_callbacks.runtime.threads import ThreadPool


class Gate:
    """A job that says when it runs and goes on when it is told."""

    def __init__(self) -> None:
        self.running = threading.Event()
        self.go = threading.Event()
        self.done = threading.Event()
        self.thread: threading.Thread | None = None

    def __call__(self) -> None:
        self.thread = threading.current_thread()
        self.running.set()
        self.go.wait(10)
        self.done.set()


def run_through(pool: ThreadPool) -> Gate:
    gate = Gate()
    gate.go.set()
    pool.submit(gate)
    assert gate.done.wait(10)
    return gate


def settled(pool: ThreadPool, idle: int) -> None:
    """Wait until so many threads are idle: a job has ended a moment before its thread is free."""
    free = threading.Event()
    for _ in range(2_000):
        if len(pool._idle) == idle:
            return
        free.wait(0.001)
    raise AssertionError(f"{len(pool._idle)} threads are idle, not {idle}")


def test_threads_are_daemons_and_made_on_demand() -> None:
    pool = ThreadPool()
    assert pool.threads == 0
    gate = run_through(pool)
    assert gate.thread is not None
    assert gate.thread.daemon
    assert pool.threads == 1
    pool.close()


def test_an_idle_thread_is_used_again() -> None:
    pool = ThreadPool()
    first = run_through(pool)
    settled(pool, 1)
    assert run_through(pool).thread is first.thread
    pool.close()


def test_the_thread_that_became_idle_last_is_used_first() -> None:
    pool = ThreadPool()
    one, two = Gate(), Gate()
    pool.submit(one)
    pool.submit(two)
    for number, gate in enumerate((one, two), start=1):
        gate.go.set()
        settled(pool, number)
    assert run_through(pool).thread is two.thread
    pool.close()


def test_jobs_over_the_limit_wait_their_turn() -> None:
    pool = ThreadPool(limit=1)
    first, second, third = Gate(), Gate(), Gate()
    for gate in (first, second, third):
        pool.submit(gate)
    assert first.running.wait(10)
    assert not second.running.is_set()
    first.go.set()
    assert second.running.wait(10)
    assert not third.running.is_set()
    second.go.set()
    assert third.running.wait(10)
    assert pool.threads == 1
    third.go.set()
    pool.close()


def test_an_idle_thread_ends_after_a_while() -> None:
    pool = ThreadPool(idle_seconds=0.001)
    gate = run_through(pool)
    assert gate.thread is not None
    gate.thread.join(10)
    assert not gate.thread.is_alive()
    assert pool.threads == 0
    run_through(pool)
    pool.close()


def test_closing_ends_idle_threads_and_drops_what_waits() -> None:
    pool = ThreadPool(limit=1)
    gate, never = Gate(), Gate()
    pool.submit(gate)
    pool.submit(never)
    assert gate.running.wait(10)
    pool.close()
    gate.go.set()
    assert gate.thread is not None
    gate.thread.join(10)
    assert not gate.thread.is_alive()
    assert not never.running.is_set()
    assert pool.threads == 0


def test_an_idle_thread_keeps_nothing_of_its_last_job() -> None:
    pool = ThreadPool()
    gate = run_through(pool)
    settled(pool, 1)
    last = weakref.ref(gate)
    del gate
    gc.collect()
    assert last() is None
    pool.close()
