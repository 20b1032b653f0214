"""What one decorator call says: its arguments read, and checked as far as one decorator can know (R22)."""

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypedDict

from tui_callbacks.callbacks.definition import Background, OnOverlap, Pace, PreventInitial, Running
from tui_callbacks.callbacks.options import read_call_on_insert, read_pace, read_sets
from tui_callbacks.callbacks.signature import Signature, flatten
from tui_callbacks.dependencies import Dependency, Input, Output, State, check_dependency
from tui_callbacks.errors import (
    DuplicateCallback,
    IncorrectTypeException,
    Location,
    SignatureError,
    WildcardInLongCallback,
    did_you_mean,
)

PREVENTED_DUPLICATE = "initial_duplicate"


class CallbackOptions(TypedDict, total=False):
    """The keyword arguments of `callback`; those that only a web server understands are accepted and without effect.

    Attributes:
        output: The Outputs, in any grouping; what the function must return (R13, R14).
        inputs: The Inputs, or Inputs and States, in any grouping; a dict gives keyword arguments (R13).
        state: The States; of the same kind as `inputs`.
        prevent_initial_call: True: no call when the outputs appear. "initial_duplicate": call even with
            `allow_duplicate` (R84, R185). None: the setting of the app, for callbacks of the app (R17).
        running: (Output, value while a call lives, value after) tuples, or one such tuple (R172).
        on_error: Called with the exception of the function; what it returns is used in its place (R136).
        optional: Report no id of this callback as missing in the layout (R20).
        inline: Run a plain function on the event loop, at once and in front of everything else, instead of in a
            thread. For quick functions only.
        background: Run the function as a background job (R210).
        interval: Milliseconds between two questions to the manager of background jobs.
        progress: Outputs that a background job may write while it runs (R211).
        progress_default: Their values when no job runs.
        cancel: Inputs whose change ends a background job (R216).
        manager: The manager of background jobs, in place of that of the app.
        cache_args_to_ignore: Arguments that do not count for the cache of background jobs.
        cache_ignore_triggered: What asked for the call does not count for that cache.
        persistent: Calls do not count for the "Updating..." indicator (R21).
        sets: The Outputs that the function may set by `set_props`: checked, and waited for as outputs are.
        on_overlap: What a request does that comes while a call runs: "latest" (default) makes it obsolete, "queue" is
            run after it, "skip" is dropped (D3).
        debounce: Call when nothing has asked for this many seconds; not for initial calls (D3).
        throttle: Call at once, then at most every so many seconds, at last with the newest values (D3).
        cancel_superseded: Cancel a call that a newer one made obsolete (D3c).
        circular: A loop with other callbacks that say the same is meant; it runs until the values settle. None: the
            setting of the app.
        call_on_insert: Without outputs: make an initial call when an Input of it comes into the layout later (D10).
        handle_return_errors: Pass the error of a wrong returned value to `on_error` too (D30). None: the setting of
            the app.
        hidden: Without effect on calls: left out of lists of callbacks.
        api_endpoint: No meaning in a terminal.
        websocket: No meaning in a terminal.
        mcp_enabled: No meaning in a terminal.
        mcp_expose_docstring: No meaning in a terminal.
    """

    output: Any
    inputs: Any
    state: Any
    prevent_initial_call: PreventInitial | None
    running: Any
    on_error: Callable[[Exception], Any] | None
    optional: bool | None
    inline: bool
    background: bool
    interval: int
    progress: Any
    progress_default: Any
    cancel: Any
    manager: Any
    cache_args_to_ignore: Any
    cache_ignore_triggered: bool
    persistent: bool
    sets: Any
    on_overlap: OnOverlap
    debounce: float | None
    throttle: float | None
    cancel_superseded: bool
    circular: bool | None
    call_on_insert: bool
    handle_return_errors: bool | None
    hidden: bool | None
    api_endpoint: str | None
    websocket: bool | None
    mcp_enabled: bool | None
    mcp_expose_docstring: bool | None
    _allow_dynamic_callbacks: bool


