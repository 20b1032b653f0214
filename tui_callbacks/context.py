"""What a running callback can know about its call: `ctx`, and `set_props`.

One context variable holds the call that runs. It is visible in functions that the callback calls and in coroutines
that it awaits, not in threads that it starts by hand (R171). Everything is read from the call's own record; the
lists that `ctx` shows are built when they are read.
"""

import builtins
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar, overload

from tui_callbacks.dependencies import Dependency, Input, State
from tui_callbacks.errors import IncorrectTypeException, MissingCallbackContextException
from tui_callbacks.ids import AttributeDict

T = TypeVar("T")


@dataclass(slots=True, unsafe_hash=True)
class Argument:
    """One component's prop as an argument of a call.

    Attributes:
        id: The id of the component, str or dict.
        str_id: Its canonical string (R3).
        property: The name of the prop.
        value: Its value at the start of the call; None when the prop is not set (R8) or the component is absent (R125).
        dependency: The Input or State that asked for it.
    """

    id: Any
    str_id: str
    property: str
    value: Any
    dependency: Dependency


@dataclass(slots=True, unsafe_hash=True)
class Target:
    """One component's prop as an output of a call.

    Attributes:
        id: The id of the component, str or dict.
        str_id: Its canonical string (R3).
        property: The name of the prop.
        by_reference: The prop takes any object and hands it on as it is, as `dcc.Store.data` does.
    """

    id: Any
    str_id: str
    property: str
    by_reference: bool = False


@dataclass(slots=True, unsafe_hash=True)
class Trigger:
    """One prop that asked for a call, with its value at the start of the call (R168)."""

    id: Any
    str_id: str
    property: str
    value: Any

    @builtins.property
    def prop_id(self) -> str:
        """The canonical id and the prop, joined by a dot."""
        return f"{self.str_id}.{self.property}"


class FalsyList(list[T]):
    """A list that is false though it has an item: `ctx.triggered` of an initial call (R167)."""

    def __bool__(self) -> bool:
        return False


class Shape(Protocol):
    """How a callback groups its arguments and outputs; `callbacks.signature.Signature` is one."""

    @property
    def using_args_grouping(self) -> bool:
        """The arguments are not simply all Inputs followed by all States."""

    @property
    def using_outputs_grouping(self) -> bool:
        """The outputs are not simply one, or a flat list."""

    @property
    def single_output(self) -> bool:
        """There is one output, and it does not stand in a list."""

    def group_arguments(self, leaves: Sequence[Any]) -> Any:
        """Return one leaf per dependency in the shape in which the function takes its arguments."""

    def group_outputs(self, leaves: Sequence[Any]) -> Any:
        """Return one leaf per output in the shape in which the function returns its outputs."""


class FlatShape:
    """The shape of a callback that takes plain arguments and returns a list."""

    using_args_grouping = using_outputs_grouping = single_output = False

    def group_arguments(self, leaves: Sequence[Any]) -> Any:
        """Return the leaves as a list."""
        return list(leaves)

    group_outputs = group_arguments


def _nowhere(component_id: Any, props: Mapping[str, Any]) -> None:
    """Forget what `set_props` sets: the sink of a call that was made for a test."""


