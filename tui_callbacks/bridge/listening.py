"""Hearing what a widget says without a turn of its message queue.

Textual posts a message, lets it wait in the widget's queue, and bubbles it from parent to parent; for a runtime that
knows who wants it, that is three hops and most of the cost of a click (measured: a quarter of the time to the new
content without them). A listening widget hands the messages of its adapter straight to the session instead. Only its
own outermost messages are taken, never those between its parts.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

from textual.message import Message
from textual.widget import Widget

Heard = Callable[[Message], None]


class Listening:
    """Mixed into the class of an adapted widget."""

    heard_types: frozenset[type[Message]] = frozenset()
    hear: Heard | None = None

    def post_message(self, message: Message) -> bool:
        """Hand a message of interest to the session; all others go the usual way."""
        if self.hear is not None and type(message) in self.heard_types:
            self.hear(message)
            return True
        return bool(super().post_message(message))  # type: ignore[misc]  # the other base is always a Widget


@cache
def _listening_class(cls: type[Widget]) -> type[Widget]:
    metaclass: Any = type(cls)
    made: type[Widget] = metaclass(cls.__name__, (Listening, cls), {"__module__": cls.__module__})
    return made


def listening(widget: Widget, types: frozenset[type[Message]], hear: Heard) -> None:
    """Make a widget that is not mounted yet hand these messages to `hear`."""
    heard: Any = widget
    heard.__class__ = _listening_class(type(widget))
    heard.heard_types = types
    heard.hear = hear
