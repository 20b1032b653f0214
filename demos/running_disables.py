"""A slow submit: `running` disables the button for the 5 seconds of the call; everything else keeps reacting."""

import time

from tui_callbacks import Dash, Input, Output, State, callback, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Div(dcc.Input(id="input-on-submit-text", type="text")),
        html.Button("Submit", id="submit-button", n_clicks=0),
        html.Div("Type something and press Submit", id="container-output-text"),
    ]
)


@callback(
    Output("container-output-text", "children"),
    Input("submit-button", "n_clicks"),
    State("input-on-submit-text", "value"),
    prevent_initial_call=True,
    running=[(Output("submit-button", "disabled"), True, False)],
)
def submit(n_clicks, value):
    """Take five seconds over it, then report what was submitted."""
    time.sleep(5)
    return f'Submitted "{value}" (press number {n_clicks})'


if __name__ == "__main__":
    app.run(debug=True)
