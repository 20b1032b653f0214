"""A session of an app on no screen, with a clock that is moved by hand and callbacks that end at once."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.callbacks.builders import Declared
from tests.runtime.twins import RecordingSurface
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.components.tree import Node, adopt
from tui_callbacks.dependencies import Input, Output
from tui_callbacks.engine.protocol import Change, PropsChanged
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.start import open_session


class Opened:
    """A session that has begun; callbacks are declared before, with `on`, `reads` and `declare`."""

    def __init__(self, *layout: Any, route: str = "/", local: Path | None = None) -> None:
        self.layout: Any = list(layout)
        self.clock = ManualClock()
        self.surface = RecordingSurface()
        self.heard: list[Any] = []
        self.layouts = 0
        self._declared = Declared()
        self._route = Route.parse(route)
        self._local = local

    def reads(self, component_id: str, prop: str, **options: Any) -> "Opened":
        """Declare a callback that writes down what it gets, in `heard`."""
        return self.declare(Input(component_id, prop), function=self.heard.append, inline=True, **options)

    def on(self, trigger: str, *writes: tuple[str, str], function: Callable[..., Any]) -> "Opened":
        """Declare a callback of `trigger.n_clicks`."""
        outputs = [Output(component_id, prop) for component_id, prop in writes]
        target = outputs[0] if len(outputs) == 1 else outputs
        read = Input(trigger, "n_clicks")
        return self.declare(target, read, function=function, inline=True, prevent_initial_call=True)

    def declare(self, *args: Any, function: Callable[..., Any], **options: Any) -> "Opened":
        """Declare any callback."""
        self._declared(*args, function=function, **options)
        return self

    def begin(self) -> "Opened":
        """Open the session and show the layout."""
        program = Program(Graph(self._declared.freeze()), self.layout, suppress_callback_exceptions=True)
        self.session = open_session(program, self.surface, self.clock, self._route, local=self._local)
        self.session.load(self._made)
        return self

    async def begun(self) -> "Opened":
        """Begin and wait for the layout, which is made by a coroutine function, so that it is counted."""
        self.begin()
        await self.session.wait_idle()
        return self

    async def _made(self) -> Any:
        self.layouts += 1
        return self.layout

    async def settle(self) -> None:
        """Wait until a layout that was asked for is there."""
        await self.session.wait_idle()

    # --- what is done and seen ---

    def node(self, component_id: Any) -> Node:
        """Return a live component."""
        node = self.session.engine.find(component_id)
        assert node is not None, f"{component_id} is not in the layout"
        return node

    def value(self, component_id: Any, prop: str) -> Any:
        """Return the present value of a prop."""
        return self.node(component_id).get(prop)

    def click(self, component_id: str) -> None:
        """Press a button."""
        self.change(component_id, n_clicks=(self.value(component_id, "n_clicks") or 0) + 1)

    def change(self, component_id: Any, **props: Any) -> None:
        """Change props as a user does."""
        key = self.node(component_id).key
        self.session.dispatch(PropsChanged(tuple(Change(key, prop, value) for prop, value in props.items())))

    def take_heard(self) -> list[Any]:
        """Return what was heard since the last time."""
        heard = self.heard.copy()
        self.heard.clear()
        return heard

    @property
    def reports(self) -> list[str]:
        """What was reported."""
        return [incident.text for incident in self.surface.incidents]

    @property
    def now(self) -> int:
        """The present moment in ms."""
        return int(self.clock.now() * 1000)

    @property
    def armed(self) -> int:
        """How many timers are armed."""
        return sum(not timer.cancelled for _, _, timer in self.clock._timers)


class Heard:
    """A session that only writes down."""

    def __init__(self) -> None:
        self.events: list[Any] = []

    def dispatch(self, event: Any) -> None:
        self.events.append(event)

    def refresh(self) -> None:
        self.events.append("refresh")


def live(component: Any) -> Node:
    """Return a live component without a session."""
    node: Node = adopt(component, lambda: "n1")
    return node