@dataclass
class CallContext:
    """One call, as `ctx` shows it. Values are copies already: nothing here leads back to the state of the app.

    Attributes:
        arguments: One entry per dependency in declared order, a tuple of entries for ALL and ALLSMALLER.
        outputs: One entry per output in declared order, a tuple of entries for ALL.
        dependencies: The Inputs and States, one per entry of `arguments`.
        triggers: What asked for the call, older first; empty for an initial call.
        shape: How the callback groups arguments and outputs.
        sink: Takes what `set_props` sets, at once: an id, a dict of props, and by name the options it was given (D12).
        cancelled: Says whether the call is to stop: the session ends, or a newer call took its place.
        user: Who uses the session, None when nobody said.
        path: The path that the session shows.
        timings: What `record_timing` noted: name to `{"dur": milliseconds, "desc": text or None}`.
    """

    arguments: Sequence[Argument | tuple[Argument, ...]] = ()
    outputs: Sequence[Target | tuple[Target, ...]] = ()
    dependencies: Sequence[Dependency] = ()
    triggers: Sequence[Trigger] = ()
    shape: Shape = field(default_factory=FlatShape)
    sink: Callable[..., None] = _nowhere
    cancelled: Callable[[], bool] = bool  # bool() is False
    user: Any = None
    path: str = ""
    timings: dict[str, dict[str, Any]] = field(default_factory=dict)

    @cached_property
    def triggered(self) -> list[dict[str, Any]]:
        """One `{"prop_id", "value"}` per trigger; for an initial call one placeholder in a falsy list (R167)."""
        if not self.triggers:
            return FalsyList([{"prop_id": ".", "value": None}])
        return [{"prop_id": trigger.prop_id, "value": trigger.value} for trigger in self.triggers]

    @cached_property
    def triggered_prop_ids(self) -> AttributeDict:
        """The id of each trigger by its prop string (R169)."""
        return AttributeDict({trigger.prop_id: _shown_id(trigger.id) for trigger in self.triggers})

    @cached_property
    def triggered_id(self) -> Any:
        """The id of the first trigger, None for an initial call (R169)."""
        return _shown_id(self.triggers[0].id) if self.triggers else None

    @cached_property
    def inputs(self) -> dict[str, Any]:
        """The value of every Input by its prop string, also those that an ALL matched (R170)."""
        return self._values(Input)

    @cached_property
    def states(self) -> dict[str, Any]:
        """The value of every State by its prop string, also those that an ALL matched (R170)."""
        return self._values(State)

    @cached_property
    def inputs_list(self) -> list[Any]:
        """One `{"id", "property", "value"}` per Input, a list of these for ALL (R170)."""
        return [_each(_with_value, bound) for bound in self._of_kind(Input)]

    @cached_property
    def states_list(self) -> list[Any]:
        """One `{"id", "property", "value"}` per State, a list of these for ALL (R170)."""
        return [_each(_with_value, bound) for bound in self._of_kind(State)]

    @cached_property
    def outputs_list(self) -> Any:
        """One `{"id", "property"}` for a single output, else a list of them with lists for ALL (R170)."""
        shown = [_each(_without_value, bound) for bound in self.outputs]
        return shown[0] if self.shape.single_output else shown

    @cached_property
    def outputs_grouping(self) -> Any:
        """One `{"id", "property"}` per output, in the shape in which the function returns its outputs."""
        return self.shape.group_outputs([_each(_without_value, bound) for bound in self.outputs])

    @cached_property
    def args_grouping(self) -> Any:
        """`{"id", "property", "value", "str_id", "triggered"}` leaves in the shape of the arguments (R170)."""
        asked = {(trigger.str_id, trigger.property) for trigger in self.triggers}

        def leaf(argument: Argument) -> AttributeDict:
            triggered = (argument.str_id, argument.property) in asked
            shown = _with_value(argument) | {"str_id": argument.str_id, "triggered": triggered}
            return AttributeDict(shown | {"id": _shown_id(argument.id)})

        return self.shape.group_arguments([_each(leaf, bound) for bound in self.arguments])

    def _of_kind(self, kind: type[Dependency]) -> Iterable[Argument | tuple[Argument, ...]]:
        pairs = zip(self.arguments, self.dependencies, strict=True)
        return (bound for bound, dependency in pairs if isinstance(dependency, kind))

    def _values(self, kind: type[Dependency]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for bound in self._of_kind(kind):
            for argument in bound if isinstance(bound, tuple) else (bound,):
                values[f"{argument.str_id}.{argument.property}"] = argument.value
        return values


def _shown_id(component_id: Any) -> Any:
    return AttributeDict(component_id) if isinstance(component_id, Mapping) else component_id


def _each(show: Callable[[Any], T], bound: Any) -> T | list[T]:
    return [show(item) for item in bound] if isinstance(bound, tuple) else show(bound)


def _without_value(target: Target | Argument) -> dict[str, Any]:
    return {"id": target.id, "property": target.property}


def _with_value(argument: Argument) -> dict[str, Any]:
    return _without_value(argument) | {"value": argument.value}


current_call: ContextVar[CallContext | None] = ContextVar("current_call", default=None)
"""The call that runs now, None outside callbacks. Whoever runs user code sets it around the call."""


def _call_for(name: str) -> CallContext:
    call = current_call.get()
    if call is None:
        raise MissingCallbackContextException(
            f"{name} was used outside a callback, where there is no call to speak of",
            where="code that no callback is running (a thread that a callback started by hand counts as outside)",
            remedy=f"use {name} inside a callback, and hand on what a thread needs as an argument",
        )
    return call


class Shown(Generic[T]):
    """One attribute of `ctx`: read from the running call, refused outside one (R171).

    Args:
        read: How the attribute is read from a call.
        doc: What it is.
        grouped: The attribute of the call that says that this one is deprecated, with the name of the better one.
    """

    def __init__(self, read: Callable[[CallContext], T], doc: str, grouped: tuple[str, str] | None = None) -> None:
        self.read = read
        self.grouped = grouped
        self.__doc__ = doc

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, instance: None, owner: type) -> "Shown[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> "Shown[T] | T":
        """Return the attribute of the running call; on the class, the description itself."""
        if instance is None:
            return self
        call = _call_for(f"ctx.{self.name}")
        if self.grouped and getattr(call.shape, self.grouped[0]):
            warnings.warn(f"{self.name} is deprecated, use {self.grouped[1]} instead", DeprecationWarning, stacklevel=2)
        return self.read(call)