@dataclass(frozen=True, slots=True, eq=False)
class Declaration:
    """One decorator call, read and checked.

    Attributes:
        signature: The groupings of outputs and arguments.
        prevent_initial_call: As declared, or the default of the app.
        running: The `running=` entries.
        on_error: The handler of this callback.
        optional: Missing ids are no report.
        inline: Run on the loop.
        persistent: Calls do not count as updating.
        background: What a background callback asks for.
        sets: What it may set by `set_props`.
        pace: What becomes of requests that come too fast.
        circular: Loops with others that say so are meant; None for the setting of the app.
        call_on_insert: Inputs that come later call it.
        handle_return_errors: `on_error` gets wrong returned values too; None for the setting of the app.
        location: Where the decorator stands.
    """

    signature: Signature
    prevent_initial_call: PreventInitial
    running: tuple[Running, ...]
    on_error: Callable[[Exception], Any] | None
    optional: bool
    inline: bool
    persistent: bool
    background: Background | None
    sets: tuple[Output, ...]
    pace: Pace | None
    circular: bool | None
    call_on_insert: bool
    handle_return_errors: bool | None
    location: Location


def declare(
    args: Sequence[Any], options: CallbackOptions, location: Location, default: PreventInitial = False
) -> Declaration:
    """Read the arguments of a decorator.

    Args:
        args: The positional arguments: Outputs, then Inputs and States, then perhaps a bool (R11).
        options: The keyword arguments.
        location: Where the decorator stands.
        default: The `prevent_initial_callbacks` of the app, for callbacks of an app (R17).

    Raises:
        CallbackException: Something in them can never work; see the table of R22.
    """
    where = str(location)
    _warn_unknown(options, where)
    said = options.get("prevent_initial_call")
    if said is None and args and isinstance(args[-1], bool):
        args, said = args[:-1], args[-1]
    prevent: PreventInitial = default if said is None else said
    signature = _read_signature(args, options, where)
    for dependency in (*signature.outputs, *signature.dependencies):
        check_dependency(dependency, where)
    if PREVENTED_DUPLICATE not in (prevent, default) and not prevent:
        _check_no_duplicate(signature.outputs, where)
    return Declaration(
        signature=signature,
        prevent_initial_call=prevent,
        running=_read_running(options.get("running"), where),
        on_error=options.get("on_error"),
        optional=bool(options.get("optional")),
        inline=bool(options.get("inline")),
        persistent=bool(options.get("persistent")),
        background=_read_background(options, where) if options.get("background") else None,
        sets=read_sets(options.get("sets"), where),
        pace=read_pace(options, where),
        circular=options.get("circular"),
        call_on_insert=read_call_on_insert(options.get("call_on_insert"), signature.outputs, where),
        handle_return_errors=options.get("handle_return_errors"),
        location=location,
    )


def _warn_unknown(options: Mapping[str, Any], where: str) -> None:
    known = CallbackOptions.__annotations__
    for name in options:
        if name not in known:
            hint = did_you_mean(name, known)
            text = f"callback has no option {name!r}, it is ignored.{hint} at: {where}"
            warnings.warn(text, UserWarning, stacklevel=5)


# --- outputs, inputs, states ----------------------------------------------------------------------------------------


def _read_signature(args: Sequence[Any], options: CallbackOptions, where: str) -> Signature:
    items: list[Any] = []
    for arg in args:
        items += arg if isinstance(arg, list | tuple) else [arg]
    outputs = _read_outputs(args, items, options.get("output"), where)
    inputs = _read_arguments(items, options, where)
    if items:
        _refuse_rest(items[0], where)
    return Signature(outputs, inputs, where)


def _read_outputs(args: Sequence[Any], items: list[Any], output: Any, where: str) -> Any:
    """Take the Outputs from the front of `items`, unless they are given by name (R11, R14)."""
    if output is not None:
        _check_outputs(output, where)
        return output
    outputs = _take_while(items, (Output,))
    bare = bool(outputs) and not isinstance(args[0], list | tuple)
    return outputs[0] if bare and len(outputs) == 1 else outputs


def _check_outputs(output: Any, where: str) -> None:
    for leaf in flatten(output):
        if not isinstance(leaf, Output):
            raise SignatureError(
                f"`output` holds {leaf!r}, which is no Output", where=where, remedy="put only Outputs into `output`"
            )


def _read_arguments(items: list[Any], options: CallbackOptions, where: str) -> Any:
    inputs, state = options.get("inputs"), options.get("state")
    if inputs is not None:
        return _join_by_name(_listed(inputs), _listed(state) if state else None, where)
    if state is not None:
        raise SignatureError(
            "`state` is given by name, but `inputs` is not", where=where, remedy="give both by name, or none of them"
        )
    taken = _take_while(items, (Input, State))
    return taken[0] if len(taken) == 1 else taken


def _listed(grouping: Any) -> Any:
    return [grouping] if isinstance(grouping, Dependency) else grouping


