"""The page of the reference model: components in a tree, ids, and who reads and writes which prop.

Everything is looked for from scratch each time it is needed. It knows the rules (numbers R.., D..), not the engine.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tui_callbacks.ids import ALL, ALLSMALLER, MATCH, Wildcard

Id = str | tuple[tuple[str, Any], ...]
"""A string id, or the sorted items of a dict id."""

Prop = tuple[str, str]
"""One prop of one component: canonical id and name."""

Rank = tuple[int, Any]


def canonical(component_id: Id) -> str:
    """Write an id as R3 wants it."""
    if isinstance(component_id, str):
        return component_id
    return json.dumps(dict(component_id), separators=(",", ":"))


def rank(value: Any) -> Rank:
    """Give the place of an id value in the order of R53; values of equal rank are one under MATCH (R54)."""
    if isinstance(value, bool):
        return (1, value)
    try:
        return (0, float(value))
    except ValueError:
        return (2, value)


@dataclass(frozen=True)
class Dep:
    """An Output, Input or State."""

    id: Id
    prop: str
    optional: bool = False
    duplicate: bool = False

    @cached_property
    def values(self) -> dict[str, Any]:
        return {} if isinstance(self.id, str) else dict(self.id)

    @cached_property
    def is_multi(self) -> bool:
        return ALL in self.values.values() or ALLSMALLER in self.values.values()

    @cached_property
    def match_keys(self) -> list[str]:
        return [key for key, value in self.values.items() if value is MATCH]

    def __str__(self) -> str:
        if isinstance(self.id, str):
            return f"{self.id}.{self.prop}"
        return f"{{{', '.join(f'{key}: {value}' for key, value in self.id)}}}.{self.prop}"


@dataclass(eq=False)
class Rule:
    """One callback.

    Attributes:
        index: Registration order.
        outputs: Its Outputs.
        inputs: Its Inputs.
        states: Its States, which come after the Inputs among its arguments.
        prevented: It wants no initial calls.
        running: Props with their values while a call lives and after.
        sets: What it says it sets by `set_props`.
        on_insert: Without outputs: an initial call when an Input comes into the layout (D10).
    """

    index: int
    outputs: list[Dep]
    inputs: list[Dep]
    states: list[Dep] = field(default_factory=list)
    prevented: bool = False
    running: list[tuple[Dep, str, str]] = field(default_factory=list)
    sets: list[Dep] = field(default_factory=list)
    on_insert: bool = False

    @property
    def name(self) -> str:
        return f"f{self.index}"

    @property
    def match_keys(self) -> list[str]:
        return self.outputs[0].match_keys if self.outputs else []

    @property
    def edges(self) -> list[Dep]:
        """What others wait for (R113)."""
        return [each for each in (*self.outputs, *self.sets) if not each.duplicate]


@dataclass(frozen=True)
class Instance:
    """A callback with one set of MATCH values, as (key, rank) pairs."""

    rule: Rule
    match: tuple[tuple[str, Rank], ...] = ()

    def __str__(self) -> str:
        return self.rule.name + "".join(f" {key}={value}" for key, (_, value) in self.match)


@dataclass(eq=False)
class Item:
    """One component. The prop `children` of a box is a list of items, of a leaf a text."""

    id: Id
    props: dict[str, Any]
    str_id: str = ""

    def __post_init__(self) -> None:
        self.str_id = canonical(self.id)

    def walk(self) -> Iterator["Item"]:
        yield self
        yield from walk(self.props.get("children"))


def walk(value: Any) -> Iterator[Item]:
    """Yield the components in a value, in document order."""
    for each in value if isinstance(value, list) else ():
        yield from each.walk()


def shown(value: Any) -> Any:
    """Show a value as a callback gets it: components as dicts (R6)."""
    if isinstance(value, list):
        return [shown(each) for each in value]
    if not isinstance(value, Item):
        return value
    component_id = value.id if isinstance(value.id, str) else dict(value.id)
    props = {prop: shown(each) for prop, each in value.props.items()}
    return {
        "props": {"children": None, "id": component_id, **props},
        "type": "Div",
        "namespace": "dash_html_components",
    }


def alike(one: Any, other: Any) -> bool:
    """Compare constants strictly (R54)."""
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def means(dep: Dep, component_id: Id, match: dict[str, Rank]) -> bool:
    """Say whether a dependency means a component, given the MATCH values of its instance (R51, R52)."""
    if isinstance(dep.id, str) or isinstance(component_id, str):
        return dep.id == component_id
    actual = dict(component_id)
    return dep.values.keys() == actual.keys() and all(
        _fits(wanted, actual[key], match.get(key)) for key, wanted in dep.id
    )


def _fits(wanted: Any, value: Any, at: Rank | None) -> bool:
    if not isinstance(wanted, Wildcard):
        return alike(wanted, value)
    if wanted is ALL or at is None:
        return True
    return rank(value) == at if wanted is MATCH else rank(value) < at


def can_meet(one: Dep, other: Dep) -> bool:
    """Say whether two dependencies can mean one prop in some layout."""
    if one.prop != other.prop:
        return False
    if isinstance(one.id, str) or isinstance(other.id, str):
        return one.id == other.id
    ours, theirs = one.values, other.values
    return ours.keys() == theirs.keys() and all(
        isinstance(ours[key], Wildcard) or isinstance(theirs[key], Wildcard) or alike(ours[key], theirs[key])
        for key in ours
    )


class Page:
    """The layout, and what the callbacks mean in it."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = rules
        self.root: list[Any] = []
        self._items: dict[str, Item] | None = None
        self._reading: dict[Prop, list[tuple[Rule, Dep]]] = {}
        self._owning: dict[str, list[tuple[Rule, Dep]]] = {}
        self._read: dict[str, list[str]] = {}

    # --- components ---

    @property
    def items(self) -> dict[str, Item]:
        """Every component by its canonical id, in document order."""
        if self._items is None:
            self._items = {each.str_id: each for each in walk(self.root)}
        return self._items

    def move(self) -> None:
        """Note that components came or went."""
        self._items = None

    def item(self, str_id: str) -> Item | None:
        return self.items.get(str_id)

    def find(self, dep: Dep, instance: Instance) -> list[Item]:
        """Look up what a dependency of an instance means now, in document order (R55, D7)."""
        if isinstance(dep.id, str):
            return [self.items[dep.id]] if dep.id in self.items else []
        match = dict(instance.match)
        return [each for each in self.items.values() if means(dep, each.id, match)]

    def props(self, deps: Iterable[Dep], instance: Instance) -> set[Prop]:
        return {(each.str_id, dep.prop) for dep in deps for each in self.find(dep, instance)}

    def exists(self, instance: Instance) -> bool:
        """Say whether an output is there, or none is wanted (R124, R164)."""
        outputs = instance.rule.outputs
        return not outputs or any(self.find(each, instance) for each in outputs)

    # --- who reads, who writes ---

    def readers(self, component_id: Id, prop: str) -> list[Instance]:
        """Return the instances that a change asks for, in the order of R116."""
        return [
            each for rule, dep in self.reading(component_id, prop) for each in self.asked_for(rule, dep, component_id)
        ]

    def reading(self, component_id: Id, prop: str) -> list[tuple[Rule, Dep]]:
        key = (canonical(component_id), prop)
        if key not in self._reading:
            entries = [(rule, dep) for rule in self.rules for dep in rule.inputs if dep.prop == prop]
            self._reading[key] = _in_order(entries, component_id)
        return self._reading[key]

    def owners(self, component_id: Id) -> list[Instance]:
        """Return the instances with an output in a component, prop by prop (R80)."""
        key = canonical(component_id)
        if key not in self._owning:
            entries = [(rule, dep) for rule in self.rules for dep in rule.outputs]
            self._owning[key] = [
                entry
                for prop in _props_of(entries, component_id)
                for entry in _in_order([entry for entry in entries if entry[1].prop == prop], component_id)
            ]
        return [
            self.owning(rule, component_id) if dep.match_keys else self.unasked(rule) for rule, dep in self._owning[key]
        ]

    def props_read(self, component_id: Id) -> list[str]:
        key = canonical(component_id)
        if key not in self._read:
            self._read[key] = _props_of([(rule, dep) for rule in self.rules for dep in rule.inputs], component_id)
        return self._read[key]

    @staticmethod
    def owning(rule: Rule, component_id: Id) -> Instance:
        actual = {} if isinstance(component_id, str) else dict(component_id)
        return Instance(rule, tuple((key, rank(actual[key])) for key in rule.match_keys))

    def unasked(self, rule: Rule) -> Instance:
        """Return the instance of an initial call of a callback whose outputs have no MATCH.

        When its Input with MATCH has one set of values, it is that one, else they stay open (R126).
        """
        for dep in rule.inputs:
            if dep.match_keys:
                matched = [dict(each.id) for each in self.find(dep, Instance(rule)) if not isinstance(each.id, str)]
                sets = {tuple((key, rank(each[key])) for key in dep.match_keys) for each in matched}
                return Instance(rule, sets.pop() if len(sets) == 1 else ())
        return Instance(rule)

    def asked_for(self, rule: Rule, dep: Dep, component_id: Id) -> list[Instance]:
        """Return the instances that a change in a component asks for through one Input (R57, R59, D26)."""
        actual = {} if isinstance(component_id, str) else dict(component_id)
        if not rule.match_keys:
            return [Instance(rule, tuple((key, rank(actual[key])) for key in dep.match_keys))]
        return [each for each in self._of_outputs(rule) if _is_concerned(each, dep, actual)]

    def _of_outputs(self, rule: Rule) -> list[Instance]:
        """Return an instance for each set of MATCH values of which the first single output exists, or any (R57)."""
        single = [each for each in rule.outputs if not each.is_multi and not each.optional]
        found = [
            self.owning(rule, each.id) for dep in single[:1] or rule.outputs for each in self.find(dep, Instance(rule))
        ]
        return list(dict.fromkeys(found))


