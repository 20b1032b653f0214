"""From nodes to widgets: building them, and bringing them in line when children are replaced (reconciled by key).

Writing a prop is done at once. A change of the tree is first compared, then handed back as a `Plan`, because Textual
mounts and removes asynchronously; the surface awaits one plan before it starts the next command.
"""

from collections.abc import Callable, Sequence
from typing import Any

from textual.widget import Widget

from tui_callbacks.bridge.adapter import Adapter, Kind, Services
from tui_callbacks.bridge.cells import Cell, cells_of
from tui_callbacks.bridge.common import COMMON_WRITES, apply_common
from tui_callbacks.bridge.content import (
    Content,
    Item,
    Row,
    Run,
    arrange,
    arrange_flex,
    display_of,
    is_hidden,
    pieces_of,
)
from tui_callbacks.bridge.flow import Flow
from tui_callbacks.bridge.focus import FocusParking
from tui_callbacks.bridge.listening import listening
from tui_callbacks.bridge.matching import Match, matched, matches, row_of
from tui_callbacks.bridge.plan import Plan
from tui_callbacks.bridge.props import form_of, parts_of, value_of, write_label, write_prop
from tui_callbacks.bridge.table import TableBox
from tui_callbacks.bridge.tables import adapter_for
from tui_callbacks.bridge.text import Text, plain
from tui_callbacks.bridge.view import Slot, View
from tui_callbacks.bridge.views import Views
from tui_callbacks.components.tree import Node

ROOT = Adapter(Kind.BOX)
WITH_A_WIDGET_OF_THEIR_OWN = (Kind.WIDGET, Kind.TABLE)
Hear = Callable[[View, Any], None]


class Box(Widget):
    """A block container."""

    DEFAULT_CSS = """
    Box { layout: vertical; width: 1fr; height: auto; expand: optimal; }
    Box.-row > * { width: auto; }
    Flow > Box { width: auto; max-width: 100%; }
    """