def _join_by_name(inputs: Any, state: Any, where: str) -> Any:
    for leaf in flatten([inputs, [] if state is None else state]):
        if not isinstance(leaf, Input | State):
            raise _no_grouping(inputs, where) if leaf is inputs else _no_dependency(leaf, where)
    if state is None:
        return inputs
    if isinstance(inputs, Mapping) and isinstance(state, Mapping):
        return {**state, **inputs}
    if isinstance(inputs, list | tuple) and isinstance(state, list | tuple):
        return [*inputs, *state]
    raise SignatureError(
        f"`inputs` is a {type(inputs).__name__}, but `state` is a {type(state).__name__}",
        where=where,
        remedy="make both a list, or both a dict",
    )


def _no_grouping(inputs: Any, where: str) -> SignatureError:
    return SignatureError(
        f"`inputs` must be a dict, a list or a tuple, found {inputs!r}",
        where=where,
        remedy="put the Inputs into a list",
    )


def _take_while(items: list[Any], kinds: tuple[type[Dependency], ...]) -> list[Any]:
    """Take the items from the front whose leaves are all of some kinds."""
    count = 0
    while count < len(items) and _is_all(items[count], kinds):
        count += 1
    taken = items[:count]
    del items[:count]
    return taken


def _is_all(item: Any, kinds: tuple[type[Dependency], ...]) -> bool:
    return isinstance(item, kinds) or all(isinstance(leaf, kinds) for leaf in flatten(item))


def _no_dependency(item: Any, where: str) -> IncorrectTypeException:
    return IncorrectTypeException(
        f"the arguments of a callback must be Output, Input or State, found {item!r}",
        where=where,
        remedy='write Input("id", "prop"), with id and prop apart',
    )


def _refuse_rest(item: Any, where: str) -> None:
    if all(isinstance(leaf, Dependency) for leaf in flatten(item)):
        raise IncorrectTypeException(
            f"{item!r} stands too late: Outputs come first, then Inputs and States",
            where=where,
            remedy="move it to the front, or give everything by name (output=, inputs=, state=)",
        )
    raise _no_dependency(item, where)


def _check_no_duplicate(outputs: Iterable[Output], where: str) -> None:
    for output in outputs:
        if output.allow_duplicate:
            raise DuplicateCallback(
                f"{output} has allow_duplicate=True, but the callback makes an initial call, in no fixed order",
                where=where,
                remedy='add prevent_initial_call=True, or "initial_duplicate" to have the initial call all the same',
            )


# --- running and background -----------------------------------------------------------------------------------------


def _read_running(running: Any, where: str) -> tuple[Running, ...]:
    if not running:
        return ()
    single = isinstance(running, list | tuple) and isinstance(running[0], Dependency)
    return tuple(_read_running_entry(entry, where) for entry in ([running] if single else running))


def _read_running_entry(entry: Any, where: str) -> Running:
    if not (isinstance(entry, list | tuple) and len(entry) == 3 and isinstance(entry[0], Output)):
        raise SignatureError(
            f"an entry of `running` must be (Output, value while running, value after), found {entry!r}",
            where=where,
            remedy='write running=[(Output("id", "disabled"), True, False)]',
        )
    check_dependency(entry[0], where)
    return Running(*entry)


def _read_background(options: CallbackOptions, where: str) -> Background:
    progress = _as_tuple(options.get("progress"))
    cancel = _as_tuple(options.get("cancel"))
    default = _as_tuple(options.get("progress_default"))
    _check_no_wildcard("progress", progress, where)
    _check_no_wildcard("cancel", cancel, where)
    if default and len(default) != len(progress):
        raise SignatureError(
            f"progress_default has {len(default)} values for {len(progress)} outputs in `progress`",
            where=where,
            remedy="give one value per output of `progress`",
        )
    return Background(
        manager=options.get("manager"),
        interval=options.get("interval", 1000),
        progress=progress,
        progress_default=default,
        cancel=cancel,
        cache_args_to_ignore=_as_tuple(options.get("cache_args_to_ignore")),
        cache_ignore_triggered=options.get("cache_ignore_triggered", True),
    )


def _as_tuple(value: Any) -> tuple[Any, ...]:
    if not value:
        return ()
    return tuple(value) if isinstance(value, list | tuple) else (value,)


def _check_no_wildcard(option: str, dependencies: Iterable[Dependency], where: str) -> None:
    for dependency in dependencies:
        if dependency.is_pattern:
            raise WildcardInLongCallback(
                f"`{option}` of a background callback holds {dependency!r}, an id with a wildcard",
                where=where,
                remedy="name single components there",
            )
