"""The app as an author sees it: a layout, callbacks, and `run()`. A thin shell around the floors below."""

import importlib
import logging
import os
import sys
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar, Unpack

from tui_callbacks.callbacks.cycles import cycle_warnings
from tui_callbacks.callbacks.declaration import CallbackOptions
from tui_callbacks.callbacks.definition import PreventInitial
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.callbacks.layout_check import check_layout_type
from tui_callbacks.callbacks.registry import Registry
from tui_callbacks.components.base import calling_line
from tui_callbacks.errors import AppArgumentError, NoAppError, NoLayoutException, did_you_mean
from tui_callbacks.loading import mark
from tui_callbacks.runtime.program import Program

F = TypeVar("F", bound=Callable[..., Any])

WEB_ARGUMENTS = frozenset(
    "backend assets_folder pages_folder assets_url_path assets_ignore assets_path_ignore assets_external_path "
    "eager_loading include_assets_files include_pages_meta url_base_pathname requests_pathname_prefix "
    "routes_pathname_prefix serve_locally compress meta_tags index_string external_scripts external_stylesheets "
    "show_undo_redo extra_hot_reload_paths plugins update_title background_callback_manager add_log_handler hooks "
    "routing_callback_inputs description use_async health_endpoint csrf_token_name csrf_header_name "
    "websocket_callbacks websocket_allowed_origins websocket_inactivity_timeout websocket_heartbeat_interval "
    "websocket_batch_delay websocket_max_workers enable_mcp mcp_path".split()
)
"""Arguments of `dash.Dash` that mean nothing in a terminal: accepted, so that a script runs as it is."""

WEB_RUN_ARGUMENTS = frozenset(
    "hide_all_callbacks jupyter_mode jupyter_width jupyter_height jupyter_server_url dev_tools_ui "
    "dev_tools_props_check dev_tools_serve_dev_bundles dev_tools_hot_reload dev_tools_hot_reload_interval "
    "dev_tools_hot_reload_watch_interval dev_tools_hot_reload_max_retry dev_tools_silence_routes_logging "
    "dev_tools_disable_version_check dev_tools_prune_errors dev_tools_validate_callbacks load_dotenv "
    "use_reloader use_debugger use_evalex threaded processes ssl_context passthrough_errors extra_files "
    "exclude_patterns reloader_interval reloader_type request_handler static_files".split()
)
"""Arguments of `dash.Dash.run`, and of the server behind it, that mean nothing in a terminal."""

_current: list["App"] = []


class Config(dict[str, Any]):
    """What `app.config` is: a dict whose keys are attributes too, as in Dash."""

    def __getattr__(self, name: str) -> Any:
        try:
            return self[name]
        except KeyError:
            raise AttributeError(f"app.config has no {name!r}") from None

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value


class InertServer:
    """What `app.server` is here: attributes can be set and read, routes are not served."""

    def __init__(self) -> None:
        self.config: dict[str, Any] = {}
        self.secret_key: str | None = None
        self._warned = False

    def route(self, rule: str, **_options: Any) -> Callable[[F], F]:
        """Return a decorator that registers nothing; the first use warns."""
        if not self._warned:
            self._warned = True
            warnings.warn(f"app.server.route({rule!r}): a terminal app serves no routes", stacklevel=2)
        return lambda function: function


class Resources:
    """What `app.css` and `app.scripts` are here: they take anything and load nothing."""

    def __init__(self) -> None:
        self.config = InertServer()

    def append_css(self, _sheet: Any) -> None:
        """Take a style sheet; a terminal has its own."""

    def append_script(self, _script: Any) -> None:
        """Take a script; a terminal runs none."""


