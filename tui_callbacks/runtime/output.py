"""What user code prints: one proxy for each of stdout and stderr, routed by a context variable.

Inside a callback the text goes to the session's log, elsewhere to the real stream. While a full-screen app owns the
terminal nothing may reach it: then everything is also held, in order, and written when the app has ended.
"""

import io
import logging
import sys
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from contextvars import ContextVar
from time import time
from types import TracebackType
from typing import Any, Literal, Self, TextIO

from tui_callbacks.runtime.log import Log, LogLine

StreamName = Literal["stdout", "stderr"]
HELD = 100_000

current_output: ContextVar["Output | None"] = ContextVar("current_output", default=None)


class Output:
    """Where one run of a function prints to: whole lines go to the log, with the time and the function's name.

    When the log is closed it drops what comes: the session of an abandoned thread is gone, and so is the place to
    show it.
    """

    __slots__ = ("_lock", "_log", "_pending", "_source")

    def __init__(self, log: Log, source: str) -> None:
        self._log = log
        self._source = source
        self._pending: dict[str, str] = {}
        self._lock = threading.Lock()

    @property
    def closed(self) -> bool:
        """Whether the session has ended."""
        return self._log.closed

    def write(self, kind: StreamName, text: str) -> None:
        """Take some text; a line without its end waits for the rest."""
        with self._lock:
            *lines, rest = (self._pending.pop(kind, "") + text).split("\n")
            if rest:
                self._pending[kind] = rest
        for line in lines:
            self._log.add(LogLine(time(), kind, self._source, line))

    def finish(self) -> None:
        """Log what is left of unfinished lines; the function has ended."""
        if not self._pending:
            return
        with self._lock:
            pending, self._pending = self._pending, {}
        for kind, line in pending.items():
            self._log.add(LogLine(time(), kind, self._source, line))


class Capture:
    """Puts the proxies into `sys.stdout` and `sys.stderr`, once per process; a context manager.

    Args:
        hold: Keep everything that is printed away from the terminal, and write it there on `release` (a local run).
            Otherwise text from outside any callback goes straight to the real stream (a server, tests).
        aside: Write what was held to the real stderr, whatever it was printed to: stdout is kept for something else.
    """

    def __init__(self, *, hold: bool, aside: bool = False) -> None:
        self.holding = hold
        self._aside = aside
        self._real: dict[StreamName, TextIO] = {"stdout": sys.stdout, "stderr": sys.stderr}
        self._proxies: dict[StreamName, Proxy] = {
            name: Proxy(self, name, stream) for name, stream in self._real.items()
        }
        self._held: deque[tuple[StreamName, str]] = deque(maxlen=HELD)
        self._dropped = 0
        self._handlers: list[tuple[logging.StreamHandler[Any], TextIO]] = []

    def __enter__(self) -> Self:
        self.claim()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def claim(self) -> None:
        """Install the proxies; do so again after something else has replaced the streams, as Textual does."""
        sys.stdout, sys.stderr = self._proxies["stdout"], self._proxies["stderr"]
        for handler in _stream_handlers():
            for name, stream in self._real.items():
                if handler.stream is stream:
                    handler.setStream(self._proxies[name])
                    self._handlers.append((handler, stream))

    def release(self) -> None:
        """Put the real streams back and write what was held, each part where it belongs."""
        sys.stdout, sys.stderr = self._real["stdout"], self._real["stderr"]
        for handler, stream in self._handlers:
            handler.setStream(stream)
        self._handlers.clear()
        self.holding = False
        with suppress(OSError):  # a closed terminal has no reader left
            self._replay()

    def _replay(self) -> None:
        if self._dropped:
            self._real["stderr"].write(f"[{self._dropped} earlier pieces of output were dropped]\n")
        last: StreamName | None = None
        while self._held:
            printed_to, text = self._held.popleft()
            name: StreamName = "stderr" if self._aside else printed_to
            if last not in (None, name):
                self._real["stdout" if name == "stderr" else "stderr"].flush()
            write_safely(self._real[name], text)
            last = name
        for stream in self._real.values():
            stream.flush()

    def take(self, name: StreamName, text: str) -> None:
        """Route a piece of text that was written to a proxy."""
        output = current_output.get()
        if output is not None:
            if output.closed:
                return
            output.write(name, text)
        if self.holding:
            self._dropped += len(self._held) == HELD
            self._held.append((name, text))
        elif output is None:
            self._real[name].write(text)


def write_safely(stream: TextIO, text: str) -> None:
    """Write a text; characters that the stream cannot encode become escapes."""
    try:
        stream.write(text)
    except UnicodeEncodeError:
        encoding = getattr(stream, "encoding", None) or "ascii"
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


class Proxy(io.TextIOBase):
    """A text stream that hands everything to its capture and answers questions as the real stream does."""

    def __init__(self, capture: Capture, name: StreamName, real: TextIO) -> None:
        self._capture = capture
        self._name = name
        self._real = real
        self.buffer = _Bytes(self)

    def write(self, text: str, /) -> int:
        """Take text, in the context of whoever writes."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if text:
            self._capture.take(self._name, text)
        return len(text)

    def writelines(self, lines: Iterable[str], /) -> None:  # type: ignore[override]  # typeshed allows bytes here
        """Take several pieces of text."""
        for line in lines:
            self.write(line)

    def flush(self) -> None:
        """Flush the real stream when text goes straight to it."""
        if not self._capture.holding:
            self._real.flush()

    def close(self) -> None:
        """Do nothing: whoever closes the standard streams would close them for everybody."""

    def isatty(self) -> bool:
        """Say no while text is kept away from the terminal, so that nobody sends colours or cursor movements."""
        return not self._capture.holding and self._real.isatty()

    def fileno(self) -> int:
        """Return the real stream's descriptor."""
        return self._real.fileno()

    def writable(self) -> bool:
        """Say yes."""
        return True

    @property
    def encoding(self) -> str:  # type: ignore[override]  # typeshed has a plain attribute
        """The real stream's encoding."""
        return getattr(self._real, "encoding", None) or "utf-8"

    @property
    def errors(self) -> str | None:  # type: ignore[override]  # typeshed has a plain attribute
        """How the real stream treats characters that it cannot encode."""
        return getattr(self._real, "errors", None)


class _Bytes(io.RawIOBase):
    """The `buffer` of a proxy, for code that writes bytes to the standard streams."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy

    def write(self, data: Any, /) -> int:
        self._proxy.write(bytes(data).decode(self._proxy.encoding, "replace"))
        return len(data)

    def writable(self) -> bool:
        return True

    def close(self) -> None:
        """Do nothing, as the proxy."""


def _stream_handlers() -> Iterator[logging.StreamHandler[Any]]:
    """Yield the handlers of all loggers that hold a stream: they took it when they were made, before the proxies."""
    loggers = [logging.root, *logging.root.manager.loggerDict.values()]
    for logger in loggers:
        for handler in getattr(logger, "handlers", ()):
            if isinstance(handler, logging.StreamHandler):
                yield handler
