"""How one component class meets Textual, as data: what is built, how props reach the widget, what its messages mean.

A family of components is a table of adapters (`bridge/html.py`, `bridge/dcc.py`, ...); `bridge/mount.py` is the only
reader of these tables.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Any, Protocol

from textual.message import Message
from textual.style import Style
from textual.widget import Widget

from tui_callbacks.components.tree import Node
from tui_callbacks.runtime.ports import Clock


class Kind(Enum):
    """What a component becomes on the screen."""

    BOX = auto()
    """A block of its own that holds children: one text widget when they are all text, a container otherwise."""
    INLINE = auto()
    """A run of text that is folded into the text around it."""
    BREAK = auto()
    """A forced line end inside a text."""
    WIDGET = auto()
    """A Textual widget made by `build`."""
    TABLE = auto()
    """A grid of cells, found through the rows and row groups below it."""
    TABLE_PART = auto()
    """A row or row group: structure without a widget of its own."""
    HIDDEN = auto()
    """Nothing to see: a value, or a service of the runtime."""
    MODAL = auto()
    """Children that are on the screen, above everything else, while `is_open` is true."""


class Services(Protocol):
    """What adapters may ask of the surface."""

    clock: Clock

    def changed(self, node: Node, changes: Mapping[str, Any]) -> None:
        """Report a change made by the user (or by the terminal) to a node."""


Write = Callable[[Any, Any], None]
"""Brings a prop value (second) to a widget (first)."""

Read = Callable[[Any, Any], Mapping[str, Any]]
"""Says what a message (second) of a widget (first) means: the new values of props."""


def inline_style(node: Node) -> Style:  # noqa: ARG001 - the signature of every `text_style`
    """The look of an inline component that adds none."""
    return Style()


@dataclass(frozen=True, slots=True)
class Adapter:
    """One component class on the screen.

    Attributes:
        kind: What it becomes.
        flow: Whether it takes lines of its own ("block") or stands in the line ("inline").
        build: Makes the widget of a WIDGET with the props already in place.
        writes: How each prop that can change reaches that widget.
        unset: What is written for a prop that is not set, where that is not None.
        reads: What each message of that widget means.
        clicks: Messages that are a press of the component: they count on it and its ancestors (COMPONENTS.md).
        text_style: The look that an INLINE component gives its text.
        classes: CSS classes of the widget.
        preformatted: White space is kept and lines do not wrap (`Pre`).
        title: What is written on the border.
    """

    kind: Kind
    flow: str = "block"
    build: Callable[[Node, Services], Widget] | None = None
    writes: Mapping[str, Write] = field(default_factory=dict)
    unset: Mapping[str, Any] = field(default_factory=dict)
    reads: Mapping[type[Message], Read] = field(default_factory=dict)
    clicks: tuple[type[Message], ...] = ()
    text_style: Callable[[Node], Style] = inline_style
    classes: str = ""
    preformatted: bool = False
    title: Callable[[Node], str] | None = None
