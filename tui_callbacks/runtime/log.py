"""A session's log: what its functions printed and what was reported, line by line, in the order of arrival."""

import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

KEPT = 10_000

Listener = Callable[["LogLine"], None]


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of a session's log.

    Attributes:
        time: Seconds since the epoch.
        kind: "stdout", "stderr", "error" or "warning".
        source: The function that printed it, or the title of the report.
        text: The line without its newline; a report's text has several lines.
    """

    time: float
    kind: str
    source: str
    text: str

    def __str__(self) -> str:
        stamp = datetime.fromtimestamp(self.time).astimezone().strftime("%H:%M:%S.%f")[:-3]
        return f"{stamp} {self.kind:<7} {self.source}: {self.text}"


class Log:
    """Keeps the newest 10,000 lines and tells them to its listeners; safe from any thread."""

    def __init__(self) -> None:
        self._lines: deque[LogLine] = deque(maxlen=KEPT)
        self._listeners: tuple[Listener, ...] = ()
        self._lock = threading.Lock()
        self.closed = False

    def lines(self) -> tuple[LogLine, ...]:
        """Return the kept lines, oldest first."""
        with self._lock:
            return tuple(self._lines)

    def add(self, line: LogLine) -> None:
        """Append a line and hand it to the listeners, in the calling thread."""
        with self._lock:
            if self.closed:
                return
            self._lines.append(line)
            listeners = self._listeners
        for listener in listeners:
            with suppress(Exception):  # a full disk must not make the print of a callback fail
                listener(line)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Hand every further line to `listener`, in the thread that writes it; return a function that ends this."""
        with self._lock:
            self._listeners = (*self._listeners, listener)
        return lambda: self._forget(listener)

    def close(self) -> None:
        """Take nothing more and forget the listeners; what was kept can still be read."""
        with self._lock:
            self.closed = True
            self._listeners = ()

    def _forget(self, listener: Listener) -> None:
        with self._lock:
            self._listeners = tuple(known for known in self._listeners if known is not listener)
