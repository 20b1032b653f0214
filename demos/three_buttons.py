"""Three buttons, one callback: `ctx` says which of them was pressed."""

import json

from tui_callbacks import Dash, Input, Output, callback, ctx, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Button("Button 1", id="btn-1"),
        html.Button("Button 2", id="btn-2"),
        html.Button("Button 3", id="btn-3"),
        html.Div(id="container"),
    ]
)


@callback(
    Output("container", "children"),
    Input("btn-1", "n_clicks"),
    Input("btn-2", "n_clicks"),
    Input("btn-3", "n_clicks"),
)
def report(first, second, third):
    """Count the presses in a table and print what `ctx` knows about this call."""
    latest = ctx.triggered_id or "no clicks yet"
    facts = {"states": ctx.states, "triggered": ctx.triggered, "inputs": ctx.inputs}
    heads = ["Button 1", "Button 2", "Button 3", "Latest click"]
    cells = [first or 0, second or 0, third or 0, latest]
    return html.Div(
        [
            html.Table([html.Tr([html.Th(head) for head in heads]), html.Tr([html.Td(cell) for cell in cells])]),
            html.Pre(json.dumps(facts, indent=2)),
        ]
    )


if __name__ == "__main__":
    app.run(debug=True)
