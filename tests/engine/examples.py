"""Random apps for the property tests: callbacks of every kind, a layout for them, and what happens to it.

All choices go through `Chance`, so that hypothesis can find the smallest example that fails.
"""

import random
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tests.engine.kit import App
from tests.engine.model_page import Dep, Id, Item, Page, Rule
from tests.engine.model_state import NOTHING, Edit
from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.components import html
from tui_callbacks.dependencies import Input, Output, State
from tui_callbacks.errors import DashException
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH
from tui_callbacks.results import Patch, no_update

T = TypeVar("T")

PROPS = ("title", "lang")


class Chance:
    """Makes the choices for one part of an example: the first one each time for the seed 0, else at random.

    Hypothesis draws a seed for each part, and shrinks an example by making parts simple. (One draw for each choice
    shrinks better, and takes longer than everything else together.)
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random if seed else float

    def below(self, limit: int) -> int:
        """Return a number from 0 to below a limit."""
        return int(self._random() * limit)

    def of(self, choices: Sequence[T]) -> T:
        return choices[self.below(len(choices))]

    def hits(self, percent: int) -> bool:
        return self.below(100) >= 100 - percent

    def some(self, choices: Sequence[T], least: int, most: int) -> list[T]:
        """Return some of these, none twice, in any order."""
        left = list(choices)
        count = min(least + self.below(most - least + 1), len(left))
        return [left.pop(self.below(len(left))) for _ in range(count)]


Next = Callable[[], Chance]
"""Gives the choices for the next part of an example."""


def of(kind: Any, number: Any) -> Id:
    return (("i", number), ("t", kind))


# What can stand at the top, and what can come and go in each box. No id is in two places.
TOP: tuple[Id, ...] = ("a", "b", "c", "d", of("p", 1), of("p", 2), of("q", 1), of("q", "2"), (("k", 1),), (("k", 2),))
INSIDE: dict[str, tuple[Id, ...]] = {
    "box": ("u", "v", of("p", 3), of("p", True), of("q", 2), of("q", 3), "inner"),
    "inner": ("w", of("p", "x"), of("q", "x"), (("k", 3),)),
    "other": (of("p", "4"), "y"),
}
STRINGS = ("a", "b", "c", "d", "u", "v", "w", "y", "ghost")
PATTERNS: tuple[Id, ...] = (
    of("p", MATCH), of("q", MATCH), of("p", ALL), of("q", ALL), of("p", ALLSMALLER), of("q", ALLSMALLER),
    of(ALL, MATCH), of(MATCH, ALL), of(MATCH, MATCH), of("p", 3), of("q", 2), (("k", MATCH),), (("k", ALL),),
)  # fmt: skip


# --- layouts ---


def box(chance: Chance, name: str) -> Item:
    return Item(name, {"children": filling(chance, name)})


def filling(chance: Chance, name: str, most: int = 4) -> list[Item]:
    """Return new components for a box."""
    return [made(chance, each) for each in chance.some(INSIDE[name], 0, most)]


def made(chance: Chance, component_id: Id) -> Item:
    if component_id in INSIDE and isinstance(component_id, str):
        return box(chance, component_id)
    return Item(component_id, {"title": "0"} if chance.hits(50) else {})


def layout(chance: Chance) -> list[Any]:
    items = [made(chance, each) for each in chance.some(TOP, 3, len(TOP))]
    for name in ("box", "other"):
        items.insert(chance.below(len(items) + 1), box(chance, name))
    return items


def component(item: Item) -> html.Div:
    """Return what an author would have written."""
    component_id = item.id if isinstance(item.id, str) else dict(item.id)
    props = {prop: _real(value) for prop, value in item.props.items()}
    return html.Div(id=component_id, **props)


def _real(value: Any) -> Any:
    if isinstance(value, Edit):
        patch = Patch()
        for each in value.append:
            patch.append(component(each))
        if value.delete is not None:
            del patch[value.delete]
        return patch
    if isinstance(value, list):
        return [_real(each) for each in value]
    return component(value) if isinstance(value, Item) else no_update if value is NOTHING else value


def real(values: list[Any], targets: list[Any]) -> tuple[Any, ...]:
    """Return the values of a result as the engine gets them."""
    pairs = zip(values, targets, strict=True)
    return tuple(tuple(map(_real, value)) if isinstance(target, list) else _real(value) for value, target in pairs)


def real_props(props: dict[str, Any]) -> dict[str, Any]:
    """Return the values of a `set_props` as the engine gets them."""
    return {prop: _real(value) for prop, value in props.items()}


# --- callbacks ---


def rules(part: Next) -> tuple[list[Rule], tuple[Definition, ...]]:
    """Return callbacks that the library accepts together."""
    found: list[Rule] = []
    definitions: tuple[Definition, ...] = ()
    for _ in range(2 + part().below(6)):
        rule = _rule(part(), len(found))
        try:
            definitions = frozen([*found, rule])
        except DashException:
            continue
        found.append(rule)
    return found, definitions


def frozen(rules: Sequence[Rule]) -> tuple[Definition, ...]:
    """Declare callbacks as an app does.

    Raises:
        DashException: They are not such as an app may have.
    """
    app = App()
    for rule in rules:
        outputs = [_dependency(Output, each, allow_duplicate=each.duplicate) for each in rule.outputs]
        duplicates = any(each.duplicate for each in rule.outputs)
        options: dict[str, Any] = {
            "prevent_initial_call": rule.prevented or ("initial_duplicate" if duplicates else False),
            "running": [(_dependency(Output, dep), on, off) for dep, on, off in rule.running],
            "sets": [_dependency(Output, each) for each in rule.sets],
        }
        if rule.on_insert:
            options["call_on_insert"] = True
        inputs = [_dependency(Input, each) for each in rule.inputs]
        app.callback(rule.name, *outputs, *inputs, *(_dependency(State, each) for each in rule.states), **options)
    return app.registry.freeze()


def _dependency(cls: Any, dep: Dep, **options: bool) -> Any:
    component_id = dep.id if isinstance(dep.id, str) else dict(dep.id)
    return cls(component_id, dep.prop, **({"allow_optional": True} if dep.optional else {}), **options)


def _rule(chance: Chance, index: int) -> Rule:
    outputs = _outputs(chance)
    inputs = [_dep(chance) for _ in range(1 + chance.below(3))] if chance.hits(95) else []
    rule = Rule(index, outputs, inputs, prevented=chance.hits(35) or any(each.duplicate for each in outputs))
    if chance.hits(25):
        rule.states.append(_dep(chance))
    if rule.prevented and any(each.duplicate for each in outputs) and chance.hits(40):
        rule.prevented = False
    if chance.hits(10):
        rule.running.append((_side(chance, rule), f"on{index}", f"off{index}"))
    if chance.hits(8):
        rule.sets.append(_side(chance, rule))
    rule.on_insert = not outputs and chance.hits(30)
    return rule


def _outputs(chance: Chance) -> list[Dep]:
    kind = chance.below(10)
    if kind == 0:
        return []
    if kind <= 2:
        return [Dep(chance.of(tuple(INSIDE)), "children"), *_fixed(chance, 0)]
    if kind <= 6:
        return _fixed(chance, 1)
    wanted = chance.of([of("p", MATCH), of("q", MATCH), of("p", ALL), of("q", ALL), of(MATCH, MATCH), of(ALL, MATCH)])
    return [Dep(wanted, chance.of(PROPS), duplicate=chance.hits(15)), *([_dep(chance)] if chance.hits(15) else [])]


def _fixed(chance: Chance, least: int) -> list[Dep]:
    ids = chance.some([*STRINGS, of("p", 3), of("q", 1)], least, 2)
    return [
        Dep(each, chance.of(PROPS), duplicate=chance.hits(12), optional=isinstance(each, str) and chance.hits(10))
        for each in ids
    ]


def _dep(chance: Chance) -> Dep:
    if chance.hits(8):
        return Dep(chance.of(tuple(INSIDE)), "children")
    ids: Sequence[Id] = STRINGS if chance.hits(50) else PATTERNS
    return Dep(chance.of(ids), chance.of(PROPS), optional=chance.hits(15))


def _side(chance: Chance, rule: Rule) -> Dep:
    """Return a prop for `running` or `sets`; with MATCH where the outputs have it on the same key."""
    if rule.match_keys == ["i"] and chance.hits(50):
        return Dep(of(chance.of("pq"), MATCH), chance.of(PROPS))
    return Dep(chance.of(STRINGS[:7]), chance.of(PROPS))


# --- results ---


def result(chance: Chance, targets: list[Any], page: Page, stamp: str) -> list[Any]:
    """Return a value for each output of a call; `stamp` makes it one of its kind."""
    boxes = [each for each in targets if isinstance(each, tuple) and each[1] == "children"]
    return [
        [_value(chance, f"{stamp}.{number}") for number, _ in enumerate(target)]
        if isinstance(target, list)
        else new_children(chance, page, target[0], is_alone=len(boxes) == 1)
        if target in boxes
        else _value(chance, stamp)
        for target in targets
    ]


def _value(chance: Chance, stamp: str) -> Any:
    return NOTHING if chance.hits(20) else stamp


def new_children(chance: Chance, page: Page, name: str, *, is_alone: bool = True) -> Any:
    """Return a value for what is in a box: new components, a Patch of those that are there, or nothing."""
    kind = chance.below(10)
    item = page.item(name)
    present = item.props.get("children") if item is not None else None
    if kind == 0:
        return NOTHING
    if kind == 1:
        return chance.of((None, "", []))
    if kind <= 4 and is_alone and isinstance(present, list):
        ids = {each.id for each in present}
        missing = [each for each in INSIDE[name] if each not in ids]
        delete = chance.below(len(present)) if present and chance.hits(40) else None
        return Edit([made(chance, each) for each in chance.some(missing, 0, 2)], delete)
    return filling(chance, name)
