"""Finds the adapter of a component: the family tables put together, with a placeholder for what has none yet."""

from tui_callbacks.bridge import ag_grid, dbc, dcc, html
from tui_callbacks.bridge.adapter import Adapter, Kind
from tui_callbacks.components.base import Component
from tui_callbacks.components.tree import Node

FAMILIES: dict[str, dict[str, Adapter]] = {
    "dash_html_components": html.ADAPTERS,
    "dash_core_components": dcc.ADAPTERS,
    "dash_bootstrap_components": dbc.ADAPTERS,
    "dash_ag_grid": ag_grid.ADAPTERS,
}
PLACEHOLDER = Adapter(Kind.BOX, classes="placeholder", title=lambda node: node.cls._type)


_found: dict[type[Component], Adapter] = {}


def adapter_for(node: Node) -> Adapter:
    """Return the adapter of a node's component."""
    cls = node.cls
    adapter = _found.get(cls)
    if adapter is None:
        adapter = _found[cls] = FAMILIES.get(cls._namespace, {}).get(cls._type, PLACEHOLDER)
    return adapter
