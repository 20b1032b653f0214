"""The arguments of `callback` that Dash does not have: read, and checked as far as one decorator can know."""

from collections.abc import Mapping
from math import isfinite
from typing import Any

from tui_callbacks.callbacks.definition import Pace
from tui_callbacks.callbacks.signature import flatten
from tui_callbacks.dependencies import Output, check_dependency
from tui_callbacks.errors import SignatureError, did_you_mean

OVERLAPS = ("latest", "queue", "skip")


def read_pace(options: Mapping[str, Any], where: str) -> Pace | None:
    """Return what the options say about requests that come too fast, None when they say nothing (D3).

    Raises:
        SignatureError: A value is none that the option takes, or two options exclude each other.
    """
    pace = Pace(
        on_overlap=_read_overlap(options.get("on_overlap", "latest"), where),
        debounce=_read_seconds("debounce", options, where),
        throttle=_read_seconds("throttle", options, where),
        cancel_superseded=bool(options.get("cancel_superseded")),
    )
    if pace == Pace():
        return None
    if pace.debounce is not None and pace.throttle is not None:
        raise SignatureError(
            "the callback has both debounce and throttle",
            where=where,
            remedy="keep debounce to wait for a pause, or throttle to be called now and then all the while",
        )
    if pace.cancel_superseded and pace.on_overlap != "latest":
        raise SignatureError(
            f'cancel_superseded=True goes with on_overlap="latest": with "{pace.on_overlap}" no call is superseded',
            where=where,
            remedy="remove one of the two",
        )
    return pace


def _read_overlap(said: Any, where: str) -> Any:
    if said in OVERLAPS:
        return said
    hint = did_you_mean(str(said), OVERLAPS)
    raise SignatureError(
        f"on_overlap must be one of {', '.join(map(repr, OVERLAPS))}, found {said!r}.{hint}",
        where=where,
        remedy='leave it out for "latest": the newest call counts, as in Dash',
    )


def _read_seconds(option: str, options: Mapping[str, Any], where: str) -> float | None:
    said = options.get(option)
    if said is None:
        return None
    if isinstance(said, int | float) and not isinstance(said, bool) and isfinite(said) and said > 0:
        return float(said)
    raise SignatureError(
        f"{option} must be a number of seconds above 0, found {said!r}",
        where=where,
        remedy=f"write {option}=0.3 for 300 milliseconds, or leave it out",
    )


def read_sets(sets: Any, where: str) -> tuple[Output, ...]:
    """Return the Outputs that the callback says it may set by `set_props`.

    Raises:
        SignatureError: Something in it is no Output.
        CallbackException: An Output names what no callback can name (R22).
    """
    found = tuple(flatten([sets])) if sets else ()
    for each in found:
        if not isinstance(each, Output):
            raise SignatureError(
                f"`sets` holds {each!r}, which is no Output",
                where=where,
                remedy='name what set_props sets: sets=[Output("id", "prop")]',
            )
        check_dependency(each, where)
    return found


def read_call_on_insert(said: Any, outputs: tuple[Output, ...], where: str) -> bool:
    """Return whether Inputs that come later call the callback (D10).

    Raises:
        SignatureError: The callback has outputs, so that there is nothing to ask for.
    """
    if said and outputs:
        raise SignatureError(
            "call_on_insert=True is for callbacks without outputs: those with outputs are called in any case (R152)",
            where=where,
            remedy="remove it",
        )
    return bool(said)
