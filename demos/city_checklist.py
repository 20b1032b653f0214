"""An "All" box above a list of cities: each follows the other."""

from tui_callbacks import Dash, Input, Output, callback, ctx, dcc, html

app = Dash(__name__)

options = [
    {"label": "Lisbon", "value": "LIS"},
    {"label": "Kraków", "value": "KRK"},
    {"label": "Osaka", "value": "OSA"},
]
all_cities = [option["value"] for option in options]

app.layout = html.Div(
    [
        dcc.Checklist(id="all-checklist", options=[{"label": "All", "value": "All"}], value=[], inline=True),
        dcc.Checklist(id="city-checklist", options=options, value=[], inline=True),
    ]
)


@callback(
    Output("city-checklist", "value"),
    Output("all-checklist", "value"),
    Input("city-checklist", "value"),
    Input("all-checklist", "value"),
)
def sync_checklists(cities, everything):
    """Tick "All" when every city is ticked; tick every city when "All" is."""
    if ctx.triggered_id == "city-checklist":
        everything = ["All"] if set(cities) == set(all_cities) else []
    else:
        cities = all_cities if everything else []
    return cities, everything


if __name__ == "__main__":
    app.run(debug=True)
