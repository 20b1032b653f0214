"""Who reads and who writes which prop: the static graph of an app's callbacks, shared by all its sessions.

It knows dependencies, not components: for the id of any component it answers which definitions read or own its
props (R50-R52). Which instances that means in a layout is the engine's part. Building it costs a few microseconds
per callback; the answers cost a dict lookup for string ids, and one per shape of pattern for dict ids.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.digraph import strong_components
from tui_callbacks.dependencies import Dependency, Input, Output

D = TypeVar("D", bound=Dependency)


@dataclass(slots=True, eq=False)
class Entry(Generic[D]):
    """One Input or one Output of one definition.

    Attributes:
        definition: The callback.
        position: The place in `definition.inputs`, or in `definition.outputs`.
        dependency: The Input or Output.
    """

    definition: Definition
    position: int
    dependency: D


Reader = Entry[Input]
Owner = Entry[Output]


@dataclass(frozen=True, slots=True)
class Traits:
    """What never changes about a definition, worked out once.

    Attributes:
        match_keys: The keys that are MATCH in its outputs (the same in all of them, R32); empty when none is.
        all_inputs_multi: It has Inputs, and all have ALL or ALLSMALLER (R82, R85, R122).
        all_fixed: No Input and no Output is a pattern, so that static answers hold in every layout.
        first_single_output: The place of the first output without ALL that must be there (R57), None without one.
        self_reading: Inputs, by place, that may be its own outputs, or what it sets (R61).
    """

    match_keys: tuple[str, ...]
    all_inputs_multi: bool
    all_fixed: bool
    first_single_output: int | None
    self_reading: frozenset[int]


def strict(value: Any) -> Any:
    """Return a form of an id value for which equality is strict: 1 is not True, and not "1" (R54)."""
    return (bool, value) if isinstance(value, bool) else value


Keys = tuple[str, ...]


class PatternTable(Generic[D]):
    """Entries whose dict ids have the same keys, for one prop, in the order of R116.

    Equal patterns stand together, where the first of them was registered. Patterns are kept by the keys on which
    they are constant (their shape), so that finding those that a component meets takes one lookup per shape.
    """

    def __init__(self) -> None:
        self.patterns: list[tuple[D, list[Entry[D]]]] = []
        self._known: dict[str, int] = {}
        self._places: dict[Keys, list[int]] = {}
        self._by_values: dict[tuple[Keys, Keys], dict[tuple[Any, ...], list[int]]] = {}

    def add(self, entry: Entry[D]) -> None:
        """Append an entry; entries come in registration order."""
        place = self._known.get(entry.dependency.str_id)
        if place is None:
            place = self._add_pattern(entry.dependency)
        self.patterns[place][1].append(entry)

    def _add_pattern(self, pattern: D) -> int:
        place = self._known[pattern.str_id] = len(self.patterns)
        self.patterns.append((pattern, []))
        shape = tuple(sorted(pattern.constants))
        if shape not in self._places:
            self._places[shape] = []
            self._by_values[shape, shape] = {}
        self._places[shape].append(place)
        for (of, keys), by_values in self._by_values.items():
            if of == shape:
                by_values.setdefault(_values(pattern.constants, keys), []).append(place)
        return place

    def meeting(self, component_id: Mapping[str, Any]) -> list[Entry[D]]:
        """Return the entries whose pattern a component's id meets, constants strictly compared (R52, R54)."""
        found: list[int] = []
        for shape in self._places:
            found += self._by_values[shape, shape].get(_values(component_id, shape), ())
        return [entry for place in sorted(found) for entry in self.patterns[place][1]]

    def overlapping(self, dependency: Dependency) -> Iterator[Entry[D]]:
        """Yield the entries that can mean a component that another dependency means too, in no special order."""
        for shape in self._places:
            common = tuple(key for key in shape if key in dependency.constants)
            for place in self._grouped(shape, common).get(_values(dependency.constants, common), ()):
                yield from self.patterns[place][1]

    def _grouped(self, shape: Keys, keys: Keys) -> dict[tuple[Any, ...], list[int]]:
        """Return the patterns of a shape by their values on some of its keys; made when first asked for."""
        known = self._by_values.get((shape, keys))
        if known is None:
            known = self._by_values[shape, keys] = {}
            for place in self._places[shape]:
                known.setdefault(_values(self.patterns[place][0].constants, keys), []).append(place)
        return known


