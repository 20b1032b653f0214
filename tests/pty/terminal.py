"""A real terminal for tests: a process in a pty, a screen that shows what it writes, keys and a mouse.

    with Terminal.run("demos/dashboard.py", size=(100, 30)) as terminal:
        terminal.wait_for("Rows: 12")
        terminal.click("Filter")
        terminal.type("Oslo")
        terminal.keys("enter")
        terminal.wait_for("Rows: 1")
        terminal.keys("ctrl+q")
        assert terminal.exit_code(timeout=1) == 0
        assert terminal.restored

Columns and rows count from 0; sizes are (columns, rows). Nothing reads behind the test's back: output is taken in
whenever the test waits or looks, and a frame that is only half written is finished first.
"""

import os
import re
import select
import signal as signals
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pexpect
from pyte import ByteStream
from pyte.screens import Char

from tests.pty.emulator import Emulator, known_sequences
from tests.pty.keys import key_sequence

ROOT = Path(__file__).resolve().parents[2]
Wanted = str | re.Pattern[str] | Callable[["Terminal"], object]

_ESCAPE_PAUSE = 0.2
"""Seconds after a lone escape: a byte that follows sooner would make one alt+key of the two, as on any terminal."""
_KEY_PAUSE = 0.05
"""Seconds after a key that is no character. Textual runs such a key's binding only when the key has bubbled up to the
app, so that a character sent in the same millisecond overtakes it; no hand is that fast."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text stands on the screen: its first cell, counted from 0, and its width in cells."""

    x: int
    y: int
    width: int

    @property
    def middle(self) -> tuple[int, int]:
        """The cell that a person would click."""
        return self.x + self.width // 2, self.y


