"""From the press of a button to the frame that shows the new text: one callback, beside the same app by hand.

Ours: a `html.Button`, an `html.Div`, one callback, inline and through the thread pool. By hand: Textual's Button and
Static in containers of the same shape, and `on_button_pressed` that calls `Static.update(...)`; "expert" is the same
with `layout=False`, where the author knows that the size stays; "bare" has no containers but the screen.

All arms run in one process and take turns, with the garbage collector on; frames are not held back to 60 a second. A
frame is done when `App._display` is. Every block ends with a look at the rendered strips.
"""

import asyncio
import statistics
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from textual.app import App as TextualApp
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Button, Static

from benchmarks.common import Calls, Frames, Sample, alternate, arguments, p5, publish, shown
from tui_callbacks import App, Input, Output, html
from tui_callbacks.bridge.surface import TerminalApp

SIZE = (120, 40)
COUNTED = 20
PATIENCE = 20  # seconds for a block


@dataclass(frozen=True)
class Case:
    """One comparison.

    Attributes:
        widgets: Components of the app, the button and the text among them.
        text: What is shown after a number of clicks.
        blocks: How often each arm takes its turn.
        events: Clicks in a turn.
        targets: Largest ratio to `update()` of an inline and of a pooled callback.
        in_row: The text stands in the button's row: its width decides its size, and Textual paints a second frame when
            a size has changed.
    """

    widgets: int
    text: Callable[[int], str]
    blocks: int
    events: int
    targets: tuple[float, float]
    in_row: bool = False


def same_width(clicks: int) -> str:
    return f"pressed {clicks:06} times"


def other_width(clicks: int) -> str:
    return f"pressed {clicks:06} times" + "!" * (clicks % 7 + 1)


CASES = {
    "2 widgets": Case(2, same_width, 300, 5, (0.80, 0.95)),
    "2 widgets, other width each time": Case(2, other_width, 200, 5, (1.10, 1.45)),
    "2 widgets, other width each time, in a row": Case(2, other_width, 200, 5, (1.10, 1.45), in_row=True),
    "100 widgets": Case(100, same_width, 100, 3, (0.50, 0.50)),
    "1000 widgets": Case(1000, same_width, 20, 2, (0.50, 0.50)),
}


def is_button(index: int) -> bool:
    """Every tenth of the other components is a button."""
    return index % 10 == 9


def ours(case: Case, *, inline: bool) -> TerminalApp:
    app = App()
    button = html.Button("Press", id="button")
    if case.in_row:
        top: list[Any] = [button, html.Span(" ", id="gap"), html.Span(case.text(0), id="text")]
    else:
        top = [button, html.Div(case.text(0), id="text")]
    rest = [html.Button(f"Button {n}") if is_button(n) else html.Div(f"Text {n}") for n in range(case.widgets - 2)]
    app.layout = html.Div([*top, *rest])

    @app.callback(Output("text", "children"), Input("button", "n_clicks"), inline=inline, prevent_initial_call=True)
    def pressed(clicks: int) -> str:
        return case.text(clicks)

    return TerminalApp(app.program())


class ByHand(TextualApp[None]):
    """The same app without us.

    Args:
        case: What to show.
        layout: What `Static.update` gets.
        bare: No containers.
    """

    CSS = """
    Vertical, Horizontal { height: auto; }
    #text.inline { width: auto; margin: 0 0 0 1; }
    """

    def __init__(self, case: Case, *, layout: bool = True, bare: bool = False) -> None:
        super().__init__()
        self.case = case
        self.layout_too = layout
        self.bare = bare
        self.clicks = 0

    def compose(self) -> ComposeResult:
        button = Button("Press", id="button", compact=True)
        self.text = Static(self.case.text(0), id="text", classes="inline" if self.case.in_row else "")
        if self.bare:
            yield button
            yield self.text
            return
        with VerticalScroll(can_focus=False), Vertical():
            yield from [Horizontal(button, self.text)] if self.case.in_row else [Horizontal(button), self.text]
            yield from self.rest()

    def rest(self) -> Iterable[Widget]:
        for n in range(self.case.widgets - 2):
            yield Horizontal(Button(f"Button {n}", compact=True)) if is_button(n) else Static(f"Text {n}")

    def on_button_pressed(self) -> None:
        self.clicks += 1
        self.text.update(self.case.text(self.clicks), layout=self.layout_too)


