"""A page that a callback inserts: of two prevented callbacks only the one whose output was already there runs."""

from tui_callbacks import Dash, Input, Output, callback, dcc, html

app = Dash(__name__, suppress_callback_exceptions=True)
server = app.server

app.layout = html.Div(
    [
        dcc.Location(id="url"),
        html.Div(id="layout-div"),
        html.Div(id="content"),
    ]
)


@callback(Output("content", "children"), Input("url", "pathname"))
def display_page(_):
    """Insert a text field and a second output for it."""
    return html.Div([dcc.Input(id="input", value="hello page"), html.Div(id="output")])


@callback(Output("output", "children"), Input("input", "value"), prevent_initial_call=True)
def update_output(value):
    """Stay silent when the page is inserted, because the output comes with the input."""
    print(">>> update_output")
    return f"inserted with the page: {value}"


@callback(Output("layout-div", "children"), Input("input", "value"), prevent_initial_call=True)
def update_layout_div(value):
    """Run when the page is inserted, because the output was in the layout before the input came."""
    print(">>> update_layout_div")
    return f"there from the start: {value}"


if __name__ == "__main__":
    app.run(debug=True)
