"""A secret behind a button: `PreventUpdate` leaves the output as it is until the first press."""

from tui_callbacks import Dash, Input, Output, callback, html
from tui_callbacks.exceptions import PreventUpdate

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Button("Tell me the secret", id="show-secret"),
        html.Div(id="body-div"),
    ]
)


@callback(Output("body-div", "children"), Input("show-secret", "n_clicks"))
def reveal(n_clicks):
    """Show the secret, but not at the initial call, when nobody has pressed yet."""
    if n_clicks is None:
        raise PreventUpdate
    return "The spare key is under the third flower pot."


if __name__ == "__main__":
    app.run(debug=True)
