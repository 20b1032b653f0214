"""The mounted side of a node: which widget shows it, and what that widget shows now."""

from dataclasses import dataclass, field
from typing import Any

from textual.widget import Widget

from tui_callbacks.bridge.adapter import Adapter
from tui_callbacks.components.tree import Node


@dataclass(slots=True, eq=False)
class View:
    """One node on the screen.

    Attributes:
        node: The node; None for the root of the page.
        adapter: How its component meets Textual.
        widget: Its widget; None when it is folded into the text of `host`, or has nothing to show.
        host: The view whose widgets show it: for a folded node the container around, else None.
        shown: The prop values that the widget shows: equal values are not written again, and a message that reports
            one of them is an echo.
        slots: The children of `widget`, in order.
        folded: The views of the nodes that are part of what `widget` shows.
        form: How `widget` is arranged (see `props.form_of`).
    """

    node: Node | None
    adapter: Adapter
    widget: Widget | None = None
    host: "View | None" = None
    shown: dict[str, Any] = field(default_factory=dict)
    slots: list["Slot"] = field(default_factory=list)
    folded: list["View"] = field(default_factory=list)
    form: tuple[bool, bool] = (False, False)


@dataclass(slots=True, eq=False)
class Slot:
    """One child widget of a container.

    Attributes:
        match: What an item must have in common to take over this widget (reconciliation by key).
        widget: The widget.
        view: The view behind it; None for a text or a row that belongs to the container itself.
        slots: For a row, its parts.
    """

    match: tuple[Any, ...]
    widget: Widget
    view: View | None = None
    slots: list["Slot"] = field(default_factory=list)
