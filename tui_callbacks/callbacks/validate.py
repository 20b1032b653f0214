"""What is wrong with the callbacks of an app, found before anything runs: one function a rule (R32, D18, D19).

A rule takes all definitions and yields an error for each finding. `RULES` lists them in the order of reporting.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.graph import Entry, Index
from tui_callbacks.dependencies import Dependency, Input, Output, State
from tui_callbacks.errors import BackgroundCallbackError, DashException, DefinitionError, DuplicateCallback
from tui_callbacks.ids import Wildcard

Rule = Callable[[Sequence[Definition]], Iterator[DashException]]


def validate(definitions: Sequence[Definition]) -> tuple[DashException, ...]:
    """Return every error that the rules find, rule by rule; empty when the callbacks can run."""
    return tuple(error for rule in RULES for error in rule(definitions))


def missing_inputs(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """A callback without Inputs that makes no initial call could never run."""
    for each in definitions:
        if not each.inputs and each.prevent_initial_call is True:
            yield DefinitionError(
                f"A callback is missing Inputs: {_named(each)} has none, and prevent_initial_call=True",
                where=each.where,
                remedy="add an Input, or let it make its initial call",
            )


def missing_properties(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """Every dependency names a prop."""
    for each, dependency in _dependencies(definitions):
        if not dependency.component_property:
            yield DefinitionError(
                f"Callback property error: {_label(each, dependency)} on the id {dependency.str_id!r} names no prop",
                where=each.where,
                remedy='name a prop, such as "children" or "value"',
            )


def missing_ids(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """Every dependency names a component."""
    for each, dependency in _dependencies(definitions):
        if not dependency.component_id:
            yield DefinitionError(
                f"Callback item missing ID: {_label(each, dependency)} has the id {dependency.component_id!r}",
                where=each.where,
                remedy="give the id of a component",
            )


def wildcard_ids(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """The keys and values of dict ids are such as ids can have, and their wildcards fit the kind of dependency."""
    for each, dependency in _dependencies(definitions):
        for key in dependency.key_set:
            fault = _fault(key, dependency)
            if fault:
                yield DefinitionError(
                    f"Callback wildcard ID error: {_label(each, dependency)} {dependency} has {fault[0]}",
                    where=each.where,
                    remedy=fault[1],
                )


def _fault(key: str, dependency: Dependency) -> tuple[str, str] | None:
    value = dependency.component_id[key]
    if not key:
        return "an empty key", "give every key of a dict id a name"
    if isinstance(value, Wildcard):
        allowed = ", ".join(each.value for each in dependency.allowed_wildcards)
        kind = type(dependency).__name__
        fits = value in dependency.allowed_wildcards
        return None if fits else (f"{value.value} at {key!r}", f"use one of {allowed}, which an {kind} may have")
    if isinstance(value, str | int | float):
        return None
    return f"{value!r} at {key!r}", "use a str, a number, a bool or a wildcard"


def repeated_outputs(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """No callback has the same fixed output twice."""
    for each in definitions:
        seen: set[tuple[str, str]] = set()
        for output in each.outputs:
            key = (output.str_id, output.component_property)
            if key in seen and not output.key_set:
                yield DuplicateCallback(
                    f"Duplicate callback Outputs: {output} stands twice in the outputs of {each.name}",
                    where=each.where,
                    remedy="remove one of them",
                )
            seen.add(key)


def shared_outputs(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """No two callbacks own the same fixed output, unless all but one say `allow_duplicate` (R184)."""
    owners: dict[tuple[str, str], Definition] = {}
    for each, output in _owned_alone(definitions):
        if not output.key_set:
            first = owners.setdefault((output.str_id, output.component_property), each)
            if first is not each:
                yield DuplicateCallback(
                    f"Duplicate callback outputs: {output} is an output of {first.name} and of {each.name}",
                    where=f"{first.where}, {each.where}",
                    remedy="merge the two callbacks, or say allow_duplicate=True in one of the Outputs "
                    "(with prevent_initial_call=True)",
                )


def overlapping_outputs(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """No two dict-id outputs can mean the same prop of the same component (R32, R33)."""
    known: Index[Output] = Index()
    for each, output in _owned_alone(definitions):
        if output.key_set and _is_sound(output):
            clash = next(known.overlapping(output), None)
            if clash is not None:
                yield _overlap(clash, each, output)
            known.add(Entry(each, 0, output))


def _overlap(clash: Entry[Output], definition: Definition, output: Output) -> DuplicateCallback:
    first = clash.definition
    places = first.where if first is definition else f"{first.where}, {definition.where}"
    return DuplicateCallback(
        f"Overlapping wildcard callback outputs: {output} of {definition.name} and {clash.dependency} of {first.name} "
        "can be the same prop of the same component",
        where=places,
        remedy="make a constant of the ids differ, or say allow_duplicate=True in one of the Outputs "
        "(with prevent_initial_call=True)",
    )


def mismatched_match(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """All outputs of a callback have MATCH on the same keys."""
    for each in definitions:
        for output in each.outputs[1:]:
            if output.match_keys != each.outputs[0].match_keys:
                yield DefinitionError(
                    f"Mismatched `MATCH` wildcards across `Output`s: {output} has MATCH on {_keys(output.match_keys)}, "
                    f"{each.outputs[0]} on {_keys(each.outputs[0].match_keys)}",
                    where=each.where,
                    remedy="use MATCH on the same keys in all Outputs, or make several callbacks",
                )


def unmatched_wildcards(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """MATCH and ALLSMALLER in Inputs and States have their counterpart in the outputs (R32, R34)."""
    for each, dependency in _dependencies(definitions):
        if dependency.wildcards and not isinstance(dependency, Output):
            matched = each.outputs[0].match_keys if each.outputs else ()
            loose = [key for key, kind in dependency.wildcards.items() if _is_loose(kind, key, matched)]
            if loose:
                yield DefinitionError(
                    f"`Input` / `State` wildcards not in `Output`s: {_label(each, dependency)} {dependency} "
                    f"has MATCH or ALLSMALLER on {_keys(loose)}, where the outputs have no MATCH",
                    where=each.where,
                    remedy="use MATCH on the same key in the Outputs, or ALL here",
                )


def _is_loose(kind: Wildcard, key: str, matched: Sequence[str]) -> bool:
    if key in matched or kind is Wildcard.ALL:
        return False
    return kind is Wildcard.ALLSMALLER or bool(matched)


def unmatched_sets(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """MATCH in `sets` has its counterpart in the outputs, or without outputs in an Input."""
    for each in definitions:
        matched = {key for one in (each.outputs or each.inputs) for key in one.match_keys} if each.sets else set()
        for target in each.sets:
            loose = [key for key in target.match_keys if key not in matched]
            if loose:
                yield DefinitionError(
                    f"`sets` wildcards not in the callback: {_label(each, target)} {target} has MATCH on "
                    f"{_keys(loose)}, where the {'outputs have' if each.outputs else 'Inputs have'} none",
                    where=each.where,
                    remedy="use MATCH on a key that has it there, or ALL here",
                )


def background_callbacks(definitions: Sequence[Definition]) -> Iterator[DashException]:
    """Background callbacks are refused: this version has nothing that runs them."""
    for each in definitions:
        if each.background is not None:
            yield BackgroundCallbackError(
                f"{each.name} is a background callback (background=True), which this version cannot run",
                where=each.where,
                remedy="remove background=True and what belongs to it (progress, cancel, manager): a plain function "
                "runs in a thread, an async one on the event loop, and the screen keeps reacting",
            )


RULES: tuple[Rule, ...] = (
    missing_inputs,
    missing_properties,
    missing_ids,
    wildcard_ids,
    repeated_outputs,
    shared_outputs,
    overlapping_outputs,
    mismatched_match,
    unmatched_wildcards,
    unmatched_sets,
    background_callbacks,
)
"""Every rule, in the order of reporting."""


def _dependencies(definitions: Sequence[Definition]) -> Iterator[tuple[Definition, Dependency]]:
    for each in definitions:
        for output in each.outputs:
            yield each, output
        for dependency in each.dependencies:
            yield each, dependency
        for target in each.sets:
            yield each, target


def _label(definition: Definition, dependency: Dependency) -> str:
    """Return the kind and the place among its kind, as in "Input 0"."""
    in_sets = next((place for place, each in enumerate(definition.sets) if each is dependency), None)
    if in_sets is not None:
        return f"`sets` {in_sets}"
    kind = next(kind for kind in (Output, State, Input) if isinstance(dependency, kind))
    alike = [each for each in (*definition.outputs, *definition.dependencies) if isinstance(each, kind)]
    place = next(place for place, each in enumerate(alike) if each is dependency)
    return f"{kind.__name__} {place}"


def _owned_alone(definitions: Sequence[Definition]) -> Iterator[tuple[Definition, Output]]:
    return ((each, output) for each in definitions for output in each.outputs if not output.allow_duplicate)


def _is_sound(output: Output) -> bool:
    return all(isinstance(value, str | int | float) for value in output.constants.values())


def _named(definition: Definition) -> str:
    outputs = ", ".join(map(str, definition.outputs)) or "no output"
    return f"{definition.name} ({outputs})"


def _keys(keys: Sequence[Any]) -> str:
    return ", ".join(map(repr, keys)) or "no key"
