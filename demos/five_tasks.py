"""Five tasks of one second each: a plain callback does one after the other, a coroutine awaits all at once."""

import asyncio
import time

from tui_callbacks import Dash, Input, Output, callback, html

app = Dash(__name__)

app.layout = html.Div(
    [
        html.Button("Five blocking tasks", id="blocking-button"),
        html.Div("not run yet", id="blocking-result"),
        html.Button("Five awaited tasks", id="awaited-button"),
        html.Div("not run yet", id="awaited-result"),
    ]
)


@callback(Output("blocking-result", "children"), Input("blocking-button", "n_clicks"), prevent_initial_call=True)
def block(_):
    """Do five tasks one after the other: five seconds."""
    start = time.perf_counter()
    done = [blocking_task(number) for number in range(1, 6)]
    return f"tasks {done} blocked for {time.perf_counter() - start:.0f} s"


@callback(Output("awaited-result", "children"), Input("awaited-button", "n_clicks"), prevent_initial_call=True)
async def gather(_):
    """Await five tasks at once: one second."""
    start = time.perf_counter()
    done = await asyncio.gather(*(awaited_task(number) for number in range(1, 6)))
    return f"tasks {done} awaited for {time.perf_counter() - start:.0f} s"


def blocking_task(number):
    """Keep a thread busy for a second."""
    time.sleep(1)
    return number


async def awaited_task(number):
    """Wait a second while others work."""
    await asyncio.sleep(1)
    return number


if __name__ == "__main__":
    app.run(debug=True)
