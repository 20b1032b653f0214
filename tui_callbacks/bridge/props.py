"""Bringing prop values to a mounted widget: each value once, and what is shown is remembered."""

from typing import Any

from tui_callbacks.bridge.adapter import Adapter
from tui_callbacks.bridge.common import COMMON_WRITES
from tui_callbacks.bridge.content import display_of, is_inline, text_of_children
from tui_callbacks.bridge.focus import FocusParking
from tui_callbacks.bridge.view import View
from tui_callbacks.components.tree import Node, walk
from tui_callbacks.engine.equality import same


def value_of(adapter: Adapter, prop: str, node: Node) -> Any:
    """Return what a widget is to show for a prop."""
    return node.props[prop] if prop in node.props else adapter.unset.get(prop)


def form_of(node: Node, adapter: Adapter) -> tuple[bool, bool]:
    """Return what `display` decides about the arrangement: a flex container or not; in the line or not."""
    return "flex" in display_of(node), is_inline(node, adapter)


def parts_of(node: Node) -> list[Node]:
    """Return the nodes inside a component whose widget shows nothing of them but text: a label, options."""
    return [part for prop in node.cls.children_props for part in walk(node.props.get(prop))]


def write_prop(view: View, prop: str, node: Node, parking: FocusParking) -> None:
    """Bring a prop to the widget of a view, unless it shows that value already.

    Args:
        view: The view.
        prop: The prop; one that the widget knows nothing of does nothing.
        node: Has the value.
        parking: Keeps the focus while the widget is disabled.
    """
    value = value_of(view.adapter, prop, node)
    own, common = view.adapter.writes.get(prop), COMMON_WRITES.get(prop)
    previous = view.shown.get(prop)
    widget = view.widget
    if (own is None and common is None) or same(previous, value) or widget is None:
        return
    view.shown[prop] = value
    parking.before_write(widget, disabled=prop == "disabled" and bool(value))
    if own is not None:
        own(widget, value)
    elif common is not None:
        common(view, widget, previous)
    if prop == "disabled":
        parking.after_write(widget, disabled=bool(value))


def write_label(view: View, node: Node) -> None:
    """Bring the props that may hold components to a widget that shows the text in them (a button, check boxes)."""
    for prop in node.cls.children_props:
        write = view.adapter.writes.get(prop)
        if write is None:
            continue
        value = value_of(view.adapter, prop, node)
        if prop == "children":
            write(view.widget, text_of_children(value))
        elif view.folded or not same(view.shown.get(prop), value):
            view.shown[prop] = value
            write(view.widget, value)
