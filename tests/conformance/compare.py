"""Compares what happened with a trace, field by field."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from tests.conformance.play import Step
from tests.conformance.world import NO_COMPONENT

FIELDS = (
    "args", "kwargs", "triggered", "triggered_truthy", "triggered_id", "triggered_prop_ids", "inputs", "states",
    "args_grouping", "outputs_list", "outcome", "value", "set_props",
)  # fmt: skip
"""What is compared of two calls of one function."""

HOST = "http://HOST"
FOLDER = re.compile(r"(?<![\w:])/[\w./+-]*/(?=[\w-]+\.py\b)")
HASH = re.compile(r"@[0-9a-f]{16,}$")
UNSET = (None, "<unset>")

KINDS: Sequence[tuple[str, str]] = (
    ("Callback error", "callback"),
    ("A nonexistent object was used", "missing component"),
    ("ID not found in layout", "id not in layout"),
    ("Invalid prop for this component", "prop not in component"),
    ("Cannot patch undefined", "patch"),
    ("ID running component not found", "side update"),
    ("Circular Dependencies", "circular"),
    ("Multiple objects were found", "several components"),
    *(
        (text, "definition")
        for text in (
            "A callback is missing", "Callback item missing ID", "Callback property error",
            "Callback wildcard ID error", "Duplicate callback", "Overlapping wildcard", "Mismatched `MATCH`",
            "`Input` / `State` wildcards not in", "Same `Input` and `Output`",
        )
    ),
)  # fmt: skip
"""How the messages of a trace begin, and what kind of error that is."""


class Difference(NamedTuple):
    """One thing that is not as in the trace.

    Attributes:
        step: The action in which it shows, 0 for the load.
        what: Where in the step, such as "state out.children" or "call echo[1].args".
        got: What happened here, as JSON; empty when it is not there.
        expected: What the trace says, as JSON; empty when the trace does not have it.
    """

    step: int
    what: str
    got: str
    expected: str

    def __str__(self) -> str:
        return f"step {self.step}: {self.what}: expected {self.expected or 'nothing'}, got {self.got or 'nothing'}"


def compare(steps: Sequence[Step], trace: Mapping[str, Any]) -> list[Difference]:
    """Return everything that is not as in a trace.

    Where several runs are recorded, because they were not alike, it is enough to be like one of them.
    """
    runs = [trace["steps"], *trace.get("other_runs", ())]
    return min((_compare_run(steps, run, trace) for run in runs), key=len)


def _compare_run(steps: Sequence[Step], run: Sequence[Mapping[str, Any]], trace: Mapping[str, Any]) -> list[Difference]:
    found: list[Difference] = []
    if len(steps) != len(run):
        found.append(Difference(0, "number of steps", str(len(steps)), str(len(run))))
    for number, (step, expected) in enumerate(zip(steps, run, strict=False)):
        for part in (_calls, _state, _changes, _errors):
            found += [Difference(number, *each) for each in part(step, expected, trace)]
    return found


Found = Iterator[tuple[str, str, str]]


# --- calls ---


def _calls(step: Step, expected: Mapping[str, Any], trace: Mapping[str, Any]) -> Found:
    ours, theirs = [call_of(each) for each in step.calls], [call_of(each) for each in expected["calls"]]
    yield from _presence(ours, theirs)
    a, b = ([each for each in calls if each["sent"]] for calls in (ours, theirs))
    if trace["order_stable"] and a != b and Counter(map(_json, a)) == Counter(map(_json, b)):
        yield "order of calls", _json([_label(each) for each in a]), _json([_label(each) for each in b])
        return
    pairs = _in_order(a, b) if trace["order_stable"] else _in_any_order(a, b)
    for mine, other in pairs:
        if mine is None or other is None:
            call = mine or other or {}
            yield f"call {_name(call)}", _label(mine), _label(other)
        else:
            yield from _fields(mine, other)


def _presence(ours: Sequence[Mapping[str, Any]], theirs: Sequence[Mapping[str, Any]]) -> Found:
    a, b = (sorted({each["fn"] for each in calls if not each["sent"]}) for calls in (ours, theirs))
    if a != b:
        yield "calls that no request made", _json(a), _json(b)


def call_of(call: Mapping[str, Any]) -> dict[str, Any]:
    """What of a call is compared."""
    found = {field: canonical(call.get(field)) for field in FIELDS}
    return {"fn": call["fn"], "sent": call.get("req") is not None, **found}


Pair = tuple[dict[str, Any] | None, dict[str, Any] | None]


def _in_order(ours: Sequence[dict[str, Any]], theirs: Sequence[dict[str, Any]]) -> Iterator[Pair]:
    matcher = SequenceMatcher(None, [_json(each) for each in ours], [_json(each) for each in theirs], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        if ours[a:b] != theirs[c:d]:
            yield from _by_function(ours[a:b], theirs[c:d])


def _in_any_order(ours: Sequence[dict[str, Any]], theirs: Sequence[dict[str, Any]]) -> Iterator[Pair]:
    left, unmatched = list(theirs), []
    for each in ours:
        if each in left:
            left.remove(each)
        else:
            unmatched.append(each)
    yield from _by_function(unmatched, left)


def _by_function(ours: Sequence[dict[str, Any]], theirs: Sequence[dict[str, Any]]) -> Iterator[Pair]:
    left = list(theirs)
    for each in ours:
        other = next((call for call in left if call["fn"] == each["fn"]), None)
        if other is not None:
            left.remove(other)
        yield each, other
    yield from ((None, each) for each in left)


def _fields(mine: Mapping[str, Any], other: Mapping[str, Any]) -> Found:
    for field in FIELDS:
        if mine[field] != other[field]:
            yield f"call {_name(other)}.{field}", _json(mine[field]), _json(other[field])


def _name(call: Mapping[str, Any]) -> str:
    return f"{call['fn']}({_json(call['args'])[1:-1]})"


def _label(call: Mapping[str, Any] | None) -> str:
    if call is None:
        return ""
    return f"{_name(call)} of {', '.join(call['triggered_prop_ids'] or [])} -> {_json(call['value'])}"


# --- state, changes, errors ---


def _state(step: Step, expected: Mapping[str, Any], trace: Mapping[str, Any]) -> Found:
    for key, value in expected["state"].items():
        mine, other = canonical(step.state.get(key, "<not observed>")), canonical(value)
        if mine != other and not (mine in UNSET and other in UNSET):
            yield f"state {key}", _json(mine), _json(other)


def _changes(step: Step, expected: Mapping[str, Any], trace: Mapping[str, Any]) -> Found:
    if not trace.get("changes_per_key_stable", trace["changes_stable"]):
        return
    ours, theirs = per_key(step.changes), per_key(expected["changes"])
    for key in sorted({*ours, *theirs}):
        if ours.get(key, []) != theirs.get(key, []):
            yield f"changes of {key}", _json(ours.get(key, [])), _json(theirs.get(key, []))


def per_key(changes: Sequence[Any]) -> dict[str, list[Any]]:
    """The values that each prop showed one after the other."""
    found: dict[str, list[Any]] = {}
    for key, value in changes:
        shown, values = canonical(value), found.setdefault(key, [])
        if shown == NO_COMPONENT and values[-1:] == [None]:
            values.pop()  # a page looked for the component where it was: nothing was there, or something else
        values.append(None if shown in UNSET else shown)
    return found


def _errors(step: Step, expected: Mapping[str, Any], trace: Mapping[str, Any]) -> Found:
    ours = Counter(kind for kind, _ in step.errors)
    theirs = Counter(_kind(each) for each in expected["errors"] if each["kind"] != "console")
    for kind in sorted({*ours, *theirs}):
        if ours[kind] != theirs[kind]:
            yield f"errors: {kind}", str(ours[kind]), str(theirs[kind])


def _kind(error: Mapping[str, str]) -> str:
    if error["kind"] == "harness":
        return "harness"
    return next((kind for text, kind in KINDS if error["message"].startswith(text)), error["message"])


# --- values ---


def canonical(value: Any) -> Any:
    """Return a value without what is a matter of taste or of the machine.

    1.0 is 1, a prop that is None is a prop that is not given, and hosts, hashes, folders and moments do not count.
    """
    if isinstance(value, Mapping):
        items = {key: canonical(item) for key, item in value.items() if key != "namespace"}
        if set(items) == {"type", "props"} and isinstance(items["props"], dict):
            items["props"] = {prop: item for prop, item in items["props"].items() if item not in UNSET}
        return {canonical(key): item for key, item in items.items()}
    if isinstance(value, list | tuple):
        return [canonical(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and not isinstance(value, bool) and value > 1.5e12:
        return "<timestamp>"
    return FOLDER.sub("", HASH.sub("", value)).replace(HOST, "") if isinstance(value, str) else value


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)