def _is_concerned(instance: Instance, dep: Dep, actual: dict[str, Any]) -> bool:
    """Say whether the values of a component that changed allow an instance; an Input with ALL allows all (D26)."""
    for key, at in instance.match:
        kind = dep.values.get(key)
        if key not in actual or kind is ALL:
            continue
        value = rank(actual[key])
        if not (value < at if kind is ALLSMALLER else value == at):
            return False
    return True


def _in_order(entries: list[tuple[Rule, Dep]], component_id: Id) -> list[tuple[Rule, Dep]]:
    """Keep those that mean a component: by equal pattern, patterns in the order of registration (R116)."""
    patterns = list(dict.fromkeys(dep.id for _, dep in entries if means(dep, component_id, {})))
    return [entry for pattern in patterns for entry in entries if entry[1].id == pattern]


def _props_of(entries: list[tuple[Rule, Dep]], component_id: Id) -> list[str]:
    """Return the props with an entry for a component, in the order of registration among ids of its shape."""
    shape = component_id if isinstance(component_id, str) else [key for key, _ in component_id]
    alike = [dep for _, dep in entries if (dep.id if isinstance(dep.id, str) else [k for k, _ in dep.id]) == shape]
    return [
        prop
        for prop in dict.fromkeys(dep.prop for dep in alike)
        if any(dep.prop == prop and means(dep, component_id, {}) for dep in alike)
    ]
