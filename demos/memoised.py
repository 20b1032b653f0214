"""A memoised slow function: the first answer takes three seconds, the same question again takes none."""

import time
from functools import lru_cache

from tui_callbacks import Dash, Input, Output, State, callback, dcc, html

app = Dash(__name__)

app.layout = html.Div(
    [
        dcc.Input(id="word", type="text", value="otter"),
        html.Button("Ask", id="ask", n_clicks=0),
        html.Div("Nothing asked yet", id="answer"),
    ]
)


@lru_cache(maxsize=32)
def slow_function(word):
    """Think for three seconds about a word; the cache remembers the last 32 answers."""
    time.sleep(3)
    return f"{word} backwards is {word[::-1]}"


@callback(Output("answer", "children"), Input("ask", "n_clicks"), State("word", "value"), prevent_initial_call=True)
def answer(_, word):
    """Answer, and say how long it took."""
    start = time.perf_counter()
    text = slow_function(word or "")
    return f"{text} ({time.perf_counter() - start:.1f} s)"


if __name__ == "__main__":
    app.run(debug=True)
