"""A slider and a number field kept in step: a circular callback, its outputs are its inputs."""

from tui_callbacks import Dash, Input, Output, callback, ctx, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        dcc.Slider(id="slider-circular", min=0, max=20, marks={i: str(i) for i in range(0, 21, 5)}, step=1, value=3),
        dcc.Input(id="input-circular", type="number", min=0, max=20, value=3),
    ]
)


@callback(
    Output("input-circular", "value"),
    Output("slider-circular", "value"),
    Input("input-circular", "value"),
    Input("slider-circular", "value"),
)
def keep_in_step(typed, slid):
    """Give both the value of the one that was moved last."""
    value = typed if ctx.triggered_id == "input-circular" else slid
    return value, value


if __name__ == "__main__":
    app.run(debug=True)
