"""Prime factors of a number: `no_update` keeps the last result on screen while an error shows."""

from tui_callbacks import Dash, Input, Output, callback, dcc, html, no_update
from tui_callbacks.exceptions import PreventUpdate

app = Dash(__name__)

app.layout = html.Div(
    [
        html.P("Type a composite number and press Enter to see its prime factors"),
        dcc.Input(id="num", type="number", debounce=True, min=2, step=1),
        html.P(id="err", style={"color": "red"}),
        html.P(id="out"),
    ]
)


@callback(Output("out", "children"), Output("err", "children"), Input("num", "value"))
def show_factors(num):
    """Write the factors; for a prime write only the error, and for no number nothing at all."""
    if num is None:
        raise PreventUpdate
    factors = prime_factors(num)
    if len(factors) == 1:
        return no_update, f"{num} is a prime number!"
    return f"{num} = {' x '.join(map(str, factors))}", ""


def prime_factors(number):
    """Return the prime factors in ascending order, repeated as often as they divide the number."""
    factors, divisor = [], 2
    while divisor * divisor <= number:
        while number % divisor == 0:
            factors.append(divisor)
            number //= divisor
        divisor += 1
    return [*factors, number] if number > 1 else factors


if __name__ == "__main__":
    app.run(debug=True)
