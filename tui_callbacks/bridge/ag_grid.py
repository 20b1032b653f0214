"""`dash_ag_grid` on the screen, as one table."""

from collections.abc import Mapping
from typing import Any

from tui_callbacks.bridge.adapter import Adapter, Kind, Services
from tui_callbacks.bridge.grid import Grid
from tui_callbacks.components.tree import Node


def _row_selection(options: Any) -> Any:
    return options.get("rowSelection") if isinstance(options, Mapping) else None


def build_grid(node: Node, services: Services) -> Grid:
    """Make the grid of a `dag.AgGrid`."""
    return Grid(
        node.get("rowData"),
        node.get("columnDefs"),
        default_column=node.get("defaultColDef"),
        selected_rows=node.get("selectedRows"),
        row_selection=_row_selection(node.get("dashGridOptions")),
        column_size=node.get("columnSize"),
        now=services.clock.now,
    )


ADAPTERS: dict[str, Adapter] = {
    "AgGrid": Adapter(
        Kind.WIDGET,
        build=build_grid,
        writes={
            "defaultColDef": Grid.set_default_column,
            "columnDefs": Grid.set_columns,
            "rowData": Grid.set_rows,
            "dashGridOptions": lambda grid, options: grid.set_row_selection(_row_selection(options)),
            "columnSize": Grid.set_column_size,
            "selectedRows": Grid.set_selected_rows,
        },
        reads={
            Grid.SelectionChanged: lambda grid, _message: {"selectedRows": grid.selected_rows},
            Grid.CellClicked: lambda _grid, message: message.changes,
        },
    ),
}
