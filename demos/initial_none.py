"""The initial call: a callback runs once when the app starts, with `n_clicks` still None."""

from tui_callbacks import Dash, Input, Output, callback, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Button("Run the callback", id="button_1"),
        html.Div("the callback has not run", id="first_output_1"),
        html.Div("the callback has not run", id="second_output_1"),
    ]
)


@callback(
    Output("first_output_1", "children"),
    Output("second_output_1", "children"),
    Input("button_1", "n_clicks"),
)
def change_text(n_clicks):
    """Write the number of presses into both outputs."""
    return f"n_clicks is {n_clicks}", f"n_clicks is {n_clicks}"


if __name__ == "__main__":
    app.run(debug=True)