def set_props(
    component_id: Any, props: Mapping[str, Any], *, flush: bool = False, initial_calls: bool | None = None
) -> None:
    """Set props of any component from inside a callback, at once, without an Output (R178-R183, D12).

    Args:
        component_id: The id, str or dict, or the component itself.
        props: Values by prop; a `Patch` changes what is there.
        flush: Call what reads the props now, rather than when the present call ends.
        initial_calls: Make the initial calls of components in the values; None for what the app says (D9).

    Raises:
        MissingCallbackContextException: Outside a callback.
        IncorrectTypeException: The id or `props` has the wrong type.
    """
    call = _call_for("set_props")
    if hasattr(component_id, "_namespace"):
        component_id = getattr(component_id, "id", None)
    if not isinstance(component_id, str | Mapping) or not isinstance(props, Mapping):
        raise IncorrectTypeException(
            f"set_props takes an id and a dict of props, found {component_id!r} and {props!r}",
            where="the call of set_props in the traceback",
            remedy='write set_props("id", {"prop": value})',
        )
    said = {"flush": flush or None, "initial_calls": initial_calls}
    call.sink(component_id, dict(props), **{name: value for name, value in said.items() if value is not None})


_ARGS = ("using_args_grouping", "args_grouping")
_OUTPUTS = ("using_outputs_grouping", "outputs_grouping")


