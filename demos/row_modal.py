"""Pick a row of the grid to read about it: one callback opens and closes the modal through `set_props`."""

import tui_callbacks.dash_ag_grid as dag
import tui_callbacks.dash_bootstrap_components as dbc
from tui_callbacks import Dash, Input, callback, ctx, html, set_props

app = Dash(__name__, external_stylesheets=[dbc.themes.SPACELAB])

lighthouses = [
    {"name": "Cape Wren", "built": 1871, "height": 34},
    {"name": "Gull Rock", "built": 1902, "height": 21},
    {"name": "Old Harbour", "built": 1788, "height": 17},
    {"name": "Sandy Spit", "built": 1934, "height": 42},
]

app.layout = html.Div(
    [
        dag.AgGrid(
            id="setprops-row-selection-popup",
            rowData=lighthouses,
            columnDefs=[{"field": field} for field in ("name", "built", "height")],
            columnSize="sizeToFit",
            dashGridOptions={"rowSelection": "single", "animateRows": False},
        ),
        dbc.Modal(
            [
                dbc.ModalHeader("About this lighthouse"),
                dbc.ModalBody(id="setprops-row-selection-modal-content"),
                dbc.ModalFooter(dbc.Button("Close", id="setprops-row-selection-modal-close", className="ml-auto")),
            ],
            id="setprops-row-selection-modal",
        ),
    ]
)


@callback(
    Input("setprops-row-selection-popup", "selectedRows"),
    Input("setprops-row-selection-modal-close", "n_clicks"),
    prevent_initial_call=True,
)
def open_modal(selection, _):
    """Open the modal for a selected row; close it when its button was pressed."""
    if ctx.triggered_id == "setprops-row-selection-modal-close":
        set_props("setprops-row-selection-modal", {"is_open": False})
    elif selection:
        about = [f"{row['name']} was built in {row['built']} and is {row['height']} m high." for row in selection]
        set_props("setprops-row-selection-modal-content", {"children": " ".join(about)})
        set_props("setprops-row-selection-modal", {"is_open": True})


if __name__ == "__main__":
    app.run(debug=True)
