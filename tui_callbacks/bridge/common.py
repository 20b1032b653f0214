"""The props that mean the same on every component: className, style, hidden, disabled, title (COMPONENTS.md)."""

from collections.abc import Callable, Mapping
from typing import Any

from textual.content import Content
from textual.widget import Widget

from tui_callbacks.bridge.content import takes_no_room
from tui_callbacks.bridge.styles import apply, class_names
from tui_callbacks.bridge.text import plain
from tui_callbacks.bridge.view import View
from tui_callbacks.components.tree import Node

CommonWrite = Callable[[View, Widget, Any], None]
"""Brings what `View.shown` has of a prop to the widget; the last argument is what was shown before."""


def _author_classes(names: Any) -> set[str]:
    """Return the classes of a `className`; those with a hyphen first are the widgets' own, for their states."""
    return {name for name in class_names(names) if not name.startswith("-")}


def _write_classes(view: View, widget: Widget, previous: Any) -> None:
    wanted = {*view.adapter.classes.split()}
    for prop in ("className", "class_name"):
        wanted |= _author_classes(view.shown.get(prop))
    widget.remove_class(*(_author_classes(previous) - wanted))
    widget.add_class(*wanted)


def _write_style(view: View, widget: Widget, previous: Any) -> None:
    apply(widget, view.shown.get("style") or {}, previous or {})
    _write_hidden(view, widget, None)


def _write_hidden(view: View, widget: Widget, _previous: Any) -> None:
    widget.display = not takes_no_room(view.shown.get("hidden"), view.shown.get("style"))


def _write_disabled(view: View, widget: Widget, _previous: Any) -> None:
    widget.disabled = bool(view.shown.get("disabled"))


def _write_title(view: View, widget: Widget, _previous: Any) -> None:
    title = view.shown.get("title")
    widget.tooltip = Content(plain(title)) if isinstance(title, str) and title else None


COMMON_WRITES: Mapping[str, CommonWrite] = {
    "className": _write_classes,
    "class_name": _write_classes,
    "style": _write_style,
    "hidden": _write_hidden,
    "disabled": _write_disabled,
    "title": _write_title,
}


def apply_common(view: View, widget: Widget, node: Node) -> None:
    """Write the common props that a new widget's node has."""
    for prop, write in COMMON_WRITES.items():
        value = node.props.get(prop)
        if value is not None and prop not in view.adapter.writes:
            view.shown[prop] = value
            write(view, widget, None)
