"""The layout with all that a write to it entails: types are checked, patches made, and the screen is told."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from tui_callbacks.components.base import check_prop
from tui_callbacks.components.tree import Node
from tui_callbacks.components.values import holds_components
from tui_callbacks.engine.lamps import Lamps
from tui_callbacks.engine.protocol import Command, ReplaceChildren, ShowLayout, WriteProps
from tui_callbacks.engine.state import PLAIN, Layout, Turnover
from tui_callbacks.results import UNSET, Patch

Arrivals = Mapping[str, Callable[[Node], Mapping[str, Any]]]
"""What components report when they enter the layout, by the type of the component (R230, R235, R237)."""


UNMOVED = Turnover((), ())
"""Nothing came and nothing went."""


class Persistence(Protocol):
    """Keeps the values of components with `persistence` (R223-R229)."""

    def restore(self, node: Node) -> Mapping[str, Any]:
        """Return the stored values that a component which enters the layout gets in place of its own (R225)."""

    def changed(self, node: Node, prop: str, before: Any) -> None:
        """Take note that a prop has a new value, whoever changed it; `before` is the value it had (R223, R224)."""


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

    def show(self, value: Any) -> Turnover:
        """Put the first layout on the page."""
        turnover = self.layout.show(value)
        self._furnish(turnover.came)
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
            self._furnish(turnover.came)
            self.commands.append(ReplaceChildren(node, prop))
        else:
            props[prop] = value
            self._tell(node, prop)
        if self._persistence is not None and props.get("persistence"):
            self._persistence.changed(node, prop, before)
        return turnover

    def note(self, node: Node, prop: str, value: Any) -> None:
        """Store what the user did to a widget: the screen shows it already."""
        before = node.props.get(prop)
        node.props[prop] = value
        if self._persistence is not None and node.props.get("persistence"):
            self._persistence.changed(node, prop, before)

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

    def _furnish(self, came: Iterable[Node]) -> None:
        """Give new components what they start with besides the author's props: kept values, and lamps that are on."""
        for node in came:
            if node.str_id is None:
                continue
            if self._persistence is not None and node.props.get("persistence"):
                node.props.update(self._persistence.restore(node))
            node.props.update(self._lamps.lit(node.str_id))

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

