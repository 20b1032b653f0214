"""What goes into the engine and what comes out: events (past tense) and commands (imperative), all plain data.

Nobody changes an event or a command once it is handed over; they are not frozen, for that makes each one several times
as dear and a click makes a dozen.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.components.tree import Node
from tui_callbacks.context import Argument, Target, Trigger

Bound = Argument | tuple[Argument, ...]
Targets = Target | tuple[Target, ...]


@dataclass(slots=True)
class Call:
    """One run of a callback, as decided by the engine at the moment it starts (R120).

    Attributes:
        number: Counts the calls of a session from 1; `CallFinished` and `PropsSet` carry it.
        definition: The callback.
        match: The instance: the values of the MATCH keys, as (key, value) pairs.
        arguments: One entry per item of `definition.dependencies`, a tuple of entries where an id is ALL or
            ALLSMALLER. Values are references to stored values: whoever hands them to user code copies them first (R6).
        outputs: One entry per item of `definition.outputs`, a tuple of entries for ALL.
        triggers: What asked for the call, older first; empty for an initial call (R167).
        sets: The props that `definition.sets` names, as far as they are there now.
    """

    number: int
    definition: Definition
    match: tuple[tuple[str, Any], ...]
    arguments: tuple[Bound, ...]
    outputs: tuple[Targets, ...]
    triggers: tuple[Trigger, ...]
    sets: tuple[Target, ...] = ()


# --- events ---------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class LayoutReady:
    """The layout (a component, or a list of components and strings) was built; the session starts or starts anew."""

    layout: Any


@dataclass(slots=True)
class Change:
    """One prop of one node, as the user left it."""

    key: str
    prop: str
    value: Any


@dataclass(slots=True)
class PropsChanged:
    """The user changed props: one user action is one event, whatever number of props it touches (R143)."""

    changes: tuple[Change, ...]


def changed(node: Node, props: Mapping[str, Any]) -> PropsChanged:
    """Return the event of one component whose props became these, as one action."""
    return PropsChanged(tuple(Change(node.key, prop, value) for prop, value in props.items()))


@dataclass(slots=True)
class PropsSet:
    """`set_props` was called: by the running call `call`, or from outside any call (None).

    The values were copied. They are written and painted at once. What reads them is asked for when the call ends, so
    that a reader of several props is called once, or at once with `flush` (D12): background jobs always flush.
    `initial_calls` says whether components in the values get their initial calls, as those in an output do (D9); None
    for what the app says.
    """

    call: int | None
    component_id: Any
    props: Mapping[str, Any]
    flush: bool = False
    initial_calls: bool | None = None


@dataclass(slots=True)
class Returned:
    """The call returned: one value per output in declared order, a tuple of values for an ALL output.

    `results.no_update` stands for "leave this one alone" (R130); shape and JSON-likeness were checked and the values
    copied before they got here.
    """

    values: tuple[Any, ...]


@dataclass(slots=True)
class Prevented:
    """The call raised `PreventUpdate` (R131), or it was cancelled."""


@dataclass(slots=True)
class Failed:
    """The call raised, its handler raised, or what it returned has the wrong shape (R132, R15)."""

    error: BaseException


Outcome = Returned | Prevented | Failed


@dataclass(slots=True)
class CallFinished:
    """A call ended."""

    call: int
    outcome: Outcome


@dataclass(slots=True)
class TimerFired:
    """The time of a `StartTimer` is over."""

    key: int


Event = LayoutReady | PropsChanged | PropsSet | CallFinished | TimerFired

# --- commands -------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class ShowLayout:
    """Put a whole new tree on the screen. `children` is a value as a `children` prop holds it."""

    children: Any


@dataclass(slots=True)
class WriteProps:
    """Bring these props of a node to its widget; the values are in `node.props` when the command is carried out."""

    node: Node
    props: tuple[str, ...]


@dataclass(slots=True)
class ReplaceChildren:
    """A component-holding prop of a node has a new value: bring the widgets in line with `node.props[prop]`."""

    node: Node
    prop: str


@dataclass(slots=True)
class RunCall:
    """Run the user's function and answer with `CallFinished`."""

    call: Call


@dataclass(slots=True)
class CancelCall:
    """Cancel the running call if its executor can; its answer will be ignored either way."""

    call: int


@dataclass(slots=True)
class StartTimer:
    """Answer with `TimerFired` after that many seconds; when a timer with this key runs, it starts anew."""

    key: int
    seconds: float


@dataclass(slots=True)
class StopTimer:
    """Forget a timer; nobody waits for it any more."""

    key: int


@dataclass(slots=True)
class Serve:
    """A component with a service of the runtime (a timer, a store, the address) came or has new values: look at it."""

    node: Node


@dataclass(slots=True)
class StopServing:
    """A component with a service of the runtime left the layout: end what was begun for it."""

    node: Node


@dataclass(slots=True)
class Report:
    """Show an error or a warning to the developer (panel and log); it stops nothing (R183a).

    Attributes:
        error: What to report.
        severity: "error" or "warning".
        definition: The callback it is about, None when it is about the layout.
    """

    error: BaseException
    severity: str = "error"
    definition: Definition | None = None


ScreenCommand = ShowLayout | WriteProps | ReplaceChildren
ServiceCommand = Serve | StopServing
Command = ScreenCommand | ServiceCommand | RunCall | CancelCall | StartTimer | StopTimer | Report
