"""`prevent_initial_call` on a chain of three callbacks: nothing runs before the first press, then all in order."""

import time

from tui_callbacks import Dash, Input, Output, callback, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Button("Run the chain", id="button_2"),
        html.Div("not run yet", id="first_output_2"),
        html.Div("not run yet", id="second_output_2"),
        html.Div("not run yet", id="third_output_2"),
        html.Div("not run yet", id="fourth_output_2"),
    ]
)


def clock():
    """Return the time of day, to the second."""
    return time.strftime("%H:%M:%S")


@callback(
    Output("first_output_2", "children"),
    Output("second_output_2", "children"),
    Input("button_2", "n_clicks"),
    prevent_initial_call=True,
)
def first(_):
    """Start the chain."""
    now = clock()
    return f"first callback, output one, at {now}", f"first callback, output two, at {now}"


@callback(Output("third_output_2", "children"), Input("second_output_2", "children"), prevent_initial_call=True)
def second(_):
    """Follow the first callback after two seconds."""
    time.sleep(2)
    return f"second callback at {clock()}"


@callback(
    Output("fourth_output_2", "children"),
    Input("first_output_2", "children"),
    Input("third_output_2", "children"),
    prevent_initial_call=True,
)
def third(_, __):
    """Wait for the other two callbacks, then take two seconds more."""
    time.sleep(2)
    return f"third callback at {clock()}"


if __name__ == "__main__":
    app.run(debug=True)
