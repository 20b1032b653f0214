"""A terminal that is gone must not hold up the end of the app.

When the window closes, the system sends SIGHUP and then SIGCONT. Textual answers the second by starting its output
anew; the first write to the closed terminal ends its output thread, its queue fills, and the shutdown waits for ever to
put one more sequence into it. So drivers get a stream to which writing always succeeds.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO


class LastingStream:
    """A stream as another one, whose writes fail silently when the terminal behind it is gone."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """Write a text if it still can be written; return its length."""
        with suppress(OSError):
            self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        """Flush what can still be flushed."""
        with suppress(OSError):
            self._stream.flush()


@contextmanager
def lasting_terminal() -> Iterator[None]:
    """While it lasts, Textual's drivers, which write to `sys.__stderr__`, outlive their terminal."""
    stream = sys.__stderr__
    if stream is None:
        yield
        return
    vars(sys)["__stderr__"] = LastingStream(stream)
    try:
        yield
    finally:
        vars(sys)["__stderr__"] = stream