class Mounter:
    """Keeps the widgets of one session in line with its nodes.

    Attributes:
        views: The view of every node on the screen, by the node's key.
        root: The view whose widget holds the page.
        parking: Where the focus waits.
    """

    def __init__(
        self,
        page: Widget,
        services: Services,
        hear: Hear,
        activate: Callable[[str], None],
        clickable: Callable[[Node], bool],
        modals: Callable[[View], None],
    ) -> None:
        self.parking = FocusParking()
        self._known = Views(self.parking, modals)
        self.views = self._known.by_key
        self.root = View(None, ROOT, page)
        self._page = page
        self._root_value: Any = None
        self._services = services
        self._hear = hear
        self._activate = activate
        self._clickable = clickable
        self._modals = modals

    # --- commands -----------------------------------------------------------------------------------------------------

    def show(self, children: Any) -> Plan:
        """Bring the page in line with a whole new layout."""
        self._root_value = children
        plan = Plan()
        self.sync_children(self.root, self._page, plan)
        return plan

    def write(self, node: Node, props: Sequence[str]) -> Plan | None:
        """Bring props to the widget of a node; a plan comes back when that changes the tree."""
        view = self.views.get(node.key)
        if view is None or view.node is not node:
            return None
        if view.widget is None:
            return self._write_unseen(view, node, props)
        for prop in props:
            write_prop(view, prop, node, self.parking)
        return self._arrange_anew(view, node) if "style" in props else None

    def replace(self, node: Node, prop: str) -> Plan | None:
        """Bring the widgets in line with a new value of a component-holding prop."""
        view = self.views.get(node.key)
        if view is None or view.node is not node:
            return None
        plan = Plan()
        self._refresh(view, plan)
        return plan or None

    def sync_children(self, view: View, widget: Widget, plan: Plan) -> None:
        """Bring the children of a node in line inside a widget that is not the node's own (an open modal)."""
        self._sync_container(view, widget, self._content_of(view), plan)

    def drop_children(self, view: View) -> None:
        """Forget the children of a node whose widgets are gone (a closed modal)."""
        self._known.drop(view.slots)
        for folded in view.folded:
            self._known.forget(folded)
        view.slots = []
        view.folded = []

    def view_of(self, widget: Widget) -> View | None:
        """Return the view that a widget belongs to, None for a part of a widget or for text of a container."""
        return self._known.of_widget(widget)

    # --- the content of a container -----------------------------------------------------------------------------------

    def _content_of(self, view: View) -> Content:
        node = view.node
        value = self._root_value if node is None else node.props.get("children")
        if node is not None and "flex" in display_of(node):
            return arrange_flex(value, adapter_for)
        return arrange(value, adapter_for)

    def _refresh(self, view: View, plan: Plan) -> None:
        """Bring the container that shows a view in line with its nodes."""
        while view.host is not None:
            view = view.host
        kind = view.adapter.kind
        if kind is Kind.MODAL:
            self._modals(view)
        elif kind is Kind.WIDGET and view.node is not None:
            self._fold(view, parts_of(view.node))
            write_label(view, view.node)
        elif isinstance(view.widget, TableBox) and view.node is not None:
            self._sync_table(view, view.widget, view.node, plan)
        elif isinstance(view.widget, Text):
            self._refresh_text(view, plan)
        elif view.widget is not None:
            self.sync_children(view, view.widget, plan)

    def _refresh_text(self, view: View, plan: Plan) -> None:
        content = self._content_of(view)
        run = content.only_text
        if run is not None and isinstance(view.widget, Text):
            self._fold(view, content.folded)
            view.widget.set_pieces(self._pieces(run, view.node))
        else:
            self._refresh(self._container_around(view), plan)

    def _container_around(self, view: View) -> View:
        around = self._known.around(view.node) if view.node is not None else None
        return around or self.root

    def _pieces(self, run: Run, host: Node | None) -> Sequence[Any]:
        return pieces_of(run, adapter_for, self._clickable, host)

    # --- reconciling --------------------------------------------------------------------------------------------------

    def _sync_container(self, view: View, widget: Widget, content: Content, plan: Plan) -> None:
        if view.node is not None:
            view.form = form_of(view.node, view.adapter)
            widget.set_class(view.form[0], "-row")
        self._fold(view, content.folded)
        view.slots = self._sync_slots(widget, view.slots, content.items, plan)

    def _sync_slots(self, parent: Widget, old: list[Slot], items: Sequence[Item], plan: Plan) -> list[Slot]:
        """Reuse the widgets that fit, build the others, and note in the plan what to remove, mount and move."""
        left = {slot.match: slot for slot in old}
        rows = {part.match: slot.match for slot in old for part in slot.slots if part.view is not None}
        new: list[Slot] = []
        for match, item in matched(items):
            slot = left.get(row_of(item, rows) or match)
            if slot is not None and self._take_over(slot, item, plan):
                del left[slot.match]
                slot.match = match
                new.append(slot)
            else:
                new.append(self._build(match, item, plan))
        self._known.drop(list(left.values()))
        plan.note(parent, [slot.widget for slot in old], [slot.widget for slot in new])
        return new

    def _take_over(self, slot: Slot, item: Item, plan: Plan) -> bool:
        """Let a mounted widget show an item; False when it is of the wrong kind."""
        if isinstance(item, Run):
            if not isinstance(slot.widget, Text):
                return False
            slot.widget.set_pieces(self._pieces(item, None))
        elif isinstance(item, Row):
            slot.slots = self._sync_slots(slot.widget, slot.slots, item.parts, plan)
        else:
            return slot.view is not None and self._rebind(slot.view, item, plan)
        return True

    def _rebind(self, view: View, node: Node, plan: Plan) -> bool:
        """Let a view show another node of the same component; every prop ends as the new node has it."""
        content: Content | None = None
        if view.adapter.kind not in WITH_A_WIDGET_OF_THEIR_OWN:
            fresh = View(node, view.adapter)
            content = self._content_of(fresh)
            if isinstance(view.widget, Text) and (content.only_text is None or "flex" in display_of(node)):
                return False
        self._known.register(view, node)
        for prop in {**COMMON_WRITES, **view.adapter.writes}:
            if prop not in node.cls.children_props:
                write_prop(view, prop, node, self.parking)
        if content is None or isinstance(view.widget, Text):
            self._refresh(view, plan)
        elif view.widget is not None:
            self._sync_container(view, view.widget, content, plan)
        return True

    def _arrange_anew(self, view: View, node: Node) -> Plan | None:
        """Follow a new style that makes another kind of box out of a component, or puts it into the line."""
        if is_hidden(node) or view.form == form_of(node, view.adapter):
            return None
        plan = Plan()
        self._refresh(self._container_around(view), plan)
        return plan or None

    def _sync_table(self, view: View, table: TableBox, node: Node, plan: Plan) -> None:
        cells, parts = cells_of(node, adapter_for)
        self._fold(view, parts)
        view.slots = self._sync_slots(table, view.slots, [cell.item for cell in cells], plan)
        place_cells(table, cells, view.slots)

    def _fold(self, host: View, nodes: Sequence[Node]) -> None:
        """Register the nodes without a widget of their own that a container shows, and forget those that went."""
        if not nodes and not host.folded:
            return
        left = dict(zip(matches(view.node for view in host.folded), host.folded, strict=True))
        folded = []
        for match, node in zip(matches(nodes), nodes, strict=True):
            view = left.pop(match, None) or View(None, adapter_for(node))
            view.host = None if view.adapter.kind in (Kind.MODAL, Kind.HIDDEN) else host
            changed = view.node is not node
            self._known.register(view, node)
            if changed and view.adapter.kind is Kind.MODAL:
                self._modals(view)
            folded.append(view)
        for view in left.values():
            self._known.forget(view)
        host.folded = folded

    # --- building -----------------------------------------------------------------------------------------------------

    def _build(self, match: Match, item: Item, plan: Plan) -> Slot:
        if isinstance(item, Run):
            return Slot(match, self._text(self._pieces(item, None)))
        if isinstance(item, Row):
            slots = self._build_all(item.parts, plan)
            return Slot(match, Flow(*[slot.widget for slot in slots]), slots=slots)
        view = View(item, adapter_for(item))
        view.widget = widget = self._widget_for(view, item, plan)
        view.form = form_of(item, view.adapter)
        self._known.register(view, item)
        self._known.name(view, widget, item, self._root_value)
        widget.add_class(*view.adapter.classes.split())
        apply_common(view, widget, item)
        if view.adapter.title is not None:
            widget.border_title = plain(view.adapter.title(item))
        if item.props.get("autoFocus"):
            self.parking.want(widget)
        return Slot(match, widget, view)

    def _build_all(self, items: Sequence[Item], plan: Plan) -> list[Slot]:
        return [self._build(match, item, plan) for match, item in matched(items)]

    def _widget_for(self, view: View, node: Node, plan: Plan) -> Widget:
        adapter = view.adapter
        if adapter.build is not None:
            widget = adapter.build(node, self._services)
            view.shown = {prop: value_of(adapter, prop, node) for prop in adapter.writes}
            self._fold(view, parts_of(node))
            self._listen(view, widget)
            return widget
        return self._table(view, node, plan) if adapter.kind is Kind.TABLE else self._box(view, node, plan)

    def _listen(self, view: View, widget: Widget) -> None:
        heard = frozenset((*view.adapter.reads, *view.adapter.clicks))
        if heard:
            listening(widget, heard, lambda message: self._hear(view, message))

    def _box(self, view: View, node: Node, plan: Plan) -> Widget:
        content = self._content_of(view)
        run = content.only_text
        flex = "flex" in display_of(node)
        self._fold(view, content.folded)
        if run is not None and not flex:
            return self._text(self._pieces(run, node), preformatted=view.adapter.preformatted)
        view.slots = self._build_all(content.items, plan)
        return Box(*[slot.widget for slot in view.slots], classes="-row" if flex else None)

    def _table(self, view: View, node: Node, plan: Plan) -> Widget:
        cells, parts = cells_of(node, adapter_for)
        self._fold(view, parts)
        view.slots = self._build_all([cell.item for cell in cells], plan)
        table = TableBox(*[slot.widget for slot in view.slots])
        place_cells(table, cells, view.slots)
        return table

    def _text(self, pieces: Sequence[Any], *, preformatted: bool = False) -> Text:
        return Text(pieces, wrap=not preformatted, collapse=not preformatted, activate=self._activate)

    # --- components without a widget ----------------------------------------------------------------------------------

    def _write_unseen(self, view: View, node: Node, props: Sequence[str]) -> Plan | None:
        if view.adapter.kind is Kind.HIDDEN:
            return None
        if view.adapter.kind is Kind.MODAL:
            self._modals(view)
            return None
        return self.replace(node, "children")


def place_cells(table: TableBox, cells: Sequence[Cell], slots: Sequence[Slot]) -> None:
    """Tell a table where its cells stand."""
    for cell, slot in zip(cells, slots, strict=True):
        table.place(slot.widget, cell.row, cell.column, cell.row_span, cell.column_span, header=cell.header)
