"""The app object: what it takes, when it complains, and how it runs."""

import asyncio
import threading
import warnings
from pathlib import Path
from typing import Any

import pytest

import tui_callbacks.dash_bootstrap_components as dbc
from tests.bridge.harness import running
from tui_callbacks import App, Dash, Input, Output, callback, clientside_callback, dcc, get_app, html
from tui_callbacks.app import WEB_ARGUMENTS, Config
from tui_callbacks.components.base import Component
from tui_callbacks.errors import (
    AppArgumentError,
    CallbackErrors,
    DuplicateCallback,
    NoAppError,
    NoLayoutException,
)
from tui_callbacks.loading import load

DASH_ARGUMENTS = (
    "assets_folder pages_folder assets_url_path assets_ignore assets_external_path eager_loading "
    "include_assets_files include_pages_meta url_base_pathname requests_pathname_prefix routes_pathname_prefix "
    "serve_locally compress meta_tags index_string external_scripts external_stylesheets show_undo_redo "
    "extra_hot_reload_paths plugins update_title background_callback_manager add_log_handler hooks "
    "routing_callback_inputs description"
).split()


def reading(app: App, **options: Any) -> None:
    """A callback that is complete."""

    @app.callback(Output("out", "children"), Input("in", "value"), **options)
    def show(value: Any) -> str:
        return f"<{value}>"


def page() -> Component:
    made: Component = html.Div([dcc.Input(id="in", value="x"), html.P(id="out")])
    return made


# --- arguments --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", DASH_ARGUMENTS)
def test_what_only_a_browser_understands_is_taken_and_kept(name: str) -> None:
    given: dict[str, Any] = {name: "given"}
    assert App("name", **given).config[name] == "given"


def test_an_unknown_argument_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(AppArgumentError, match="external_stylesheets"):
        App(external_stylesheet=[])
    with pytest.raises(TypeError):
        App(nonsense=1)


def test_pages_are_refused_and_not_ignored() -> None:
    with pytest.raises(AppArgumentError, match="use_pages"):
        App(use_pages=True)
    App(use_pages=False)


