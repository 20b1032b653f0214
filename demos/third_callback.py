"""A fast, a slow and a third callback: the third waits until the other two have what it needs."""

import time

from tui_callbacks import Dash, Input, Output, callback, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Button("Run the fast callback", id="button_3"),
        html.Button("Run the slow callback", id="button_4"),
        html.Div("not run yet", id="first_output_3"),
        html.Div("not run yet", id="second_output_3"),
        html.Div("not run yet", id="third_output_3"),
    ]
)


def clock():
    """Return the time of day, to the second."""
    return time.strftime("%H:%M:%S")


@callback(Output("first_output_3", "children"), Input("button_3", "n_clicks"))
def fast(_):
    """Answer at once."""
    return f"the fast callback ended at {clock()}"


@callback(Output("second_output_3", "children"), Input("button_4", "n_clicks"))
def slow(_):
    """Answer after five seconds."""
    time.sleep(5)
    return f"the slow callback ended at {clock()}"


@callback(
    Output("third_output_3", "children"),
    Input("first_output_3", "children"),
    Input("second_output_3", "children"),
)
def third(_, __):
    """Run when both outputs above have their values."""
    return f"the third callback ended at {clock()}"


if __name__ == "__main__":
    app.run(debug=True)
