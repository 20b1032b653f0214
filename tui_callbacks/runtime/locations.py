"""`dcc.Location`: where in the app the session is (R230, R231)."""

from collections.abc import Mapping
from typing import Any

from tui_callbacks.components.tree import Node
from tui_callbacks.engine.protocol import Change, PropsChanged
from tui_callbacks.runtime.ports import Host
from tui_callbacks.runtime.program import Route


class Locations:
    """`dcc.Location`: shows where in the app the session is, and takes it elsewhere (R230, R231).

    Args:
        route: Where the session begins.

    Attributes:
        route: Where it is.
    """

    def __init__(self, route: Route) -> None:
        self.route = route
        self._nodes: dict[str, Node] = {}
        self._seen: dict[str, Mapping[str, Any]] = {}

    def arrive(self, node: Node) -> Mapping[str, Any]:
        """Report the address, as far as the author has not given one; one that is given leads there (R230)."""
        self._nodes[node.key] = node
        self.route = self.route.updated(self._news(node))
        return {prop: value for prop, value in self.route.props().items() if node.get(prop) is None}

    def serve(self, node: Node, host: Host) -> None:
        """Go where the component leads, and let all of them show that (R231)."""
        before = self.route
        self.route = before.updated(self._news(node))
        if self.route != before and node.get("refresh") in (None, True):
            host.refresh()
        else:
            self._show(host)

    def stop(self, node: Node) -> None:
        """Forget a component."""
        self._nodes.pop(node.key, None)
        self._seen.pop(node.key, None)

    def visit(self, route: Route, host: Host, *, reload: bool) -> None:
        """Go to another place, as following a link does.

        Args:
            route: The place.
            host: The session.
            reload: Start the layout anew; otherwise only the components are told.
        """
        self.route = route
        if reload:
            host.refresh()
        else:
            self._show(host)

    def _news(self, node: Node) -> dict[str, Any]:
        """Return the parts of an address that a component has been given since it was looked at last."""
        parts = self.route.props()
        known = self._seen.get(node.key, parts)
        news = {prop: node.get(prop) for prop in parts if node.get(prop) not in (None, known[prop])}
        self._seen[node.key] = {prop: news.get(prop, known[prop]) for prop in parts}
        return news

    def _show(self, host: Host) -> None:
        parts = self.route.props()
        changes = [
            Change(node.key, prop, value)
            for node in self._nodes.values()
            for prop, value in parts.items()
            if node.get(prop) != value
        ]
        if changes:
            host.dispatch(PropsChanged(tuple(changes)))