def test_dash_is_another_name_and_the_newest_app_is_the_current_one(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Dash is App
    App()
    newest = App(dbc.themes.BOOTSTRAP)
    assert get_app() is newest
    monkeypatch.setattr("tui_callbacks.app._current", [])
    with pytest.raises(NoAppError):
        get_app()


def test_no_argument_of_the_app_itself_is_among_those_without_meaning() -> None:
    assert WEB_ARGUMENTS.isdisjoint({"name", "title", "suppress_callback_exceptions", "prevent_initial_callbacks"})


# --- attributes -------------------------------------------------------------------------------------------------------


def test_the_server_takes_attributes_and_warns_once_of_routes() -> None:
    app = App()
    app.server.secret_key = "x"
    app.server.config["UPLOADS"] = 1
    app.server.anything = True  # type: ignore[attr-defined]  # what web scripts do
    with pytest.warns(UserWarning, match="/health") as caught:
        health = app.server.route("/health", methods=["GET"])(page)
    app.server.route("/other")(page)  # warnings are errors
    assert len(caught) == 1
    assert caught[0].filename == __file__
    assert health is page


def test_style_sheets_and_scripts_are_taken_and_not_loaded() -> None:
    app = App()
    app.css.append_css({"external_url": "sheet.css"})
    app.scripts.append_script({"external_url": "script.js"})
    app.scripts.config.serve_locally = True  # type: ignore[attr-defined]  # what older scripts do
    app.index_string = "<html></html>"


def test_the_configuration_is_read_and_written_both_ways() -> None:
    config = App(compress=True).config
    assert isinstance(config, Config)
    assert config.compress is config["compress"] is True
    with pytest.raises(AttributeError, match="speed"):
        _ = config.speed


@pytest.mark.parametrize("how", ["argument", "attribute", "key"])
async def test_ids_that_are_not_there_are_no_news_when_that_is_said(how: str) -> None:
    app = App(suppress_callback_exceptions=how == "argument")
    if how == "attribute":
        app.config.suppress_callback_exceptions = True
    if how == "key":
        app.config["suppress_callback_exceptions"] = True
    app.layout = html.P(id="out")
    reading(app)
    async with running(app) as screen:
        assert screen.errors == []


# --- layouts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", [3, 2.5, {"a": 1}, [3, object()]])
def test_a_layout_of_another_type_is_refused_where_it_is_set(layout: Any) -> None:
    with pytest.raises(NoLayoutException):
        App().layout = layout


@pytest.mark.parametrize("layout", [html.P(), [html.P(), "text"], page])
def test_a_component_a_list_or_a_function_is_a_layout(layout: Any) -> None:
    app = App()
    app.layout = layout
    assert app.layout is layout
    assert app.program().layout is layout


def test_without_a_layout_there_is_no_program() -> None:
    with pytest.raises(NoLayoutException):
        App().program()


async def test_a_layout_function_runs_once_for_each_session_and_in_a_thread() -> None:
    app = App()
    threads: list[threading.Thread] = []

    def layout() -> Any:
        threads.append(threading.current_thread())
        return html.P(f"session {len(threads)}")

    app.layout = layout
    app.program()
    assert threads == []
    for number in (1, 2):
        async with running(app) as screen:
            assert f"session {number}" in screen.text
    assert len(threads) == 2
    assert threading.main_thread() not in threads


async def test_a_coroutine_function_may_make_the_layout() -> None:
    app = App()

    async def layout() -> Any:
        await asyncio.sleep(0)
        return html.P("made")

    app.layout = layout
    async with running(app) as screen:
        assert "made" in screen.text


@pytest.mark.parametrize(
    ("layout", "message"),
    [
        (lambda: 1 / 0, "ZeroDivisionError"),
        (lambda: 3, "NoLayoutException"),
        (lambda: [html.P(id="a"), html.P(id="a")], "DuplicateIdError"),
        ([html.P(id="a"), html.P(id="a")], "DuplicateIdError"),
    ],
)
def test_a_layout_that_fails_ends_the_run_with_the_message(
    layout: Any, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    app = App()
    app.layout = layout
    with pytest.raises(SystemExit) as ended:
        app.run(dump=True)
    assert ended.value.code == 1
    assert message in capsys.readouterr().err


# --- callbacks --------------------------------------------------------------------------------------------------------


async def test_callbacks_of_the_app_and_global_ones_run() -> None:
    app = App()
    app.layout = html.Div([page(), html.P(id="second")])
    reading(app)

    @callback(Output("second", "children"), Input("in", "value"))
    def second(value: str) -> str:
        return f"({value})"

    async with running(app) as screen:
        assert "<x>" in screen.text
        assert "(x)" in screen.text
    other = App()
    other.layout = page()
    assert other.program().graph.definitions == ()


async def test_the_apps_setting_for_first_calls_is_for_its_own_callbacks() -> None:
    app = App(prevent_initial_callbacks=True)
    app.layout = html.Div([page(), html.P(id="second")])
    reading(app)

    @callback(Output("second", "children"), Input("in", "value"))
    def second(value: str) -> str:
        return f"({value})"

    async with running(app) as screen:
        assert "<x>" not in screen.text
        assert "(x)" in screen.text


def test_a_global_callback_and_one_of_the_app_with_the_same_output_are_told() -> None:
    app = App()
    app.layout = page()
    reading(app)
    callback(Output("out", "children"), Input("in", "value"))(lambda value: value)
    with pytest.raises(CallbackErrors) as caught:
        app.program()
    assert [type(error) for error in caught.value.errors] == [DuplicateCallback]


def test_all_that_is_wrong_with_the_callbacks_is_in_one_message() -> None:
    app = App()
    app.layout = page()
    for _ in range(2):
        reading(app)
        app.callback(Output("in", "value"), Input("out", "children"))(lambda value: value)
    with pytest.raises(CallbackErrors) as caught:
        app.run(dump=True)
    assert len(caught.value.errors) == 2
    assert "1." in str(caught.value)
    assert "2." in str(caught.value)
    assert str(caught.value).count("test_app.py:") >= 3


async def test_an_id_that_is_not_in_the_layout_is_a_warning_in_the_panel() -> None:
    app = App()
    app.layout = html.Div([html.P(id="out"), dcc.Input(id="inn")])
    reading(app)
    async with running(app, size=(100, 40)) as screen:
        assert "1 warning" in screen.text
        assert '"in"' in screen.text
        assert "inn" in screen.errors[0]


async def test_javascript_is_listed_at_launch_as_not_run() -> None:
    app = App()
    app.layout = page()
    app.clientside_callback("function (v) { return v; }", Output("out", "children"), Input("in", "value"))
    (notice,) = app.program().notices
    assert "test_app.py:" in notice.where
    assert "inline=True" in notice.remedy
    async with running(app, size=(100, 40)) as screen:
        assert "1 warning" in screen.text


async def test_a_python_function_for_the_client_side_is_an_inline_callback() -> None:
    app = App()
    app.layout = html.Div([page(), html.P(id="second")])
    threads = []

    def show(value: str) -> str:
        threads.append(threading.current_thread())
        return f"<{value}>"

    app.clientside_callback(show, Output("out", "children"), Input("in", "value"))
    clientside_callback(show, Output("second", "children"), Input("in", "value"))
    async with running(app) as screen:
        assert screen.text.count("<x>") == 2
    assert set(threads) == {threading.main_thread()}


async def test_an_apps_own_handler_of_errors_is_called() -> None:
    seen: list[Exception] = []
    app = App(on_error=seen.append)
    app.layout = page()
    app.callback(Output("out", "children"), Input("in", "value"))(lambda _value: 1 / 0)
    async with running(app):
        assert [type(error) for error in seen] == [ZeroDivisionError]


def test_the_program_is_made_once() -> None:
    app = App(title="Mine")
    app.layout = page()
    reading(app)
    assert app.program() is app.program()
    assert app.program().title == "Mine"


# --- running ----------------------------------------------------------------------------------------------------------


def test_run_prints_a_dump_and_returns_0(capsys: pytest.CaptureFixture[str]) -> None:
    app = App()
    app.layout = page()
    reading(app)
    assert app.run("127.0.0.1", "8050", debug=True, dump=True, size=(40, 10), dev_tools_ui=False) == 0
    assert "<x>" in capsys.readouterr().out


def test_run_only_marks_the_app_while_its_file_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "two.py"
    file.write_text(
        "from tui_callbacks import App, html\n"
        "other = App(__name__)\n"
        "chosen = App(__name__)\n"
        "chosen.layout = html.P('hello')\n"
        "result = chosen.run(debug=True)\n"
        "assert result is None\n"
    )
    app = load(str(file), App)
    assert app.layout.children == "hello"


def test_nothing_of_this_warns() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        app = App(__name__, external_stylesheets=[dbc.themes.BOOTSTRAP], meta_tags=[{"name": "viewport"}])
        app.layout = page()
        app.program()


def test_an_app_is_known_by_the_file_in_which_it_is_made() -> None:
    app = App("any name")
    app.layout = page()
    assert app.program().source == __file__