class App:
    """An app: a layout, callbacks, and the way to run them in a terminal. `Dash` is another name for it.

    Args:
        name: The app's name; unused, as the module does not matter here.
        server: No meaning in a terminal.
        title: The window's title.
        suppress_callback_exceptions: Do not report ids that are not in the layout (R41).
        prevent_initial_callbacks: What `prevent_initial_call` is for callbacks of `app.callback` that do not say it
            (R17, R93).
        on_error: Called with the exception of a callback that has no `on_error` of its own (R136).
        circular: Every loop of callbacks is meant and runs until its values settle, as with `circular=True` in each.
        set_props_initial_calls: Components that `set_props` puts into the layout get their initial calls (D9).
        handle_return_errors: `on_error` gets the error of a returned value with a wrong shape too (D30).
        web: What only a browser or a web server understands, under the names that `dash.Dash` has.

    Raises:
        AppArgumentError: An argument has a name that `dash.Dash` does not have, or asks for what is not built yet.
    """

    def __init__(
        self,
        name: str | None = None,
        server: Any = True,
        *,
        title: str = "Dash",
        suppress_callback_exceptions: bool | None = False,
        prevent_initial_callbacks: PreventInitial = False,
        on_error: Callable[[Exception], Any] | None = None,
        use_pages: bool | None = None,
        circular: bool = False,
        set_props_initial_calls: bool = False,
        handle_return_errors: bool = False,
        **web: Any,
    ) -> None:
        check_arguments("App()", web, WEB_ARGUMENTS)
        if use_pages:
            raise AppArgumentError.no_pages()
        self.name = name
        self.title = title
        self.on_error = on_error
        self.circular = circular
        self.set_props_initial_calls = set_props_initial_calls
        self.handle_return_errors = handle_return_errors
        self.config = Config({"external_stylesheets": [], **web})
        self.config.suppress_callback_exceptions = suppress_callback_exceptions
        self.config.prevent_initial_callbacks = prevent_initial_callbacks
        self.server = InertServer()
        self.css = Resources()
        self.scripts = Resources()
        self.index_string = ""
        self.validation_layout: Any = None
        self.logger = logging.getLogger(name or "tui_callbacks")
        self._layout: Any = None
        self._registry = Registry(prevent_initial_callbacks)
        self._program: Program | None = None
        self._source = calling_line().rpartition(":")[0]
        _current[:] = [self]

    @property
    def layout(self) -> Any:
        """The layout: a component, a list of components and strings, or a function that returns one of these.

        A function is called once for every session, in a thread (R29).

        Raises:
            NoLayoutException: The value is none of these (R26).
        """
        return self._layout

    @layout.setter
    def layout(self, value: Any) -> None:
        if not callable(value):
            check_layout_type(value)
        self._layout = value

    def callback(self, *args: Any, **options: Unpack[CallbackOptions]) -> Callable[[F], F]:
        """Register a callback of this app; as the global `callback`, but with the app's `prevent_initial_callbacks`."""
        return self._registry.callback(*args, **options)

    def clientside_callback(self, source: Any, *args: Any, **options: Unpack[CallbackOptions]) -> None:
        """Register a Python function as an inline callback; JavaScript is listed at launch as not run."""
        self._registry.clientside_callback(source, *args, **options)

    def program(self) -> Program:
        """Check the app and freeze it: what all its sessions share.

        Raises:
            NoLayoutException: There is no layout (R26).
            CallbackErrors: Everything that is wrong with the callbacks, in one message (D18).
        """
        if self._program is None:
            if self._layout is None:
                raise NoLayoutException(
                    "the app has no layout",
                    where=calling_line(),
                    remedy="set app.layout to a component before app.run()",
                )
            self._registry.take()
            definitions = self._registry.freeze(
                self.on_error, circular=self.circular, handle_return_errors=self.handle_return_errors
            )
            graph = Graph(definitions)
            self._program = Program(
                graph=graph,
                layout=self._layout,
                title=self.title,
                validation_layout=self.validation_layout,
                suppress_callback_exceptions=bool(self.config.suppress_callback_exceptions),
                set_props_initial_calls=self.set_props_initial_calls,
                notices=(*self._registry.notices(), *cycle_warnings(graph)),
                source=self._source,
            )
        return self._program

    def run(
        self,
        host: str | None = None,
        port: Any = None,
        proxy: str | None = None,
        debug: bool = False,
        *,
        inline: bool = False,
        size: tuple[int, int] | None = None,
        screenshot: str | os.PathLike[str] | None = None,
        dump: bool = False,
        timeout: float = 10.0,
        log: str | os.PathLike[str] | None = None,
        **web: Any,
    ) -> int | None:
        """Run the app in this terminal until the user leaves it (ctrl+q).

        While `tui-callbacks run` loads the file this only marks the app.

        Args:
            host: No meaning in a terminal, as `port` and `proxy`.
            port: No meaning in a terminal.
            proxy: No meaning in a terminal.
            debug: Show tracebacks and printed lines in a pane at the bottom.
            inline: Draw below the prompt rather than on the whole screen.
            size: Columns and rows; by default the terminal's, and 80 x 24 for `screenshot` and `dump`.
            screenshot: Wait until the screen has settled, write a picture of it (SVG) to this file, and end.
            dump: Wait until the screen has settled, print it as text, and end.
            timeout: Seconds that `screenshot` and `dump` wait.
            log: A file to which the session's log is appended.
            web: What only a browser or a web server understands, under the names that `dash.Dash.run` has.

        Returns:
            0, or None when the app was only marked.

        Raises:
            AppArgumentError: An argument has a name that `dash.Dash.run` does not have.
            DashException: The app cannot start; see `program`.
            SystemExit: It ended with another exit code than 0; see `bridge.launch.run` for the codes.
        """
        check_arguments("App.run()", web, WEB_RUN_ARGUMENTS)
        if mark(self):
            return None
        launch = importlib.import_module("tui_callbacks.bridge.launch")
        code: int = launch.run(
            self.program(),
            launch.RunOptions(
                debug=bool(debug),
                inline=inline,
                size=size,
                screenshot=Path(screenshot) if screenshot is not None else None,
                dump=dump,
                timeout=timeout,
                log=Path(log) if log is not None else None,
            ),
        )
        if code:
            sys.exit(code)
        return code


def check_arguments(call: str, given: Iterable[str], known: frozenset[str]) -> None:
    """Refuse arguments that neither this library nor Dash has.

    Raises:
        AppArgumentError: One is not known.
    """
    for name in given:
        if name not in known:
            raise AppArgumentError.unknown(call, name, did_you_mean(name, known), calling_line())


def get_app() -> App:
    """Return the app that was made last.

    Raises:
        NoAppError: None was made yet.
    """
    if not _current:
        raise NoAppError(
            "there is no app yet", where=calling_line(), remedy="make one with app = App(__name__) before get_app()"
        )
    return _current[0]
