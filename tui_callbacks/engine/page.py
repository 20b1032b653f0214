"""The layout with all that a write to it entails: types are checked, patches made, and the screen is told."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from tui_callbacks.components.base import check_prop
from tui_callbacks.components.tree import Node
from tui_callbacks.components.values import holds_components
from tui_callbacks.engine.equality import same
from tui_callbacks.engine.lamps import Lamps
from tui_callbacks.engine.protocol import (
    Command,
    ReplaceChildren,
    Serve,
    ShowLayout,
    StopServing,
    WriteProps,
)
from tui_callbacks.engine.state import PLAIN, Layout, Turnover
from tui_callbacks.results import UNSET, Patch

Arrivals = Mapping[str, Callable[[Node], Mapping[str, Any]]]
"""What components report when they enter the layout, by the type of the component (R230, R235, R237).

These are the components that the runtime serves: it is told when they come, change and go.
"""


UNMOVED = Turnover((), ())
"""Nothing came and nothing went."""


class Persistence(Protocol):
    """Keeps the values of components with `persistence` (R223-R229)."""

    def restore(self, node: Node) -> Mapping[str, Any]:
        """Return the stored values that a component which enters the layout gets in place of its own (R225)."""

    def changed(self, node: Node, prop: str, before: Any) -> None:
        """Take note that a prop has a new value, whoever changed it; `before` is the value it had (R223, R224)."""

    def swap(self, node: Node, before: Any) -> Mapping[str, Any]:
        """Return the values that persisted props get because `persistence` was set; `before` is what it was (R227).

        Called in place of `changed` for the prop `persistence` itself, also when it was or is now off. Values that
        are to stay as they are may be left out.
        """


class Page:
    """One session's layout and what is to be told to its screen.

    Args:
        layout: The tree, empty at first.
        lamps: The `running` values that are on.
        arrivals: What components report when they enter.
        persistence: Keeps values of components with `persistence`, None for no keeping.

    Attributes:
        commands: What the current step has decided so far.
    """

    def __init__(self, layout: Layout, lamps: Lamps, arrivals: Arrivals, persistence: Persistence | None) -> None:
        self.layout = layout
        self.commands: list[Command] = []
        self._lamps = lamps
        self._arrivals = arrivals
        self._persistence = persistence
        self._served: dict[str, Node] = {}

    def tell(self, command: Command) -> None:
        """Add a command to what the current step has decided."""
        self.commands.append(command)

    def show(self, value: Any) -> Turnover:
        """Put the first layout on the page."""
        turnover = self.layout.show(value)
        self._furnish(turnover)
        self.commands.append(ShowLayout(self.layout.root))
        return turnover

    def write(self, node: Node, prop: str, value: Any) -> Turnover:
        """Give a prop a new value that was checked; say which components came and went by it (R140, R149)."""
        props = node.props
        before = props.get(prop)
        turnover = UNMOVED
        if value.__class__ in PLAIN and not self.layout.holds_nodes(node, prop):
            props[prop] = value
            if prop in node.cls.children_props:
                self.commands.append(ReplaceChildren(node, prop))
            else:
                self._tell(node, prop)
        elif self._is_layout(node, prop, value):
            turnover = self.layout.replace(node, prop, value)
            self._dismiss(turnover.went)
            self._furnish(turnover)
            self.commands.append(ReplaceChildren(node, prop))
        else:
            props[prop] = value
            self._tell(node, prop)
        if self._served:
            self._serve(node)
        if self._persistence is not None:
            if prop == "persistence":
                return self._swap(self._persistence.swap(node, before), node)
            if props.get("persistence"):
                self._persistence.changed(node, prop, before)
        return turnover

    def _swap(self, stored: Mapping[str, Any], node: Node) -> Turnover:
        """Put stored values in place of those that a component shows; say which changed (R227)."""
        swapped = [(node, prop) for prop, value in stored.items() if not same(node.props.get(prop), value)]
        for _, prop in swapped:
            node.props[prop] = stored[prop]
            self._tell(node, prop)
        return Turnover((), (), swapped=swapped) if swapped else UNMOVED

    def note(self, node: Node, prop: str, value: Any) -> None:
        """Store what the user did to a widget: the screen shows it already."""
        before = node.props.get(prop)
        node.props[prop] = value
        if self._served:
            self._serve(node)
        if self._persistence is not None and node.props.get("persistence"):
            self._persistence.changed(node, prop, before)

    def dismiss_all(self) -> None:
        """Let the runtime end its services: another page takes the place of this one."""
        self._dismiss(list(self._served.values()))

    def _dismiss(self, went: Iterable[Node]) -> None:
        if self._served:
            gone = [self._served.pop(node.key) for node in went if node.key in self._served]
            self.commands += [StopServing(node) for node in gone]

    def _serve(self, node: Node) -> None:
        if node.key in self._served and not any(
            isinstance(each, Serve) and each.node is node for each in self.commands[-2:]
        ):
            self.commands.append(Serve(node))

    def _is_layout(self, node: Node, prop: str, value: Any) -> bool:
        if prop in node.cls.children_props or self.layout.holds_nodes(node, prop):
            return True
        return holds_components(value)

    def _tell(self, node: Node, prop: str) -> None:
        last = self.commands[-1] if self.commands else None
        if isinstance(last, WriteProps) and last.node is node:
            if prop not in last.props:
                last.props += (prop,)
        else:
            self.commands.append(WriteProps(node, (prop,)))

    def _furnish(self, turnover: Turnover) -> None:
        """Give new components what they start with besides the author's props: kept values, and lamps that are on."""
        for node in turnover.came:
            if node.cls._type in self._arrivals and node.key in self.layout.nodes:
                self._served[node.key] = node
                self.commands.append(Serve(node))
            if node.str_id is None:
                continue
            if self._persistence is not None and node.props.get("persistence"):
                node.props.update(self._persistence.restore(node))
            for prop, value in self._lamps.lit(node).items():
                if value.__class__ in PLAIN and not self.layout.holds_nodes(node, prop):
                    node.props[prop] = value
                else:
                    self._furnish_inside(turnover, node, prop, value)

    def _furnish_inside(self, turnover: Turnover, node: Node, prop: str, value: Any) -> None:
        """Give a new component a value in which there are components, or in place of one."""
        if node.key not in self.layout.nodes or not self._is_layout(node, prop, value):
            node.props[prop] = value
            return
        inner = self.layout.replace(node, prop, value)
        self._dismiss(inner.went)
        self._furnish(inner)
        went = set(inner.went)
        stay = [each for each in turnover.came if each not in went]
        place = stay.index(node) + 1
        turnover.came = [*stay[:place], *inner.came, *stay[place:]]
        turnover.doubled += inner.doubled

    def arrive(self, came: Iterable[Node]) -> list[tuple[Node, str]]:
        """Let new components report what they know when they enter; return the props that changed by this (R92)."""
        changed = []
        if self._arrivals:
            for node in came:
                report = self._arrivals.get(node.cls._type)
                for prop, value in report(node).items() if report is not None else ():
                    node.props[prop] = value
                    changed.append((node, prop))
        return changed

    def checked(self, node: Node, prop: str, value: Any) -> Any:
        """Return the value that a write of this kind gives a prop, a Patch applied to the present one (R202).

        Raises:
            PatchError: A Patch does not fit the present value (R207).
            PropTypeError: The value is none for this prop.
            UnknownPropError: The component has no such prop.
        """
        if value.__class__ is not Patch:
            cls = node.cls
            if value.__class__ in PLAIN and prop in cls.children_props:
                return value
            check_prop(cls, prop, value)
            return value
        changed = value.apply(node.props.get(prop, UNSET), _opened)
        check_prop(node.cls, prop, changed)
        return changed


def _opened(node: Node) -> dict[str, Any]:
    """Show a live component that a Patch reaches into as a dict; the components inside it stay the same (D8)."""
    return {"props": dict(node.props), "type": node.cls._type, "namespace": node.cls._namespace}