def _values(component_id: Mapping[str, Any], keys: Keys) -> tuple[Any, ...]:
    return tuple(strict(component_id[key]) for key in keys)


def can_meet(one: Dependency, other: Dependency) -> bool:
    """Say whether two dependencies can mean the same prop of the same component, whatever their wildcards are."""
    return one.component_property == other.component_property and can_coincide(one, other)


def can_coincide(one: Dependency, other: Dependency) -> bool:
    """Say whether two dependencies can mean the same component, whatever their wildcards are."""
    if one.key_set != other.key_set:
        return False
    if not one.key_set:
        return one.str_id == other.str_id
    common = one.constants.keys() & other.constants.keys()
    return all(strict(one.constants[key]) == strict(other.constants[key]) for key in common)


def edges_of(definition: Definition) -> tuple[Output, ...]:
    """Return what readers wait for: outputs without `allow_duplicate` (R113), and what it says it sets."""
    return tuple([output for output in (*definition.outputs, *definition.sets) if not output.allow_duplicate])


class Index(Generic[D]):
    """Entries by component id and prop; the props of an id are in the order of their first registration."""

    def __init__(self) -> None:
        self.fixed: dict[str, dict[str, list[Entry[D]]]] = {}
        self.patterns: dict[frozenset[str], dict[str, PatternTable[D]]] = {}

    def add(self, entry: Entry[D]) -> None:
        """Append an entry; entries come in registration order."""
        dependency = entry.dependency
        prop = dependency.component_property
        if dependency.key_set:
            tables = self.patterns.setdefault(dependency.key_set, {})
            table = tables.get(prop)
            if table is None:
                table = tables[prop] = PatternTable()
            table.add(entry)
            return
        props = self.fixed.get(dependency.str_id)
        if props is None:
            self.fixed[dependency.str_id] = {prop: [entry]}
        elif prop in props:
            props[prop].append(entry)
        else:
            props[prop] = [entry]

    def at(self, component_id: Any, prop: str) -> Sequence[Entry[D]]:
        """Return the entries for one prop of one component."""
        if isinstance(component_id, str):
            return self.fixed.get(component_id, {}).get(prop, ())
        table = self.patterns.get(frozenset(component_id), {}).get(prop)
        return table.meeting(component_id) if table else ()

    def props_of(self, component_id: Any) -> Mapping[str, Sequence[Entry[D]]]:
        """Return the entries for one component by prop; props without entries are left out."""
        if isinstance(component_id, str):
            return self.fixed.get(component_id, {})
        tables = self.patterns.get(frozenset(component_id), {})
        found = {prop: table.meeting(component_id) for prop, table in tables.items()}
        return {prop: entries for prop, entries in found.items() if entries}

    def overlapping(self, dependency: Dependency) -> Iterator[Entry[D]]:
        """Yield the entries that can mean the same prop of the same component as a dependency."""
        prop = dependency.component_property
        if dependency.key_set:
            table = self.patterns.get(dependency.key_set, {}).get(prop)
            return table.overlapping(dependency) if table else iter(())
        return iter(self.fixed.get(dependency.str_id, {}).get(prop, ()))


