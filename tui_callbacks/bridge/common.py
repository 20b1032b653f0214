"""The props that mean the same on every component: className, style, hidden, disabled, title (COMPONENTS.md)."""

from collections.abc import Callable, Mapping
from typing import Any

from textual.content import Content

from tui_callbacks.bridge.content import is_hidden
from tui_callbacks.bridge.styles import apply, class_names
from tui_callbacks.bridge.text import plain
from tui_callbacks.bridge.view import View
from tui_callbacks.components.tree import Node


def _write_classes(view: View, previous: Any) -> None:
    assert view.widget is not None
    view.widget.remove_class(*class_names(previous or ""))
    view.widget.add_class(*class_names(view.shown.get("className") or ""))


def _write_style(view: View, previous: Any) -> None:
    assert view.widget is not None
    apply(view.widget, view.shown.get("style") or {}, previous or {})
    _write_hidden(view, None)


def _write_hidden(view: View, _previous: Any) -> None:
    assert view.widget is not None and view.node is not None
    view.widget.display = not is_hidden(view.node)


def _write_disabled(view: View, _previous: Any) -> None:
    assert view.widget is not None
    view.widget.disabled = bool(view.shown.get("disabled"))


def _write_title(view: View, _previous: Any) -> None:
    assert view.widget is not None
    title = view.shown.get("title")
    view.widget.tooltip = Content(plain(title)) if isinstance(title, str) and title else None


COMMON_WRITES: Mapping[str, Callable[[View, Any], None]] = {
    "className": _write_classes,
    "style": _write_style,
    "hidden": _write_hidden,
    "disabled": _write_disabled,
    "title": _write_title,
}


def apply_common(view: View, node: Node) -> None:
    """Write the common props that a new widget's node has."""
    for prop, write in COMMON_WRITES.items():
        value = node.props.get(prop)
        if value is not None and prop not in view.adapter.writes:
            view.shown[prop] = value
            write(view, None)
