"""Our own thread pool: daemon threads on demand, the one that became idle last is used first."""

import itertools
import threading
from collections import deque
from collections.abc import Callable
from queue import Empty, SimpleQueue

Job = Callable[[], None]
Inbox = SimpleQueue[Job | None]


class ThreadPool:
    """Runs jobs in daemon threads, so that a process never waits for one to end.

    Jobs must not raise: whoever submits them says what happens with errors.

    Args:
        limit: How many threads there may be; further jobs wait their turn, first come first served.
        idle_seconds: How long a thread waits for work before it ends.
        name: What the threads are called, with a number added.
    """

    def __init__(self, limit: int = 64, idle_seconds: float = 30.0, name: str = "callback") -> None:
        self.limit = limit
        self.idle_seconds = idle_seconds
        self.name = name
        self._lock = threading.Lock()
        self._idle: list[Inbox] = []
        self._jobs: deque[Job] = deque()
        self._threads = 0
        self._names = itertools.count(1)
        self._closed = False

    @property
    def threads(self) -> int:
        """How many threads live."""
        return self._threads

    def submit(self, job: Job) -> None:
        """Run a job in a thread, at once if one is free or may be made."""
        with self._lock:
            if self._closed:
                return
            if self._idle:
                self._idle.pop().put(job)
                return
            if self._threads >= self.limit:
                self._jobs.append(job)
                return
            self._threads += 1
        self._start(job)

    def close(self) -> None:
        """Let idle threads end now and busy ones after their job; jobs that have not begun are dropped."""
        with self._lock:
            self._closed = True
            self._jobs.clear()
            self._threads -= len(self._idle)
            for inbox in self._idle:
                inbox.put(None)
            self._idle.clear()

    def _start(self, job: Job) -> None:
        inbox: Inbox = SimpleQueue()
        inbox.put(job)  # not an argument of the thread: it would keep that for all its life
        thread = threading.Thread(
            target=self._work, args=(inbox,), name=f"{self.name}-{next(self._names)}", daemon=True
        )
        try:
            thread.start()
        except RuntimeError:  # the system has no more threads to give
            with self._lock:
                self._threads -= 1
            raise

    def _work(self, inbox: Inbox) -> None:
        job = inbox.get()
        while job is not None:
            job()
            job = None  # an idle thread must not keep the last call's values alive
            job = self._next(inbox)

    def _next(self, inbox: Inbox) -> Job | None:
        with self._lock:
            if self._jobs:
                return self._jobs.popleft()
            if self._closed:
                self._threads -= 1
                return None
            self._idle.append(inbox)
        try:
            return inbox.get(timeout=self.idle_seconds)
        except Empty:
            return self._retire(inbox)

    def _retire(self, inbox: Inbox) -> Job | None:
        with self._lock:
            if inbox in self._idle:
                self._idle.remove(inbox)
                self._threads -= 1
                return None
        return inbox.get()  # a job was handed over in the very moment in which the time ran out