class CallbackContext:
    """What a callback can know about its call, as `dash.ctx` has it (R167-R171).

    Every attribute raises MissingCallbackContextException outside a callback. What only a web server knows
    (`cookies`, `headers`, `origin` ...) is empty.
    """

    triggered = Shown(lambda call: call.triggered, "What asked for the call; false for an initial call (R167).")
    triggered_id = Shown(lambda call: call.triggered_id, "The id of the first trigger, None for an initial call.")
    triggered_prop_ids = Shown(lambda call: call.triggered_prop_ids, "The id of each trigger by prop string (R169).")
    inputs = Shown(lambda call: call.inputs, "The value of every Input by prop string (R170).")
    states = Shown(lambda call: call.states, "The value of every State by prop string (R170).")
    inputs_list = Shown(lambda call: call.inputs_list, "Id, prop and value of every Input (R170).", _ARGS)
    states_list = Shown(lambda call: call.states_list, "Id, prop and value of every State (R170).", _ARGS)
    outputs_list = Shown(lambda call: call.outputs_list, "Id and prop of every Output (R170).", _OUTPUTS)
    args_grouping = Shown(lambda call: call.args_grouping, "Every argument described, in the shape of the arguments.")
    outputs_grouping = Shown(lambda call: call.outputs_grouping, "Every Output described, in the shape of the result.")
    using_args_grouping = Shown(
        lambda call: call.shape.using_args_grouping, "The arguments are not simply all Inputs, then all States."
    )
    using_outputs_grouping = Shown(
        lambda call: call.shape.using_outputs_grouping, "The outputs are not simply one, or a flat list."
    )
    cancelled = Shown(
        lambda call: call.cancelled(), "The call is to stop: a long plain function reads this now and then and returns."
    )
    user = Shown(lambda call: call.user, "Who uses the session, None when nobody said.")
    path = Shown(lambda call: call.path, "The path that the session shows.")
    timing_information = Shown(lambda call: call.timings, "What `record_timing` noted, by name.")
    custom_data: Shown[dict[str, Any]] = Shown(lambda _: {}, "Empty in a terminal.")
    cookies: Shown[dict[str, str]] = Shown(lambda _: {}, "Empty in a terminal.")
    headers: Shown[dict[str, str]] = Shown(lambda _: {}, "Empty in a terminal.")
    args: Shown[dict[str, str]] = Shown(lambda _: {}, "Empty in a terminal.")
    remote = Shown(lambda _: "", "Empty in a terminal.")
    origin = Shown(lambda _: "", "Empty in a terminal.")
    response = Shown(lambda _: None, "None: a terminal sends no response.")
    websocket = Shown(lambda _: None, "None: a terminal has no websocket.")

    def record_timing(self, name: str, duration: float, description: str | None = None) -> None:
        """Note how long something took; `timing_information` shows it.

        Args:
            name: What took the time.
            duration: Seconds; kept as whole milliseconds.
            description: A text about it.

        Raises:
            KeyError: The call has noted this name already.
            MissingCallbackContextException: Outside a callback.
        """
        timings = _call_for("ctx.record_timing").timings
        if name in timings:
            raise KeyError(f'this call has recorded a timing "{name}" already; choose another name')
        timings[name] = {"dur": round(duration * 1000), "desc": description}

    set_props = staticmethod(set_props)


ctx = callback_context = CallbackContext()


def call_context(
    inputs: Mapping[str, Any] | None = None,
    states: Mapping[str, Any] | None = None,
    triggered: Iterable[str] = (),
    *,
    sink: Callable[[Any, dict[str, Any]], None] = _nowhere,
) -> CallContext:
    """Build the context of a call with plain string ids, for tests of functions that read `ctx`.

    Args:
        inputs: Values by prop string ("id.prop"), in declared order.
        states: The same for States.
        triggered: The prop strings of the inputs that asked for the call; none for an initial call.
        sink: Takes what the function sets by `set_props`.

    Raises:
        KeyError: A trigger is not among the arguments.
    """
    given = {**(inputs or {}), **(states or {})}
    parted = {prop_id: prop_id.rpartition(".") for prop_id in given}
    dependencies = [(Input if key in (inputs or {}) else State)(name, prop) for key, (name, _, prop) in parted.items()]
    asked = {
        str(each): Argument(each.component_id, each.str_id, each.component_property, given[str(each)], each)
        for each in dependencies
    }
    triggers = [Trigger(each.id, each.str_id, each.property, each.value) for each in map(asked.__getitem__, triggered)]
    return CallContext([*asked.values()], (), dependencies, triggers, sink=sink)