class Clicking:
    """An app whose button is pressed, with the times from press to frame."""

    def __init__(self, app: TextualApp[Any], case: Case) -> None:
        self.app = app
        self.case = case
        self.sample = Sample()
        self.frames = Frames(app)
        self.button = app.query_one("#button", Button)
        self.button.active_effect_duration = 0
        self.clicks = 0
        self._per_click = 2 if case.in_row else 1

    async def block(self, events: int) -> None:
        with self.app._context():
            async with asyncio.timeout(PATIENCE):  # a click that changes nothing has no frame
                for _ in range(events):
                    await self.click(self.sample.start, self.sample.stop)
        self.check()

    async def click(self, start: Callable[[], Any], stop: Callable[[], Any]) -> None:
        self.frames.ended = stop
        self.clicks += 1
        start()
        self.button.press()
        await self.frames.reach(self.clicks * self._per_click)
        for _ in range(3):
            await asyncio.sleep(0)  # what the frame left to do

    def check(self) -> None:
        """Fail unless every click had its frame and the last one is on the screen."""
        text, screen = self.case.text(self.clicks), shown(self.app)
        assert text in screen, f"{text!r} is not on the screen:\n{screen}"
        frames = self.frames.count
        assert frames == self.clicks * self._per_click, f"{frames} frames for {self.clicks} clicks"

    async def calls(self, counter: Calls) -> int:
        counts: list[int] = []

        def stop() -> None:
            counts.append(counter.stop())
            assert self.case.text(self.clicks) in shown(self.app)

        with self.app._context():
            for _ in range(COUNTED):
                await self.click(counter.start, stop)
        return int(statistics.median(counts))


def apps_of(case: Case) -> dict[str, Callable[[], TextualApp[Any]]]:
    arms: dict[str, Callable[[], TextualApp[Any]]] = {
        "inline": lambda: ours(case, inline=True),
        "pooled": lambda: ours(case, inline=False),
        "update": lambda: ByHand(case),
        "expert": lambda: ByHand(case, layout=False),
    }
    if case.in_row:
        del arms["expert"]  # it would cut a text that has become wider
    elif case.widgets == 2:
        arms["bare"] = lambda: ByHand(case, bare=True)
        arms["bare expert"] = lambda: ByHand(case, layout=False, bare=True)
    return arms


@asynccontextmanager
async def opened(case: Case) -> AsyncIterator[dict[str, Clicking]]:
    async with AsyncExitStack() as stack:
        arms = {}
        for name, make in apps_of(case).items():
            app = make()
            pilot = await stack.enter_async_context(app.run_test(size=SIZE))
            if isinstance(app, TerminalApp):
                await app.wait_settled()
            await pilot.pause()
            arms[name] = Clicking(app, case)
        yield arms


async def count(case: Case, counter: Calls) -> dict[str, int]:
    """Count the calls from press to frame, apart from the measuring of times."""
    async with opened(case) as arms:
        for arm in arms.values():
            await arm.block(5)
        return {name: await arm.calls(counter) for name, arm in arms.items()}


async def measure(case: Case, counts: dict[str, int], share: float) -> dict[str, Any]:
    async with opened(case) as arms:
        for arm in arms.values():
            await arm.block(case.events)
            arm.sample = Sample()
        await alternate(list(arms.values()), max(2, round(case.blocks * share)), case.events)
    return {
        "ratios": {f"{name} / {peer}": ratios(arms[name].sample, arms[peer].sample, counts[name] / counts[peer])
                   for name in ("inline", "pooled") for peer in arms if peer not in ("inline", "pooled")},
        "target": dict(zip(("inline / update", "pooled / update"), case.targets, strict=True)),
        "calls": counts,
        "times": {name: arm.sample.figures() for name, arm in arms.items()},
    }  # fmt: skip


def ratios(left: Sample, right: Sample, calls: float) -> dict[str, float]:
    return {
        "cpu": round(statistics.median(left.cpu) / statistics.median(right.cpu), 3),
        "wall": round(statistics.median(left.wall) / statistics.median(right.wall), 3),
        "wall p5": round(p5(left.wall) / p5(right.wall), 3),
        "calls": round(calls, 3),
    }


def table(results: dict[str, Any]) -> str:
    """The ratios as lines to read."""
    lines = [f"{'':68}   cpu  wall  wall p5  calls  target"]
    for case, result in results.items():
        for name, row in result["ratios"].items():
            target = result["target"].get(name)
            figures = f"{row['cpu']:6.2f}{row['wall']:6.2f}{row['wall p5']:9.2f}{row['calls']:7.2f}"
            lines.append(f"{f'{case}: {name}':68}{figures}" + (f"  <= {target:.2f}" if target else ""))
    return "\n".join(lines)


async def main(names: Sequence[str], share: float) -> dict[str, Any]:
    counter = Calls()
    counts = {name: await count(CASES[name], counter) for name in names}
    counter.close()
    return {name: await measure(CASES[name], counts[name], share) for name in names}


if __name__ == "__main__":
    parser = arguments(__doc__)
    parser.add_argument("--case", choices=CASES, action="append", help="only this comparison")
    parser.add_argument("--share", type=float, default=1.0, help="share of the usual number of clicks")
    options = parser.parse_args()
    results = asyncio.run(main(options.case or list(CASES), options.share))
    print(table(results), file=sys.stderr)
    publish(results, options.json)