class Graph:
    """The callbacks of an app, frozen, with their edges (R50).

    Args:
        definitions: The callbacks in registration order; `definition.index` is the place in this sequence.

    Attributes:
        definitions: The callbacks.
        traits: What never changes about each, by index.
        without_outputs: Definitions without outputs, in registration order (R81).
        without_inputs: Definitions without inputs, in registration order (R81).
    """

    def __init__(self, definitions: Sequence[Definition] = ()) -> None:
        self.definitions = tuple(definitions)
        self._inputs: Index[Input] = Index()
        self._outputs: Index[Output] = Index()
        for definition in self.definitions:
            for position, dependency in enumerate(definition.inputs):
                self._inputs.add(Entry(definition, position, dependency))
            for position, output in enumerate(definition.outputs):
                self._outputs.add(Entry(definition, position, output))
        self.traits = tuple(map(_traits_of, self.definitions))
        self.without_outputs = tuple(each for each in self.definitions if not each.outputs)
        self.without_inputs = tuple(each for each in self.definitions if not each.inputs)

    def readers(self, component_id: Any, prop: str) -> Sequence[Reader]:
        """Return the Inputs on one prop of a component, in the order of R116.

        A definition is there once per Input that means the prop. `component_id` is a str or a concrete dict id.
        """
        return self._inputs.at(component_id, prop)

    def owners(self, component_id: Any, prop: str) -> Sequence[Owner]:
        """Return the Outputs on one prop of a component; more than one with `allow_duplicate` only (R60, R184)."""
        return self._outputs.at(component_id, prop)

    def read_props(self, component_id: Any) -> Mapping[str, Sequence[Reader]]:
        """Return the Inputs on each prop of a component that is read at all."""
        return self._inputs.props_of(component_id)

    def owned_props(self, component_id: Any) -> Mapping[str, Sequence[Owner]]:
        """Return the Outputs on each prop of a component that is owned at all, for initial calls (R80)."""
        return self._outputs.props_of(component_id)

    @cached_property
    def feeds(self) -> tuple[tuple[int, ...], ...]:
        """For each definition the definitions that read one of its edges, itself left out, by index.

        Exact for fixed ids; with patterns every reader that could meet the output in some layout.
        """
        return tuple([self._fed_by(each, edges_of(each)) for each in self.definitions])

    def _fed_by(self, definition: Definition, edges: Sequence[Output]) -> tuple[int, ...]:
        fed = {entry.definition.index for output in edges for entry in self._inputs.overlapping(output)}
        return tuple(sorted(fed - {definition.index}))

    @cached_property
    def circles(self) -> tuple[int | None, ...]:
        """For each definition the number of the circle of several definitions that it may lie on, nearly always None.

        The number is the smallest index on the circle. Exact for fixed ids, else an upper bound.
        """
        found: list[int | None] = [None] * len(self.definitions)
        for group in strong_components(dict(enumerate(self.feeds))):
            if len(group) > 1:
                for index in group:
                    found[index] = min(group)
        return tuple(found)

    @cached_property
    def loops(self) -> tuple[int | None, ...]:
        """For each definition the number of the declared loop that it lies on, None for most.

        A declared loop is a circle of several definitions that all say `circular`, outputs with `allow_duplicate`
        taken in. The number is the smallest index on it.
        """
        found: list[int | None] = [None] * len(self.definitions)
        declared = {each.index: each for each in self.definitions if each.circular}
        fed = {index: self._fed_by(each, (*each.outputs, *each.sets)) for index, each in declared.items()}
        inside = {index: [to for to in targets if to in declared] for index, targets in fed.items()}
        for group in strong_components(inside):
            if len(group) > 1:
                for index in group:
                    found[index] = min(group)
        return tuple(found)

    def loop(self, number: int) -> list[Definition]:
        """Return the definitions on a declared loop, in registration order."""
        return [each for each in self.definitions if self.loops[each.index] == number]

    @cached_property
    def has_options(self) -> bool:
        """Say whether a definition asks for what takes books of its own: a pace, or a declared loop."""
        return any(each.pace is not None for each in self.definitions) or any(each is not None for each in self.loops)


_PLAIN = Traits((), False, True, 0, frozenset())
_PLAIN_WITHOUT_OUTPUTS = Traits((), False, True, None, frozenset())


def _traits_of(definition: Definition) -> Traits:
    outputs, inputs = definition.outputs, definition.inputs
    written = (*outputs, *definition.sets) if definition.sets else outputs
    all_fixed = not any(each.is_pattern for each in (*inputs, *written))
    self_reading = _self_reading(inputs, written)
    if all_fixed and not self_reading:
        return _PLAIN if outputs else _PLAIN_WITHOUT_OUTPUTS
    return Traits(
        match_keys=outputs[0].match_keys if outputs else (),
        all_inputs_multi=bool(inputs) and all(each.is_multi for each in inputs),
        all_fixed=all_fixed,
        first_single_output=next((place for place, output in enumerate(outputs) if _must_be_there(output)), None),
        self_reading=self_reading,
    )


def _must_be_there(output: Output) -> bool:
    return not output.is_multi and not output.allow_optional


def _self_reading(inputs: Sequence[Input], outputs: Sequence[Output]) -> frozenset[int]:
    props = {output.component_property for output in outputs}
    candidates = [place for place, each in enumerate(inputs) if each.component_property in props]
    return frozenset(place for place in candidates if any(can_meet(inputs[place], output) for output in outputs))
