"""Starting a session of an app: the engine, the executor and what components report when they come, put together."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tui_callbacks.callbacks.layout_check import (
    check_duplicate_ids,
    check_layout,
    check_layout_type,
    index_components,
)
from tui_callbacks.engine.core import Engine
from tui_callbacks.errors import DashException
from tui_callbacks.runtime.executors import CallExecutor
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.persistence import StoredPersistence
from tui_callbacks.runtime.ports import Clock, Surface
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.services import Services
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.storage import LocalFile, SessionStorage, local_path
from tui_callbacks.runtime.threads import ThreadPool

POOL = ThreadPool()
"""The threads of this process for plain functions, made on demand; its sessions share them."""


def layout_check(program: Program) -> Callable[[Any], Sequence[DashException]]:
    """Return what looks at a layout before a session starts with it.

    It raises what stops the session (R26, R27) and returns what is only worth a warning (R40-R44).
    """

    def check(layout: Any) -> Sequence[DashException]:
        check_layout_type(layout)
        check_duplicate_ids(layout)
        wider = program.validation_layout
        validation = None if wider is None else index_components(wider() if callable(wider) else wider)
        return check_layout(
            program.graph.definitions,
            index_components(layout),
            validation,
            suppress=program.suppress_callback_exceptions,
        )

    return check


def open_session(
    program: Program, surface: Surface, clock: Clock, route: Route, *, local: Path | None = None
) -> Session:
    """Make a session of an app; `session.load(program.layout)` starts it.

    Args:
        program: The app.
        surface: Where the session shows itself.
        clock: The session's time.
        route: Where in the app the session begins.
        local: The file of what is kept for the user beyond the session; by default one for each app in the folder
            that the system has for such files.
    """

    def complain(error: DashException) -> None:
        session.warn(error)

    log = Log()
    storage = SessionStorage(LocalFile(local or local_path(program.source), clock, complain))
    services = Services(clock, storage, route)
    engine = Engine(
        program.graph,
        services.arrivals,
        StoredPersistence(storage),
        suppress=program.suppress_callback_exceptions,
        initial_calls=program.set_props_initial_calls,
    )
    session = Session(
        engine,
        surface,
        CallExecutor(POOL, log, path=lambda: services.location.route.pathname),
        clock,
        log=log,
        check=layout_check(program),
        services=services,
    )
    return session
