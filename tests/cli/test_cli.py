"""The command line (`cli`): options, exit codes and messages, without a terminal."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from tui_callbacks import compat
from tui_callbacks.app import App
from tui_callbacks.cli import main
from tui_callbacks.errors import NoLayoutException

APP = "from tui_callbacks import App, html\napp = App(__name__)\napp.layout = html.Div('hello')\n"
DEFAULTS: dict[str, Any] = {
    "debug": True,
    "inline": False,
    "size": None,
    "screenshot": None,
    "dump": False,
    "timeout": 10.0,
    "log": None,
}


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """The options of every `App.run` instead of a run."""
    seen: list[dict[str, Any]] = []
    monkeypatch.setattr(App, "run", lambda self, **options: seen.append(options))
    return seen


@pytest.fixture(autouse=True)
def process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A folder to work in; the process is as before after the test."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    monkeypatch.setattr(sys, "argv", list(sys.argv))
    before = set(sys.modules)
    yield
    compat.uninstall()
    for name in set(sys.modules) - before:
        if getattr(sys.modules[name], "__file__", None) and str(tmp_path) in str(sys.modules[name].__file__):
            del sys.modules[name]


def invoke(*arguments: str, text: str = APP) -> Result:
    Path("script.py").write_text(text, encoding="utf-8")
    return CliRunner().invoke(main, ["run", *arguments])


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], {}),
        (["--no-debug", "--inline"], {"debug": False, "inline": True}),
        (["--size", "100x30", "--dump", "--timeout", "2.5"], {"size": (100, 30), "dump": True, "timeout": 2.5}),
        (["--screenshot", "picture.svg"], {"screenshot": Path("picture.svg")}),
        (["--log", "session.log"], {"log": Path("session.log")}),
    ],
)
def test_options_reach_the_run(runs: list[dict[str, Any]], options: list[str], expected: dict[str, Any]) -> None:
    result = invoke("script.py", *options)
    assert (result.exit_code, result.output) == (0, "")
    assert runs == [{**DEFAULTS, **expected}]


def test_arguments_of_the_script(runs: list[dict[str, Any]]) -> None:
    result = invoke("script.py", "--dump", "--", "--size", "x", text=APP + "import sys\nprint(sys.argv[1:])\n")
    assert result.output == "['--size', 'x']\n"
    assert runs == [{**DEFAULTS, "dump": True}]


@pytest.mark.parametrize(
    ("arguments", "text", "code", "message"),
    [
        (["scrpt.py"], APP, 2, 'there is no file scrpt.py. Did you mean "script.py"?'),
        (["script.py:ap"], APP, 2, 'there is no ap in script.py. Did you mean "app"?'),
        (["script.py"], "x = 1\n", 2, "there is no app in script.py"),
        (["script.py"], "from tui_callbacks import App\na = App()\nb = App()\n", 2, "script.py:a or script.py:b"),
        (["script.py"], "def f(:\n", 2, "script.py:1"),
        (["script.py", "--size", "wide"], APP, 2, "'wide' is no size; write columns x rows, e.g. 100x30"),
        (["script.py", "--size", "0x30"], APP, 2, "'0x30' is no size"),
        (["script.py", "--screenshot", "a.png"], APP, 2, "'a.png' is no .svg file"),
        (["script.py", "--screenshot", "no/a.svg"], APP, 2, "there is no folder no"),
        (["script.py", "--timeout", "0"], APP, 2, "0.0 is not in the range x>0"),
        (["script.py"], "import no_such_package\n", 1, "fix: install no_such_package for "),
        (["script.py"], "from dash import Dash\n", 1, "fix: run it with --as-dash, or import from tui_callbacks"),
        (["script.py"], "from tui_callbacks import html\nhtml.Div(idd=1)\n", 1, "script.py:2"),
    ],
)
def test_what_cannot_start(
    runs: list[dict[str, Any]], arguments: list[str], text: str, code: int, message: str
) -> None:
    result = invoke(*arguments, text=text)
    assert result.exit_code == code, result.output
    assert message in result.stderr
    assert result.stdout == ""
    assert runs == []


def test_an_exception_of_the_file_is_shown_from_the_file_on(runs: list[dict[str, Any]]) -> None:
    result = invoke("script.py", text="def f():\n    return 1 / 0\nf()\n")
    assert result.exit_code == 1
    assert result.stderr.startswith("tui-callbacks: Traceback (most recent call last):\n  File ")
    assert result.stderr.count("  File ") == 2, result.stderr
    assert result.stderr.endswith("ZeroDivisionError: division by zero\n\n")


def test_an_app_that_refuses_to_start_is_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: App, **options: Any) -> None:
        raise NoLayoutException("the app has no layout", where="script.py", remedy="set app.layout")

    monkeypatch.setattr(App, "run", refuse)
    result = invoke("script.py")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "tui-callbacks: the app has no layout\n  at: script.py\n  fix: set app.layout\n"


def test_a_dash_script_as_it_is(runs: list[dict[str, Any]]) -> None:
    script = """
import dash
import dash_core_components as dcc
import dash_html_components as html
from dash.dependencies import Input, Output

app = dash.Dash(__name__, external_stylesheets=["https://codepen.io/x.css"])
app.layout = html.Div([dcc.Input(id="in"), html.Div(id="out")])


@app.callback(Output("out", "children"), [Input("in", "value")])
def show(value):
    return value


app.run(debug=True)
"""
    result = invoke("--as-dash", "script.py", text=script)
    assert result.exit_code == 0, result.output
    assert {**DEFAULTS} in runs


def test_the_help_lists_the_options() -> None:
    result = CliRunner().invoke(main, ["run", "--help"])
    assert result.exit_code == 0
    for option in ("--as-dash", "--inline", "--size", "--screenshot", "--dump", "--timeout", "--log", "--no-debug"):
        assert option in result.output
