"""Starting a session of an app: the engine, the executor and what components report when they come, put together."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tui_callbacks.callbacks.layout_check import (
    check_duplicate_ids,
    check_layout,
    check_layout_type,
    index_components,
)
from tui_callbacks.components.tree import Node
from tui_callbacks.engine.core import Engine
from tui_callbacks.errors import DashException
from tui_callbacks.runtime.executors import CallExecutor
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.ports import Clock, Surface
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.threads import ThreadPool

POOL = ThreadPool()
"""The threads of this process for plain functions, made on demand; its sessions share them."""


def arrivals(clock: Clock, route: Callable[[], Route]) -> Mapping[str, Callable[[Node], dict[str, Any]]]:
    """Return what components report by themselves when they come into the layout, by component type.

    A Location reports where the app is (R230), a Store with data when it got it (R235).
    """

    def store(node: Node) -> dict[str, Any]:
        return {} if node.get("data") is None else {"modified_timestamp": int(clock.now() * 1000)}

    return {"Location": lambda _node: dict(route().props()), "Store": store}


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


def open_session(program: Program, surface: Surface, clock: Clock, route: Callable[[], Route]) -> Session:
    """Make a session of an app; `session.load(program.layout)` starts it.

    Args:
        program: The app.
        surface: Where the session shows itself.
        clock: The session's time.
        route: Says where in the app the session is.
    """
    log = Log()
    engine = Engine(program.graph, arrivals(clock, route), suppress=program.suppress_callback_exceptions)
    return Session(engine, surface, CallExecutor(POOL, log), clock, log=log, check=layout_check(program))
