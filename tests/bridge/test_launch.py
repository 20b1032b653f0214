"""Running to an end without a terminal: dump, screenshot, time-out, log file, exit codes."""

import asyncio
import io
import logging
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tui_callbacks import App, Input, Output, dcc, html
from tui_callbacks.bridge.launch import NO_TERMINAL, TIMED_OUT, RunOptions, run


def app_with(layout: Any, function: Any = None, **options: Any) -> App:
    app = App(title="Launched")
    app.layout = layout
    if function is not None:
        app.callback(Output("out", "children"), Input("in", "value"), **options)(function)
    return app


PAGE = html.Div([dcc.Input(id="in", value="x"), html.P("at first", id="out")])


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    """Holds a callback until the test is over."""
    opened = threading.Event()
    yield opened
    opened.set()


def test_a_dump_is_the_settled_screen_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    async def later(value: str) -> str:
        await asyncio.sleep(0.01)
        return f"settled {value}"

    code = run(app_with(PAGE, later).program(), RunOptions(dump=True, size=(40, 6)))
    out, err = capsys.readouterr()
    assert code == 0
    assert "settled x" in out
    assert "at first" not in out
    assert len(out.splitlines()) == 6
    assert max(map(len, out.splitlines())) <= 40
    assert err == ""


def test_a_dump_has_80_columns_and_24_rows_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(app_with(html.P("x " * 200)).program(), RunOptions(dump=True)) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 24
    assert 60 < max(map(len, lines)) <= 80


def test_a_screenshot_is_an_svg_and_nothing_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    picture = tmp_path / "screen.svg"
    code = run(app_with(PAGE, lambda value: f"seen-{value}").program(), RunOptions(screenshot=picture))
    assert code == 0
    text = picture.read_text(encoding="utf-8")
    assert text.startswith("<svg")
    assert "seen-x" in text
    assert "Launched" in text
    assert capsys.readouterr().out == ""


def test_when_time_is_up_the_picture_is_taken_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], gate: threading.Event
) -> None:
    def endless(_value: str) -> str:
        gate.wait(15)
        return "too late"

    picture = tmp_path / "screen.svg"
    options = RunOptions(dump=True, screenshot=picture, timeout=0.2)
    assert run(app_with(PAGE, endless).program(), options) == TIMED_OUT == 3
    out, err = capsys.readouterr()
    assert "at first" in out
    assert picture.exists()
    assert "endless" in err
    assert "0.2 s" in err


def test_a_layout_that_takes_too_long_is_named(capsys: pytest.CaptureFixture[str], gate: threading.Event) -> None:
    def slow_layout() -> Any:
        gate.wait(15)
        return html.P("too late")

    assert run(app_with(slow_layout).program(), RunOptions(dump=True, timeout=0.2)) == TIMED_OUT
    assert "slow_layout" in capsys.readouterr().err


def test_a_layout_that_fails_is_exit_code_1_with_the_traceback(capsys: pytest.CaptureFixture[str]) -> None:
    def broken_layout() -> Any:
        raise ValueError("no data today")

    assert run(app_with(broken_layout).program(), RunOptions(dump=True)) == 1
    err = capsys.readouterr().err
    assert "no data today" in err
    assert "broken_layout" in err


def test_an_exception_in_a_callback_is_no_failure_of_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    app = app_with(PAGE, lambda _value: 1 / 0)
    assert run(app.program(), RunOptions(dump=True)) == 0
    calm = capsys.readouterr().out
    assert "at first" in calm
    assert "This action failed (incident" in calm
    assert "ZeroDivisionError" not in calm
    assert run(app.program(), RunOptions(dump=True, debug=True)) == 0
    assert "ZeroDivisionError" in capsys.readouterr().out


def test_what_is_printed_comes_after_the_run_and_goes_to_the_log_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def show(value: str) -> str:
        print(f"printed {value}")
        logging.getLogger("mine").warning("logged %s", value)
        return value

    log = tmp_path / "session.log"
    log.write_text("before\n")
    assert run(app_with(PAGE, show).program(), RunOptions(dump=True, log=log)) == 0
    out, err = capsys.readouterr()
    assert "printed x" not in out
    assert "printed x" in err
    lines = log.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "before"
    assert any("printed x" in line and "show" in line for line in lines)


def test_the_log_file_has_the_traceback_of_an_incident(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = tmp_path / "session.log"
    assert run(app_with(PAGE, lambda _value: 1 / 0).program(), RunOptions(dump=True, log=log)) == 0
    number = capsys.readouterr().out.partition("(incident ")[2][:4]
    text = log.read_text(encoding="utf-8")
    assert number in text
    assert "ZeroDivisionError" in text
    assert "Traceback" in text


def test_the_run_starts_where_it_is_told_to(capsys: pytest.CaptureFixture[str]) -> None:
    app = App()
    app.layout = html.Div([dcc.Location(id="url"), html.P(id="out")])
    app.callback(Output("out", "children"), Input("url", "href"))(lambda href: f"at {href}")
    assert run(app.program(), RunOptions(dump=True, route="/a?x=1#top")) == 0
    assert "at /a?x=1#top" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("options", "headless"),
    [(RunOptions(), False), (RunOptions(dump=True), True), (RunOptions(screenshot=Path("x.svg")), True)],
)
def test_only_pictures_need_no_terminal(options: RunOptions, headless: bool) -> None:
    assert options.headless is headless


@pytest.mark.parametrize("picture", [{"dump": True}, {"screenshot": "x.svg"}])
def test_errors_and_warnings_outlive_a_run_without_a_terminal(
    picture: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if "screenshot" in picture:
        picture = {"screenshot": tmp_path / picture["screenshot"]}
    app = app_with(PAGE, lambda _value: 1 / 0)
    app.clientside_callback("function (v) { return v; }", Output("more", "children"), Input("in", "value"))
    assert run(app.program(), RunOptions(**picture)) == 0
    out, err = capsys.readouterr()
    assert "Traceback" not in out
    assert err.count("ZeroDivisionError: division by zero") == 1
    assert "not run: a clientside callback" in err


def test_a_notice_of_the_launch_is_in_the_log_and_no_user_sees_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log = tmp_path / "session.log"
    app = app_with(PAGE)
    app.clientside_callback("function (v) { return v; }", Output("out", "children"), Input("in", "value"))
    assert run(app.program(), RunOptions(dump=True, log=log)) == 0
    assert "clientside" not in capsys.readouterr().out
    assert "not run: a clientside callback" in log.read_text(encoding="utf-8")


def test_a_layout_that_fails_is_told_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(app_with(lambda: 1 / 0).program(), RunOptions(dump=True)) == 1
    assert capsys.readouterr().err.count("ZeroDivisionError: division by zero") == 1


class Stream(io.StringIO):
    def __init__(self, terminal: bool) -> None:
        super().__init__()
        self._terminal = terminal

    def isatty(self) -> bool:
        return self._terminal


@pytest.mark.parametrize("lacking", ["stdin", "stderr"])
def test_without_a_terminal_nothing_runs(
    lacking: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("stdin", "stderr"):
        monkeypatch.setattr(f"sys.__{name}__", Stream(terminal=name != lacking))
    assert run(app_with(PAGE).program(), RunOptions()) == NO_TERMINAL == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert f"no terminal to run the app on: {lacking} leads elsewhere" in err
    assert "--dump or --screenshot" in err
