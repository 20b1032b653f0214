"""The harness itself, on plain Textual apps and small programs."""

import signal
import sys
from pathlib import Path

import pytest

from tests.pty.emulator import known_sequences
from tests.pty.keys import key_sequence
from tests.pty.terminal import Terminal

PROGRAM = """
from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Button, Input, Label


class Plain(App[None]):
    CSS = "#count { color: #ff0000; background: #00ff00; text-style: bold; } Button { margin: 1; }"
    presses = 0

    def compose(self) -> ComposeResult:
        yield Label("東京 pressed 0", id="count")
        yield Input(id="name", placeholder="Your name")
        button = Button("Press me", id="press")
        button.active_effect_duration = 0
        yield button
        yield Label("", id="keys")
        yield Label("", id="size")

    def on_button_pressed(self) -> None:
        self.presses += 1
        self.query_one("#count", Label).update(f"東京 pressed {self.presses}")

    def on_input_submitted(self, event: Input.Submitted) -> None:
        self.query_one("#keys", Label).update(f"Hello {event.value}!")

    def on_resize(self, event: events.Resize) -> None:
        self.query_one("#size", Label).update(f"{event.size.width} by {event.size.height}")


Plain().run()
print("printed after the end")
"""


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "plain.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return path


def test_keys_clicks_and_the_screen(program: Path) -> None:
    with Terminal.python(program, size=(60, 20)) as terminal:
        terminal.wait_for("pressed 0")
        terminal.click("Press me", times=2)
        terminal.wait_for("東京 pressed 2")
        assert terminal.find("pressed 2").x == 5, "wide characters take two cells"
        terminal.click("Your name")
        terminal.type("Ané")
        terminal.keys("home", "x", "enter")
        terminal.wait_for("Hello xAné!")
        assert terminal.line("Hello") == "Hello xAné!"
        terminal.keys("tab", "enter")
        terminal.wait_for("pressed 3")
        terminal.keys("ctrl+q")
        assert terminal.exit_code(timeout=5) == 0
        assert terminal.restored
        assert terminal.has("printed after the end")
        assert not terminal.has("Press me"), "the main screen is back"


def test_a_cell_has_its_colours(program: Path) -> None:
    with Terminal.python(program) as terminal:
        cell = terminal.cell_of("pressed 0")
        assert (cell.fg, cell.bg, cell.bold) == ("ff0000", "00ff00", True)
        terminal.keys("ctrl+q")
        assert terminal.exit_code(timeout=5) == 0


def test_a_new_window_size_reaches_the_program(program: Path) -> None:
    with Terminal.python(program, size=(60, 20)) as terminal:
        terminal.wait_for("60 by 20")
        terminal.resize(72, 24)
        terminal.wait_for("72 by 24")


def test_a_closed_window_hangs_up(program: Path) -> None:
    with Terminal.python(program) as terminal:
        terminal.wait_for("Press me")
        terminal.hang_up()
        assert terminal.exit_code(timeout=5) == -signal.SIGHUP


def test_what_was_not_undone_is_seen() -> None:
    with Terminal([sys.executable, "-c", r"print('\x1b[?1049h\x1b[?1000h left')"]) as terminal:
        terminal.wait_for("left")
        assert terminal.exit_code() == 0
        assert not terminal.restored


def test_a_missing_text_shows_the_screen() -> None:
    with (
        Terminal([sys.executable, "-c", "print('something else'); input()"]) as terminal,
        pytest.raises(AssertionError, match=r"'wanted' is on screen\n┌─+┐\n│something else"),
    ):
        terminal.wait_for("wanted", timeout=1.5)


def test_an_ended_process_is_not_waited_for() -> None:
    with (
        Terminal([sys.executable, "-c", "raise SystemExit(7)"]) as terminal,
        pytest.raises(AssertionError, match=r"has ended, so never: 'wanted'(.|\n)*exitstatus=7"),
    ):
        terminal.wait_for("wanted", timeout=10)


@pytest.mark.parametrize(
    ("key", "sequence"),
    [
        ("a", "a"),
        ("+", "+"),
        ("ctrl+q", "\x11"),
        ("shift+left", "\x1b[1;2D"),
        ("ctrl+delete", "\x1b[3;5~"),
        ("alt+x", "\x1bx"),
    ],
)
def test_key_sequences(key: str, sequence: str) -> None:
    assert key_sequence(key) == sequence


def test_an_unknown_key_is_an_error() -> None:
    with pytest.raises(ValueError, match="no terminal sends 'entre'"):
        key_sequence("entre")


def test_sequences_that_the_emulator_lacks_are_taken_out() -> None:
    assert known_sequences(b"a\x1b[>1ub\x1b[<uc\x1b[?2026$p\x1b[?2048$pd\x1b_Gi=1;AA\x1b\\e\x1b[<") == (
        b"abcde",
        ["\x1b[?2026;2$y"],
        b"\x1b[<",
    )
