"""Runs one session on the terminal that the process has, and ends it cleanly however it ends."""

import asyncio
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from textual.pilot import Pilot

from tui_callbacks.bridge.lasting import lasting_terminal
from tui_callbacks.bridge.surface import TerminalApp
from tui_callbacks.errors import NoTerminalError
from tui_callbacks.runtime.log import Listener
from tui_callbacks.runtime.loop import run_to_end
from tui_callbacks.runtime.output import Capture
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.start import POOL

HEADLESS_SIZE = (80, 24)
NO_TERMINAL = 2
TIMED_OUT = 3


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How to run an app.

    Attributes:
        debug: Show tracebacks and printed lines on the screen.
        inline: Draw below the prompt rather than on the whole screen.
        size: Columns and rows, None to ask the terminal.
        screenshot: Write a picture of the settled screen (SVG) to this file and end.
        dump: Print the settled screen as text and end.
        timeout: Seconds to wait for the screen to settle, for `screenshot` and `dump`.
        log: Append the session's log to this file.
        route: Where in the app to start.
    """

    debug: bool = False
    inline: bool = False
    size: tuple[int, int] | None = None
    screenshot: Path | None = None
    dump: bool = False
    timeout: float = 10.0
    log: Path | None = None
    route: str = "/"

    @property
    def headless(self) -> bool:
        """Whether nothing is drawn on the terminal."""
        return self.screenshot is not None or self.dump


def run(program: Program, options: RunOptions) -> int:
    """Run a session until it ends; returns the exit code.

    Codes: 0 for a normal end, 1 when the layout could not be built, 3 when `screenshot` or `dump` had to be taken
    before the screen had settled, 2 when there is no terminal to draw on; 128 + n after signal n.

    What callbacks printed and what went wrong is written when the run is over. Without a terminal all of it goes to
    stderr, warnings too: stdout has the screen and nothing else.
    """
    missing = None if options.headless else missing_terminal()
    if missing is not None:
        sys.stderr.write(f"tui-callbacks: {missing}\n")
        return NO_TERMINAL
    picture: dict[str, str] = {}
    with Capture(hold=True, aside=options.headless) as capture, _log_file(options.log) as log_file, lasting_terminal():
        app = TerminalApp(
            program,
            debug=options.debug,
            route=Route.parse(options.route),
            log_file=log_file,
            started=capture.claim,
        )
        code = run_to_end(_run(app, options, picture), POOL)
    with suppress(OSError):  # a closed terminal has no reader left
        sys.stderr.writelines(f"{text}\n" for text in reported(app, warnings=options.headless))
        sys.stderr.flush()
    if "screen" in picture:
        sys.stdout.write(picture["screen"])
    if "late" in picture:
        sys.stderr.write(picture["late"])
    return code


def reported(app: TerminalApp, *, warnings: bool) -> Iterator[str]:
    """Yield the text of every error of the session, in order, and of every warning if these are wanted."""
    for incident in app.incidents:
        if warnings or incident.severity == "error":
            yield incident.text


def missing_terminal() -> NoTerminalError | None:
    """Return what is wrong with the streams that the screen is drawn on and the keys are read from, None if nothing."""
    streams = {"stdin": sys.__stdin__, "stderr": sys.__stderr__}
    lacking = [name for name, stream in streams.items() if stream is None or stream.closed or not stream.isatty()]
    if not lacking:
        return None
    return NoTerminalError(
        f"no terminal to run the app on: {' and '.join(lacking)} lead{'s' if len(lacking) == 1 else ''} elsewhere",
        where=" and ".join(lacking),
        remedy="run it in a terminal; or use --dump or --screenshot, which need none",
    )


@contextmanager
def _log_file(path: Path | None) -> Iterator[Listener | None]:
    if path is None:
        yield None
        return
    with path.open("a", encoding="utf-8", buffering=1) as file:
        yield lambda line: print(line, file=file)


async def _run(app: TerminalApp, options: RunOptions, picture: dict[str, str]) -> int:
    loop = asyncio.get_running_loop()
    ended_by: list[int] = []

    def end(number: int) -> None:
        ended_by.append(number)
        app.exit()

    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        loop.add_signal_handler(number, end, number)

    async def take(pilot: Pilot[Any]) -> None:
        await _take_picture(app, pilot, options, picture)

    await app.run_async(
        headless=options.headless,
        inline=options.inline,
        size=options.size or (HEADLESS_SIZE if options.headless else None),
        auto_pilot=take if options.headless else None,
    )
    if ended_by:
        return 128 + ended_by[0]
    return app.return_code or 0


async def _stand_still(app: TerminalApp, pilot: Pilot[Any]) -> None:
    """Return when nothing runs any more and two frames are equal: layouts and scroll bars follow a frame later."""
    before = None
    while before != (now := app.screen_text()) or not app.is_settled:
        before = now
        await app.wait_settled()
        await pilot.pause()


async def _take_picture(app: TerminalApp, pilot: Pilot[Any], options: RunOptions, picture: dict[str, str]) -> None:
    """Wait for the screen to settle, or for the time-out, and keep what it shows."""
    code = 0
    try:
        await asyncio.wait_for(_stand_still(app, pilot), options.timeout)
    except TimeoutError:
        code = TIMED_OUT
        busy = ", ".join(app.busy())
        picture["late"] = f"The screen had not settled after {options.timeout:g} s. Still busy: {busy}\n"
    if options.screenshot is not None:
        options.screenshot.write_text(app.export_screenshot(title=app.title), encoding="utf-8")
    if options.dump:
        picture["screen"] = app.screen_text() + "\n"
    app.exit(return_code=code or (app.return_code or 0))
