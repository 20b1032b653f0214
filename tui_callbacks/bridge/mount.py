"""From nodes to widgets: building them, and bringing them in line when children are replaced (reconciled by key).

Writing a prop is done at once. A change of the tree is first compared, then handed back as a `Plan`, because Textual
mounts and removes asynchronously; the surface awaits one plan before it starts the next command.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from textual.widget import Widget

from tui_callbacks.bridge.adapter import Adapter, Kind, Services
from tui_callbacks.bridge.cells import cells_of
from tui_callbacks.bridge.common import COMMON_WRITES, apply_common
from tui_callbacks.bridge.content import (
    Content,
    Item,
    Row,
    Run,
    arrange,
    arrange_flex,
    display_of,
    pieces_of,
    text_of_children,
)
from tui_callbacks.bridge.flow import Flow
from tui_callbacks.bridge.focus import FocusParking
from tui_callbacks.bridge.listening import listening
from tui_callbacks.bridge.plan import Plan
from tui_callbacks.bridge.table import TableBox
from tui_callbacks.bridge.tables import adapter_for
from tui_callbacks.bridge.text import Text
from tui_callbacks.bridge.view import Slot, View, same
from tui_callbacks.components.tree import Node, walk

ROOT = Adapter(Kind.BOX)
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
        self.views: dict[str, View] = {}
        self._shown_by: dict[Widget, View] = {}
        self.root = View(None, ROOT, page)
        self._page = page
        self._root_value: Any = None
        self._services = services
        self._hear = hear
        self._activate = activate
        self._clickable = clickable
        self._modals = modals
        self.parking = FocusParking()
        self._ids: set[str] = set()

    # --- commands -----------------------------------------------------------------------------------------------------

    def show(self, children: Any) -> Plan:
        """Bring the page in line with a whole new layout."""
        self._root_value = children
        plan = Plan()
        self.sync_children(self.root, self._page, plan)
        return plan

    def write(self, node: Node, props: Iterable[str]) -> Plan | None:
        """Bring props to the widget of a node; a plan comes back when that changes the tree."""
        view = self.views.get(node.key)
        if view is None or view.node is not node:
            return None
        if view.widget is None:
            return self._write_unseen(view, node, props)
        for prop in props:
            if prop in ("style", "hidden") and self._display_changed(view, node):
                return self.replace(node, "children")
            self._write_prop(view, prop, node)
        return None

    def replace(self, node: Node, prop: str) -> Plan | None:
        """Bring the widgets in line with a new value of a component-holding prop."""
        view = self.views.get(node.key)
        if view is None or view.node is not node:
            return None
        plan = Plan()
        self._refresh(view, plan)
        return plan if plan else None

    def sync_children(self, view: View, widget: Widget, plan: Plan) -> None:
        """Bring the children of a node in line inside a widget that is not the node's own (an open modal)."""
        if view.node is not None:
            widget.set_class("flex" in display_of(view.node), "-row")
        self._sync_container(view, widget, self._content_of(view), plan)

    def drop_children(self, view: View) -> None:
        """Forget the children of a node whose widgets are gone (a closed modal)."""
        for slot in view.slots:
            self._drop(slot)
        for folded in view.folded:
            self._forget(folded)
        view.slots = []
        view.folded = []

    def view_of(self, widget: Widget) -> View | None:
        """Return the view that a widget belongs to, None for a part of a widget or for text of a container."""
        return self._shown_by.get(widget)

    # --- the content of a container -------------------------------------------------------------------------------------

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
        elif kind is Kind.WIDGET:
            self._write_children(view)
        elif kind is Kind.TABLE:
            self._sync_table(view, plan)
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
        parent = view.node.parent if view.node is not None else None
        return self.views.get(parent.key, self.root) if parent is not None else self.root

    def _pieces(self, run: Run, host: Node | None) -> Sequence[Any]:
        return pieces_of(run, adapter_for, self._clickable, host)

    # --- reconciling ----------------------------------------------------------------------------------------------------

    def _sync_container(self, view: View, widget: Widget, content: Content, plan: Plan) -> None:
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
        for slot in left.values():
            self._drop(slot)
        plan.note(parent, [slot.widget for slot in old], [slot.widget for slot in new])
        return new

    def _take_over(self, slot: Slot, item: Item, plan: Plan) -> bool:
        """Let a mounted widget show an item; False when it is of the wrong kind."""
        if isinstance(item, Run):
            assert isinstance(slot.widget, Text)
            slot.widget.set_pieces(self._pieces(item, None))
        elif isinstance(item, Row):
            slot.slots = self._sync_slots(slot.widget, slot.slots, item.parts, plan)
        else:
            return slot.view is not None and self._rebind(slot.view, item, plan)
        return True

    def _rebind(self, view: View, node: Node, plan: Plan) -> bool:
        """Let a view show another node of the same component; every prop ends as the new node has it."""
        content: Content | None = None
        if view.adapter.kind is Kind.BOX:
            fresh = View(node, view.adapter)
            content = self._content_of(fresh)
            if isinstance(view.widget, Text) and (content.only_text is None or "flex" in display_of(node)):
                return False
        self._register(view, node)
        if view.widget is not None:
            for prop in (*COMMON_WRITES, *view.adapter.writes):
                if prop != "children":
                    self._write_prop(view, prop, node)
        if content is None:
            self._refresh(view, plan)
        elif isinstance(view.widget, Text):
            self._refresh_text(view, plan)
        elif view.widget is not None:
            self._sync_container(view, view.widget, content, plan)
        return True

    def _sync_table(self, view: View, plan: Plan) -> None:
        assert view.node is not None and isinstance(view.widget, TableBox)
        cells, parts = cells_of(view.node)
        self._fold(view, parts)
        view.slots = self._sync_slots(view.widget, view.slots, [cell.node for cell in cells], plan)
        for cell, slot in zip(cells, view.slots, strict=True):
            view.widget.place(slot.widget, cell.row, cell.column, cell.row_span, cell.column_span, header=cell.header)

    def _fold(self, host: View, nodes: Sequence[Node]) -> None:
        """Register the nodes without a widget of their own that a container shows, and forget those that went."""
        if not nodes and not host.folded:
            return
        left = {match: view for match, view in zip(matches(view.node for view in host.folded), host.folded, strict=True)}
        folded = []
        for match, node in zip(matches(nodes), nodes, strict=True):
            view = left.pop(match, None) or View(None, adapter_for(node))
            view.host = None if view.adapter.kind in (Kind.MODAL, Kind.HIDDEN) else host
            changed = view.node is not node
            self._register(view, node)
            if changed:
                view.shown = {prop: node.props.get(prop) for prop in view.adapter.effects}
            if changed and view.adapter.kind is Kind.MODAL:
                self._modals(view)
            folded.append(view)
        for view in left.values():
            self._forget(view)
        host.folded = folded

    # --- building -------------------------------------------------------------------------------------------------------

    def _build(self, match: tuple[Any, ...], item: Item, plan: Plan) -> Slot:
        if isinstance(item, Run):
            return Slot(match, self._text(self._pieces(item, None)))
        if isinstance(item, Row):
            slots = [self._build(inner, part, plan) for inner, part in matched(item.parts)]
            return Slot(match, Flow(*[slot.widget for slot in slots]), slots=slots)
        view = self._build_node(item, plan)
        assert view.widget is not None
        return Slot(match, view.widget, view)

    def _build_node(self, node: Node, plan: Plan) -> View:
        view = View(node, adapter_for(node))
        kind = view.adapter.kind
        if kind is Kind.WIDGET:
            assert view.adapter.build is not None
            view.widget = view.adapter.build(node, self._services)
            self._listen(view)
            view.shown = {prop: value_of(view, prop, node) for prop in view.adapter.writes}
            self._fold(view, list(walk(node.props.get("children"))))
        elif kind is Kind.TABLE:
            self._build_table(view, plan)
        else:
            self._build_box(view, plan)
        assert view.widget is not None
        self._register(view, node)
        self._identify(view.widget, node)
        view.widget.add_class(*view.adapter.classes.split())
        apply_common(view, node)
        return view

    def _listen(self, view: View) -> None:
        widget = view.widget
        assert widget is not None
        heard = frozenset((*view.adapter.reads, *view.adapter.clicks))
        if heard:
            listening(widget, heard, lambda message: self._hear(view, message))

    def _build_box(self, view: View, plan: Plan) -> None:
        assert view.node is not None
        content = self._content_of(view)
        run = content.only_text
        flex = "flex" in display_of(view.node)
        self._fold(view, content.folded)
        if run is not None and not flex:
            view.widget = self._text(self._pieces(run, view.node), preformatted=view.adapter.preformatted)
            return
        view.slots = [self._build(match, item, plan) for match, item in matched(content.items)]
        view.widget = Box(*[slot.widget for slot in view.slots], classes="-row" if flex else None)

    def _build_table(self, view: View, plan: Plan) -> None:
        assert view.node is not None
        cells, parts = cells_of(view.node)
        self._fold(view, parts)
        view.slots = [self._build(match, node, plan) for match, node in matched([cell.node for cell in cells])]
        table = TableBox(*[slot.widget for slot in view.slots])
        for cell, slot in zip(cells, view.slots, strict=True):
            table.place(slot.widget, cell.row, cell.column, cell.row_span, cell.column_span, header=cell.header)
        view.widget = table

    def _text(self, pieces: Sequence[Any], *, preformatted: bool = False) -> Text:
        return Text(pieces, wrap=not preformatted, collapse=not preformatted, activate=self._activate)

    def _identify(self, widget: Widget, node: Node) -> None:
        """Give the widget the component's id where Textual allows it, so that `#id` works in TCSS."""
        if node.str_id is not None and is_textual_id(node.str_id) and node.str_id not in self._ids:
            self._ids.add(node.str_id)
            widget.id = node.str_id

    # --- props ----------------------------------------------------------------------------------------------------------

    def _write_unseen(self, view: View, node: Node, props: Iterable[str]) -> Plan | None:
        if view.adapter.kind is Kind.HIDDEN:
            self._take_effect(view, node, props)
            return None
        if view.adapter.kind is Kind.MODAL:
            self._modals(view)
            return None
        return self.replace(node, "children")

    def _take_effect(self, view: View, node: Node, props: Iterable[str]) -> None:
        for prop in props:
            effect = view.adapter.effects.get(prop)
            value = node.props.get(prop)
            if effect is not None and not same(view.shown.get(prop), value):
                view.shown[prop] = value
                effect(self._services, node, value)

    def _write_prop(self, view: View, prop: str, node: Node) -> None:
        value = value_of(view, prop, node)
        own, common = view.adapter.writes.get(prop), COMMON_WRITES.get(prop)
        previous = view.shown.get(prop)
        if (own is None and common is None) or same(previous, value) or view.widget is None:
            return
        view.shown[prop] = value
        self.parking.before_write(view.widget, disabled=prop == "disabled" and bool(value))
        if own is not None:
            own(view.widget, value)
        elif common is not None:
            common(view, previous)
        if prop == "disabled":
            self.parking.after_write(view.widget, disabled=bool(value))

    def _write_children(self, view: View) -> None:
        """Bring the label of a widget in line with its children (a button shows text only)."""
        assert view.node is not None
        value = view.node.props.get("children")
        self._fold(view, list(walk(value)))
        write = view.adapter.writes.get("children")
        if write is not None:
            write(view.widget, text_of_children(value))

    def _display_changed(self, view: View, node: Node) -> bool:
        """Say whether a new style makes another kind of box out of a component (a flex row, say)."""
        before = view.shown.get("style")
        old = before.get("display", "") if isinstance(before, dict) else ""
        new = display_of(node)
        return old != new and "none" not in (old, new)

    # --- bookkeeping ----------------------------------------------------------------------------------------------------

    def _register(self, view: View, node: Node) -> None:
        old = view.node
        if old is not None and old is not node and self.views.get(old.key) is view:
            del self.views[old.key]
        view.node = node
        self.views[node.key] = view
        if view.widget is not None:
            self._shown_by[view.widget] = view

    def _drop(self, slot: Slot) -> None:
        """Forget the views behind a widget that is going, so that its last messages are ignored."""
        if slot.view is not None:
            self._forget(slot.view)
        for inner in slot.slots:
            self._drop(inner)

    def _forget(self, view: View) -> None:
        node = view.node
        if node is not None and self.views.get(node.key) is view:
            del self.views[node.key]
        if view.widget is not None:
            self.parking.leave(node.str_id if node is not None else None, view.widget)
            self._shown_by.pop(view.widget, None)
            self._ids.discard(view.widget.id or "")
        view.node = None
        if view.adapter.kind is Kind.MODAL:
            self._modals(view)
        for folded in view.folded:
            self._forget(folded)
        for slot in view.slots:
            self._drop(slot)


