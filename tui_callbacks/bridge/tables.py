"""Finds the adapter of a component: the family tables put together, with a placeholder for what has none yet."""

from functools import cache

from tui_callbacks.bridge import ag_grid, dbc, dcc, html
from tui_callbacks.bridge.adapter import Adapter, Kind
from tui_callbacks.components.base import Component
from tui_callbacks.components.tree import Node

FAMILIES = {
    "dash_html_components": html.ADAPTERS,
    "dash_core_components": dcc.ADAPTERS,
    "dash_bootstrap_components": dbc.ADAPTERS,
    "dash_ag_grid": ag_grid.ADAPTERS,
}
PLACEHOLDER = Adapter(Kind.BOX, classes="placeholder")


@cache
def _adapter_of(cls: type[Component]) -> Adapter:
    return FAMILIES.get(cls._namespace, {}).get(cls._type, PLACEHOLDER)


def adapter_for(node: Node) -> Adapter:
    """Return the adapter of a node's component."""
    return _adapter_of(node.cls)
