"""The way from running functions back to their session, and all that they hold of it."""

import asyncio
import threading
import weakref
from collections import deque
from contextlib import suppress
from typing import Protocol

from tui_callbacks.engine.protocol import Event


class Drains(Protocol):
    """What a mailbox knows of a session."""

    def drain(self) -> None:
        """Take everything out of the mailbox; called on the loop."""


class Mailbox:
    """One queue for all events of a session, whatever thread they come from, in the order of arrival (D12).

    It must be made on the loop's thread. It holds its session weakly: a function that still runs when the session
    has ended keeps nothing alive but this.

    Attributes:
        queue: The events that have not been taken out.
        closed: The session has ended: what still arrives is dropped.
    """

    def __init__(self, session: Drains, loop: asyncio.AbstractEventLoop) -> None:
        self._session = weakref.ref(session)
        self._loop = loop
        self._thread = threading.get_ident()
        self._woken = False
        self.queue: deque[Event] = deque()
        self.closed = False

    def post(self, event: Event) -> None:
        """Take an event: on the loop's thread it is dealt with at once, else the loop is woken, once for many."""
        if self.closed:
            return
        self.queue.append(event)
        if threading.get_ident() == self._thread:
            self._deliver()
        elif not self._woken:
            self._woken = True
            with suppress(RuntimeError):  # the loop has ended, and the session with it
                self._loop.call_soon_threadsafe(self._deliver)

    def postpone(self) -> None:
        """Let the loop do something else before the rest of the queue is dealt with; on the loop's thread."""
        self._loop.call_soon(self._deliver)

    def close(self) -> None:
        """Drop what is in the queue and what will still arrive."""
        self.closed = True
        self.queue.clear()

    def _deliver(self) -> None:
        self._woken = False
        session = self._session()
        if session is not None:
            session.drain()
