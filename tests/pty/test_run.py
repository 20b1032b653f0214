"""`tui-callbacks run` in a real terminal: how a run starts, and how it ends in every case."""

import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.pty.terminal import ROOT, Terminal

COUNTER = """
import time
from tui_callbacks import App, Input, Output, html

app = App(__name__)
app.layout = html.Div(
    [html.Button("Press", id="press"), html.Button("Sleep", id="sleep"), html.P(id="count"), html.P(id="slept")]
)


@app.callback(Output("count", "children"), Input("press", "n_clicks"))
def count(n_clicks):
    print(f"printed {n_clicks}")
    return f"pressed {n_clicks}"


@app.callback(Output("slept", "children"), Input("sleep", "n_clicks"), prevent_initial_call=True)
def sleep(n_clicks):
    if n_clicks == 2:
        raise ValueError("two are too many")
    time.sleep(60)


app.run(debug=True)
"""


@pytest.fixture
def counter(tmp_path: Path) -> Path:
    """A file with an app, whose `app.run()` is not guarded."""
    path = tmp_path / "counter.py"
    path.write_text(COUNTER, encoding="utf-8")
    return path


def without_terminal(*arguments: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """`tui-callbacks run` with pipes in place of a terminal."""
    command = [sys.executable, "-m", "tui_callbacks", "run", *map(str, arguments)]
    env = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    return subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env=env, stdin=subprocess.DEVNULL, timeout=18, check=False
    )


def test_ctrl_q_leaves_and_prints_what_was_printed(counter: Path) -> None:
    with Terminal.run(counter) as terminal:
        terminal.wait_for("pressed None")
        terminal.click("Press", times=2)
        terminal.wait_for("pressed 2")
        terminal.keys("ctrl+q")
        assert terminal.exit_code(timeout=1) == 0
        assert terminal.restored
        assert terminal.has("printed None")
        assert terminal.has("printed 2")


def test_python_runs_the_same_file(counter: Path) -> None:
    with Terminal.python(counter, env={"PYTHONPATH": str(ROOT)}) as terminal:
        terminal.wait_for("pressed None")
        terminal.keys("ctrl+q")
        assert terminal.exit_code(timeout=1) == 0
        assert terminal.restored


def test_it_ends_within_a_second_while_a_callback_sleeps(counter: Path) -> None:
    with Terminal.run(counter) as terminal:
        terminal.wait_for("pressed None")
        terminal.click("Sleep")
        terminal.click("Press")
        terminal.wait_for("pressed 1")
        terminal.keys("ctrl+q")
        started = time.monotonic()
        assert terminal.exit_code(timeout=1) == 0
        assert time.monotonic() - started < 1
        assert terminal.restored


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_the_terminal_is_restored(counter: Path, number: signal.Signals) -> None:
    with Terminal.run(counter) as terminal:
        terminal.wait_for("pressed None")
        terminal.click("Sleep")
        terminal.signal(number)
        assert terminal.exit_code(timeout=2) in {128 + number, -number}
        assert terminal.restored


@pytest.mark.parametrize("options", [[], ["--inline"]])
def test_a_closed_window_ends_it(counter: Path, options: list[str]) -> None:
    with Terminal.run(counter, *options) as terminal:
        terminal.wait_for("pressed None")
        terminal.click("Sleep")
        terminal.hang_up()
        assert terminal.exit_code(timeout=2) != 0


def test_an_exception_in_a_callback_is_shown_and_the_app_goes_on(counter: Path) -> None:
    with Terminal.run(counter) as terminal:
        terminal.wait_for("pressed None")
        terminal.click("Sleep", times=2)
        terminal.wait_for("two are too many")
        terminal.wait_for(re.compile(r"counter\.py:\d+"))
        terminal.click("Press")
        terminal.wait_for("pressed 1")
        terminal.keys("ctrl+q")
        assert terminal.exit_code(timeout=1) == 0
        assert terminal.restored
        assert terminal.has("ValueError: two are too many")


def test_without_a_terminal_it_says_so(counter: Path) -> None:
    done = without_terminal(counter)
    assert (done.returncode, done.stdout) == (2, "")
    assert "use --dump or --screenshot" in done.stderr
    assert "Traceback" not in done.stderr


def test_inline_leaves_the_main_screen_alone(counter: Path) -> None:
    with Terminal.run(counter, "--inline") as terminal:
        terminal.wait_for("pressed None")
        assert b"\x1b[?1049h" not in terminal.output
        terminal.keys("ctrl+q")
        assert terminal.exit_code(timeout=1) == 0
        assert terminal.restored


def test_dump_prints_the_settled_screen_without_a_terminal(counter: Path) -> None:
    done = without_terminal(counter, "--dump", "--size", "60x12")
    assert (done.returncode, done.stderr) == (0, "printed None\n")
    assert "pressed None" in done.stdout
    assert max(map(len, done.stdout.splitlines())) <= 60


def test_a_picture_is_written_without_a_terminal(counter: Path, tmp_path: Path) -> None:
    done = without_terminal(counter, "--screenshot", tmp_path / "picture.svg")
    assert (done.returncode, done.stdout) == (0, "")
    picture = (tmp_path / "picture.svg").read_text(encoding="utf-8")
    assert picture.startswith("<svg")
    assert "pressed" in picture


def test_what_is_busy_is_named_and_the_screen_is_printed_all_the_same(tmp_path: Path) -> None:
    path = tmp_path / "busy.py"
    path.write_text(COUNTER.replace(", prevent_initial_call=True", ""), encoding="utf-8")
    done = without_terminal(path, "--dump", "--timeout", "1.5")
    assert done.returncode == 3
    assert "pressed None" in done.stdout
    assert "sleep" in done.stderr


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (('Output("count"', 'Output("slept"'), "slept.children"),
        (("app.layout = ", "other = "), "the app has no layout"),
        (("app.layout = html.Div", "app.layout = lambda: 1 / 0 or html.Div"), "division by zero"),
    ],
)
def test_what_cannot_start_is_one_message(tmp_path: Path, change: tuple[str, str], message: str) -> None:
    path = tmp_path / "wrong.py"
    path.write_text(COUNTER.replace(*change), encoding="utf-8")
    with Terminal.run(path, size=(160, 40)) as terminal:
        assert terminal.exit_code() == 1
        assert terminal.restored
        assert terminal.has(message), terminal.picture()


def test_a_dash_script_runs_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "script.py"
    path.write_text(
        COUNTER.replace(
            "from tui_callbacks import App, Input, Output, html", "from dash import Dash, Input, Output, html"
        ).replace("App(__name__)", "Dash(__name__, external_stylesheets=['x.css'])"),
        encoding="utf-8",
    )
    with Terminal.run(path, "--as-dash") as terminal:
        terminal.wait_for("pressed None")
        terminal.click("Press")
        terminal.wait_for("pressed 1")
