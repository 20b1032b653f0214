"""An optional input: the callback works whether or not the button of its second `Input` is on the screen."""

from tui_callbacks import Dash, Input, Output, State, callback, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        dcc.Checklist(options=[{"label": "Show the extra controls", "value": "show"}], value=[], id="toggle"),
        html.Div(id="container"),
        html.Button("Always here", id="always"),
        html.Div("Nothing pressed yet", id="output"),
    ]
)


@callback(Output("container", "children"), Input("toggle", "value"))
def draw(chosen):
    """Draw the extra button and text field only when they are asked for."""
    if not chosen:
        return "The extra controls are not in the layout."
    return [html.Button("Sometimes here", id="optional-button"), dcc.Input(id="optional-text", value="hello")]


@callback(
    Output("output", "children"),
    Input("always", "n_clicks"),
    Input("optional-button", "n_clicks", allow_optional=True),
    State("optional-text", "value", allow_optional=True),
    prevent_initial_call=True,
)
def show(always, optional, text):
    """Report all three values; those of components that are not there are None."""
    return f"always: {always}, optional: {optional}, text: {text}"


if __name__ == "__main__":
    app.run(debug=True)
