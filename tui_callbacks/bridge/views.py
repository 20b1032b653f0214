"""Which view shows which node, and whose a widget is."""

from collections.abc import Callable
from typing import Any

from textual.widget import Widget

from tui_callbacks.bridge.adapter import Kind
from tui_callbacks.bridge.focus import FocusParking
from tui_callbacks.bridge.matching import is_in_layout, is_textual_id
from tui_callbacks.bridge.view import Slot, View
from tui_callbacks.components.tree import Node


class Views:
    """All views of one session's page.

    Args:
        parking: Is told of widgets that go, since one of them may have the focus.
        modals: Called with the view of each modal that is forgotten.

    Attributes:
        by_key: The view of every node on the screen, by the node's key.
    """

    def __init__(self, parking: FocusParking, modals: Callable[[View], None]) -> None:
        self.by_key: dict[str, View] = {}
        self._by_widget: dict[Widget, View] = {}
        self._named: dict[str, View] = {}
        self._parking = parking
        self._modals = modals

    def of_widget(self, widget: Widget) -> View | None:
        """Return the view that a widget belongs to, None for a part of a widget or for text of a container."""
        return self._by_widget.get(widget)

    def around(self, node: Node) -> View | None:
        """Return the view of the nearest component around a node that has one."""
        parent = node.parent
        while parent is not None and parent.key not in self.by_key:
            parent = parent.parent
        return self.by_key[parent.key] if parent is not None else None

    def register(self, view: View, node: Node) -> None:
        """Let a view stand for a node from now on."""
        old = view.node
        if old is not None and old is not node and self.by_key.get(old.key) is view:
            del self.by_key[old.key]
        view.node = node
        self.by_key[node.key] = view
        if view.widget is not None:
            self._by_widget[view.widget] = view

    def name(self, view: View, widget: Widget, node: Node, root: Any) -> None:
        """Give a new widget the component's id where Textual allows it, so that `#id` works in TCSS.

        Args:
            view: The widget's view.
            widget: The widget, not mounted yet.
            node: The component.
            root: The children of the page: a widget whose component is gone from it does not keep its name.
        """
        str_id = node.str_id
        if str_id is None or not is_textual_id(str_id):
            return
        holder = self._named.get(str_id)
        holding = holder.node if holder is not None else None
        if holding is None or holding is node or not is_in_layout(holding, root):
            self._named[str_id] = view
            widget.id = str_id

    def drop(self, slots: list[Slot]) -> None:
        """Forget the views behind widgets that are going, so that their last messages are ignored."""
        for slot in slots:
            if slot.view is not None:
                self.forget(slot.view)
            self.drop(slot.slots)

    def forget(self, view: View) -> None:
        """Forget a view and those inside it."""
        node = view.node
        if node is not None and self.by_key.get(node.key) is view:
            del self.by_key[node.key]
        if view.widget is not None:
            self._leave(view, view.widget)
        view.node = None
        if view.adapter.kind is Kind.MODAL:
            self._modals(view)
        for folded in view.folded:
            self.forget(folded)
        self.drop(view.slots)

    def _leave(self, view: View, widget: Widget) -> None:
        self._parking.leave(view.node.str_id if view.node is not None else None, widget)
        self._by_widget.pop(widget, None)
        if widget.id is not None and self._named.get(widget.id) is view:
            del self._named[widget.id]