def value_of(view: View, prop: str, node: Node) -> Any:
    """Return what a widget is to show for a prop."""
    return node.props[prop] if prop in node.props else view.adapter.unset.get(prop)


def matches(nodes: Iterable[Node | None]) -> list[tuple[Any, ...]]:
    """Return what identifies each node among its siblings: its id, else its type and how many of that type came before."""
    counts: dict[Any, int] = {}
    found: list[tuple[Any, ...]] = []
    for node in nodes:
        if node is None:
            found.append(("gone", len(found)))
            continue
        key: tuple[Any, ...] = (node.cls, node.str_id) if node.str_id is not None else (node.cls,)
        counts[key] = counts.get(key, 0) + 1
        found.append((*key, counts[key]))
    return found


def matched(items: Sequence[Item]) -> list[tuple[tuple[Any, ...], Item]]:
    """Pair each item of a container with what identifies it among its siblings."""
    keys = iter(matches(item for item in items if isinstance(item, Node)))
    counts: dict[type, int] = {}
    pairs: list[tuple[tuple[Any, ...], Item]] = []
    for item in items:
        if isinstance(item, Node):
            pairs.append((next(keys), item))
        else:
            counts[type(item)] = counts.get(type(item), 0) + 1
            pairs.append(((type(item), counts[type(item)]), item))
    return pairs


def row_of(item: Item, rows: dict[tuple[Any, ...], tuple[Any, ...]]) -> tuple[Any, ...] | None:
    """Return which mounted row a row goes on from: the one that has a widget of the same id in it.

    A widget cannot move between rows, it would be built anew and lose its focus.
    """
    if not isinstance(item, Row):
        return None
    parts = [part for part in item.parts if isinstance(part, Node) and part.str_id is not None]
    return next((rows[match] for match in matches(parts) if match in rows), None)


def is_textual_id(name: str) -> bool:
    """Say whether a Dash id may be a Textual id as it stands."""
    return name.replace("-", "_").isidentifier() and name.isascii() and not name[0] == "-"
