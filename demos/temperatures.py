"""Celsius and Fahrenheit: two number fields that follow each other."""

from tui_callbacks import Dash, Input, Output, callback, ctx, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Div("Convert a temperature"),
        "Celsius ",
        dcc.Input(id="celsius", value=0.0, type="number"),
        " = Fahrenheit ",
        dcc.Input(id="fahrenheit", value=32.0, type="number"),
    ]
)


@callback(
    Output("celsius", "value"),
    Output("fahrenheit", "value"),
    Input("celsius", "value"),
    Input("fahrenheit", "value"),
)
def follow(celsius, fahrenheit):
    """Convert from the scale that was typed into; an empty field empties the other."""
    if ctx.triggered_id == "celsius":
        fahrenheit = None if celsius is None else celsius * 9 / 5 + 32
    else:
        celsius = None if fahrenheit is None else (fahrenheit - 32) * 5 / 9
    return celsius, fahrenheit


if __name__ == "__main__":
    app.run(debug=True)
