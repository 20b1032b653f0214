"""A clock and a stopwatch: `dcc.Interval` calls callbacks again and again, and a callback starts and stops it."""

import time

from tui_callbacks import Dash, Input, Output, State, callback, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        dcc.Interval(id="second", interval=1000),
        dcc.Interval(id="tenth", interval=100, disabled=True),
        html.P(["It is ", html.B(id="time-of-day"), "."]),
        html.P(["The stopwatch shows ", html.B(id="elapsed"), "."]),
        html.Button("Start", id="start-stop"),
        html.Button("Back to zero", id="reset"),
    ]
)


@callback(Output("time-of-day", "children"), Input("second", "n_intervals"))
def tell_time(_count):
    """Look at the clock, at first and then every second."""
    return time.strftime("%H:%M:%S")


@callback(Output("elapsed", "children"), Input("tenth", "n_intervals"))
def show_elapsed(tenths):
    """Write the count of tenths of a second as minutes and seconds."""
    minutes, rest = divmod(tenths or 0, 600)
    return f"{minutes:02}:{rest / 10:04.1f}"


@callback(
    Output("tenth", "disabled"),
    Output("start-stop", "children"),
    Input("start-stop", "n_clicks"),
    State("tenth", "disabled"),
    prevent_initial_call=True,
)
def start_or_stop(_clicks, is_stopped):
    """Let the stopwatch run, or hold it."""
    return not is_stopped, "Stop" if is_stopped else "Start"


@callback(Output("tenth", "n_intervals"), Input("reset", "n_clicks"), prevent_initial_call=True)
def reset(_clicks):
    """Set the count itself: the stopwatch goes on from there."""
    return 0


if __name__ == "__main__":
    app.run(debug=True)