class Terminal:
    """A process in a pty of a given size.

    Args:
        command: The program and its arguments.
        size: Columns and rows.
        cwd: Where it runs; the root of the repository when not given.
        env: Added to the environment; the value None removes a variable.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        size: tuple[int, int] = (100, 30),
        cwd: Path = ROOT,
        env: Mapping[str, str | None] | None = None,
    ) -> None:
        columns, rows = size
        self.emulator = Emulator(columns, rows)
        self._stream = ByteStream(self.emulator)
        self._pending = b""
        self._ended = False
        self.output = b""
        """Everything that the process wrote, as it came."""
        self.process = pexpect.spawn(
            command[0],
            list(command[1:]),
            cwd=str(cwd),
            env=_environment(env or {}),
            dimensions=(rows, columns),
            echo=True,
        )
        self.process.delaybeforesend = None
        self._initial_settings = termios.tcgetattr(self.process.child_fd)

    @classmethod
    def run(
        cls,
        target: str | Path,
        *options: str,
        size: tuple[int, int] = (100, 30),
        cwd: Path = ROOT,
        env: Mapping[str, str | None] | None = None,
    ) -> Self:
        """Start `tui-callbacks run TARGET OPTIONS...`."""
        return cls([sys.executable, "-m", "tui_callbacks", "run", str(target), *options], size=size, cwd=cwd, env=env)

    @classmethod
    def python(
        cls,
        *arguments: str | Path,
        size: tuple[int, int] = (100, 30),
        cwd: Path = ROOT,
        env: Mapping[str, str | None] | None = None,
    ) -> Self:
        """Start `python ARGUMENTS...`, e.g. a demo by itself."""
        return cls([sys.executable, *map(str, arguments)], size=size, cwd=cwd, env=env)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the process, whatever it does, and give back the pty."""
        with suppress(pexpect.ExceptionPexpect, OSError):
            self.process.kill(signals.SIGKILL)
        self.process.close(force=True)

    # What a person does

    def keys(self, *keys: str) -> None:
        """Press keys, named as Textual names them: "a", "enter", "shift+tab", "ctrl+q", "pagedown", "f5".

        A key that is no character is followed by a pause of a quick hand. On a busy machine wait for what the key
        shows before the next one that depends on it.
        """
        for key in keys:
            self._send(key_sequence(key))
            if len(key) > 1:
                self._rest(_ESCAPE_PAUSE if key == "escape" else _KEY_PAUSE)

    def type(self, text: str) -> None:
        """Type a text, character by character."""
        for character in text:
            self._send(character)

    def paste(self, text: str) -> None:
        """Paste a text as terminals do (bracketed)."""
        self._send(f"\x1b[200~{text}\x1b[201~")

    def click(
        self, target: str | tuple[int, int], *, nth: int = 1, dx: int | None = None, dy: int = 0, times: int = 1
    ) -> None:
        """Click the middle of a text on the screen, or a cell (x, y).

        Args:
            target: A text that is waited for, or a cell.
            nth: Which of several occurrences, in reading order; negative counts from the last.
            dx: Columns from the text's first cell, in place of its middle.
            dy: Rows below the text.
            times: Clicks in a row, without any pause.
        """
        x, y = self._cell(target, nth, dx, dy)
        self._send(f"\x1b[<0;{x + 1};{y + 1}M\x1b[<0;{x + 1};{y + 1}m" * times)

    def hover(self, target: str | tuple[int, int], *, nth: int = 1, dx: int | None = None, dy: int = 0) -> None:
        """Move the mouse over a text or a cell."""
        x, y = self._cell(target, nth, dx, dy)
        self._send(f"\x1b[<35;{x + 1};{y + 1}M")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the button at a cell, move to another one cell by cell of the longer way, release there."""
        (x0, y0), (x1, y1) = start, end
        steps = max(abs(x1 - x0), abs(y1 - y0), 1)
        self._send(f"\x1b[<0;{x0 + 1};{y0 + 1}M")
        for step in range(1, steps + 1):
            x, y = x0 + (x1 - x0) * step // steps, y0 + (y1 - y0) * step // steps
            self._send(f"\x1b[<32;{x + 1};{y + 1}M")
        self._send(f"\x1b[<0;{x1 + 1};{y1 + 1}m")

    def scroll(self, target: str | tuple[int, int], *, up: int = 0, down: int = 0) -> None:
        """Turn the mouse wheel over a text or a cell."""
        x, y = self._cell(target, 1, None, 0)
        self._send(f"\x1b[<64;{x + 1};{y + 1}M" * up + f"\x1b[<65;{x + 1};{y + 1}M" * down)

    def resize(self, columns: int, rows: int) -> None:
        """Give the window another size; the process hears SIGWINCH."""
        self._take_in(0)
        self.emulator.resize(rows, columns)
        self.process.setwinsize(rows, columns)

    def signal(self, number: int) -> None:
        """Send a signal to the process."""
        self.process.kill(number)

    def hang_up(self) -> None:
        """Close the terminal window while the process runs; afterwards only `exit_code` makes sense."""
        self._ended = True
        self.process.ptyproc.fileobj.close()
        self.process.child_fd = self.process.ptyproc.fd = -1
        self.process.closed = self.process.ptyproc.closed = True

    # What a person sees

    def screen(self) -> list[str]:
        """The lines of the screen as they are now, blanks at their ends cut off."""
        self._finish_frame()
        return [line.rstrip() for line in self.emulator.display]

    def text(self) -> str:
        """The screen as one text, lines joined by line feeds."""
        return "\n".join(self.screen())

    def line(self, text: str, *, nth: int = 1) -> str:
        """The whole line that holds a text, blanks at both ends cut off; the text is waited for."""
        return self.screen()[self.find(text, nth=nth).y].strip()

    def has(self, text: str) -> bool:
        """Whether a text is on the screen now."""
        self._finish_frame()
        return next(self._occurrences(text), None) is not None

    def find(self, text: str, *, nth: int = 1, timeout: float = 10.0) -> Place:
        """Where a text stands (waits until it is there); `nth` counts in reading order, negative from the last."""
        needed = nth if nth > 0 else -nth
        self._wait(
            lambda: len(list(self._occurrences(text))) >= needed, f"{text!r} is {needed} times on screen", timeout
        )
        places = list(self._occurrences(text))
        return places[nth - 1 if nth > 0 else nth]

    def cell(self, x: int, y: int) -> Char:
        """One cell: `data`, `fg`, `bg` ("default" or six hexadecimal digits), `bold`, `italics`, `underscore` ..."""
        self._finish_frame()
        return self.emulator.buffer[y][x]

    def cell_of(self, text: str, *, nth: int = 1) -> Char:
        """The first cell of a text; the text is waited for."""
        place = self.find(text, nth=nth)
        return self.cell(place.x, place.y)

    # Waiting

    def wait_for(self, wanted: Wanted, timeout: float = 10.0) -> None:
        """Wait until a text or pattern is on the screen, or until a condition on this terminal holds.

        Raises:
            AssertionError: Time is up; the message holds the screen.
        """
        if isinstance(wanted, str):
            self._wait(lambda: self.has(wanted), f"{wanted!r} is on screen", timeout)
        elif isinstance(wanted, re.Pattern):
            self._wait(lambda: wanted.search(self.text()), f"{wanted.pattern!r} matches the screen", timeout)
        else:
            self._wait(lambda: wanted(self), "the condition holds", timeout)

    def wait_gone(self, text: str, timeout: float = 10.0) -> None:
        """Wait until a text has left the screen."""
        self._wait(lambda: not self.has(text), f"{text!r} has left the screen", timeout)

    def settle(self, quiet: float = 0.3, timeout: float = 10.0) -> None:
        """Wait until the process has written nothing for `quiet` seconds: only where there is nothing to wait for."""
        deadline = time.monotonic() + timeout
        while self._take_in(quiet):
            if time.monotonic() > deadline:
                raise AssertionError(f"it kept writing for {timeout} s\n{self.picture()}")

    def exit_code(self, timeout: float = 10.0) -> int:
        """Wait for the end of the process; its exit code, or minus the number of the signal that ended it."""
        self._wait(self._has_ended, f"the process ended within {timeout} s", timeout)
        self._take_in(0)
        if self.process.signalstatus is not None:
            return -int(self.process.signalstatus)
        return int(self.process.exitstatus)

    @property
    def restored(self) -> bool:
        """Whether the terminal is as it was: main screen, cursor shown, no mouse modes, line editing and echo."""
        self._take_in(0)
        return self.emulator.restored and termios.tcgetattr(self.process.child_fd)[:4] == self._initial_settings[:4]

    def picture(self) -> str:
        """The screen in a frame, for messages."""
        lines = [line.ljust(self.emulator.columns) for line in self.emulator.display]
        rule = "─" * self.emulator.columns
        ended = "" if self.process.isalive() else f"\nended: {self.process.exitstatus=} {self.process.signalstatus=}"
        return f"┌{rule}┐\n" + "\n".join(f"│{line}│" for line in lines) + f"\n└{rule}┘{ended}"

    # Inside

    def _send(self, text: str) -> None:
        data = text.encode()
        while data and not self._ended:
            _, writable, _ = select.select([], [self.process.child_fd], [], 0.05)
            if writable:
                data = data[os.write(self.process.child_fd, data) :]
            self._take_in(0)

    def _take_in(self, seconds: float) -> bool:
        """Feed the screen with what comes within `seconds`, and all that is there then; tell whether any came."""
        came = False
        while not self._ended and select.select([self.process.child_fd], [], [], 0 if came else seconds)[0]:
            try:
                data = os.read(self.process.child_fd, 65536)
            except OSError:  # how Linux says that no process has the terminal any more
                data = b""
            self._ended = not data
            came = came or bool(data)
            self._feed(data)
        return came

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not self._ended:
            self._take_in(left)

    def _feed(self, data: bytes) -> None:
        self.output += data
        known, answers, self._pending = known_sequences(self._pending + data)
        self._stream.feed(known)
        for answer in [*answers, *self.emulator.answers()]:
            self._send(answer)

    def _finish_frame(self) -> None:
        self._take_in(0)
        deadline = time.monotonic() + 1.0
        while self.emulator.frame_open and not self._ended and time.monotonic() < deadline:
            self._take_in(0.05)

    def _wait(self, condition: Callable[[], object], what: str, timeout: float) -> None:
        deadline = time.monotonic() + timeout
        while not condition():
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError(f"not within {timeout} s: {what}\n{self.picture()}")
            if self._ended:
                if not self._has_ended():
                    select.select([], [], [], 0.01)
                elif not condition():
                    raise AssertionError(f"the process has ended, so never: {what}\n{self.picture()}")
            else:
                self._take_in(min(left, 0.05))

    def _has_ended(self) -> bool:
        self._take_in(0)
        return not self.process.isalive()

    def _cell(self, target: str | tuple[int, int], nth: int, dx: int | None, dy: int) -> tuple[int, int]:
        if not isinstance(target, str):
            return target[0] + (dx or 0), target[1] + dy
        place = self.find(target, nth=nth)
        x = place.middle[0] if dx is None else place.x + dx
        return x, place.y + dy

    def _occurrences(self, text: str) -> Iterator[Place]:
        for y in range(self.emulator.lines):
            columns = self.emulator.columns_of(y)
            line = "".join(character for _, character in columns)
            starts = [column for column, cell in columns for _ in cell] + [self.emulator.columns]
            for match in re.finditer(re.escape(text), line):
                yield Place(starts[match.start()], y, starts[match.end()] - starts[match.start()])


def _environment(changes: Mapping[str, str | None]) -> dict[str, str]:
    base: dict[str, str | None] = {
        **os.environ,
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "LANG": "C.UTF-8",
        "COLUMNS": None,
        "LINES": None,
        "PYTHONWARNINGS": None,
        "NO_COLOR": None,
        "CI": None,
    }
    return {name: value for name, value in {**base, **changes}.items() if value is not None}
