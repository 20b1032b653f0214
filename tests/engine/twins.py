"""The engine and the reference model side by side: both get the same events, and are compared after each."""

from typing import Any

from tests.engine.examples import Next, component, layout, new_children, real, real_props, result, rules
from tests.engine.kit import Drive
from tests.engine.model import Model
from tests.engine.model_page import Item, Rule, canonical, rank, shown, walk
from tests.engine.model_state import NOTHING, Call, Edit, Endless, Started, Unclear
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.components.values import copy_out
from tui_callbacks.engine.core import Engine
from tui_callbacks.engine.protocol import (
    Call as EngineCall,
)
from tui_callbacks.engine.protocol import (
    CallFinished,
    Change,
    Event,
    Failed,
    LayoutReady,
    Prevented,
    PropsChanged,
    PropsSet,
    Returned,
)

MAX_STEPS = 60
"""How many events an example has at most, with those that end its calls."""


class Twins:
    """One example.

    Attributes:
        story: What happened, one line an event, for whoever reads a failure.
    """

    def __init__(self, part: Next) -> None:
        self.part = part
        found, definitions = rules(part)
        self.model = Model(found)
        self.root = layout(part())
        self.drive = Drive(Engine(Graph(definitions)), [component(each) for each in self.root])
        self.open: list[tuple[Call, EngineCall]] = []
        self.stamps = 0
        self.story = [*map(_told, found), f"layout {_tree(self.root)}"]

    def run(self) -> None:
        """Load, let things happen, then end all calls."""
        events = 2 + self.part().below(24)
        try:
            self.load()
            for _ in range(events):
                self.something()
            for _ in range(MAX_STEPS - events):
                if not self.open:
                    break
                self.chance = self.part()
                self.end_one()
        except Endless:
            return  # the engine came back from the step (it stops at 200 rounds, D13)
        except Unclear:
            return
        if not self.open:
            assert not self.drive.engine.busy

    # --- what happens ---

    def load(self) -> None:
        self.step("load", lambda: self.model.load(self.root), LayoutReady(self.drive.layout))

    def something(self) -> None:
        self.chance = self.part()
        kind = self.chance.below(20)
        if kind == 0:
            return
        if kind <= 10 and self.open:
            self.end_one()
        elif kind > 16 or not self.change():
            self.set_props()

    def change(self) -> bool:
        """Let the user change one prop or two that callbacks read."""
        choices = self.read_props()
        if not choices:
            return False
        changes = []
        for item, prop in self.chance.some(choices, 1, 2):
            value = self.stamp() if self.chance.hits(90) else item.props.get(prop, "")
            changes.append((item, prop, value))
        event = PropsChanged(tuple(Change(self.key(item), prop, value) for item, prop, value in changes))
        told = ", ".join(f"{canonical(item.id)}.{prop}={value!r}" for item, prop, value in changes)
        self.step(f"user {told}", lambda: self.model.change(changes), event)
        return True

    def read_props(self) -> list[tuple[Item, str]]:
        page = self.model.page
        return [
            (item, prop)
            for item in walk(page.root)
            for prop in page.props_read(item.id)
            if prop != "children" and page.reading(item.id, prop)
        ]

    def set_props(self) -> None:
        chance, page = self.chance, self.model.page
        live = chance.of(self.open) if self.open and chance.hits(75) else None
        items = list(walk(page.root))
        item = chance.of(items)
        str_id = canonical(item.id) if chance.hits(95) else "ghost"
        props: dict[str, Any] = {prop: self.stamp() for prop in chance.some(("title", "lang"), 1, 2)}
        if isinstance(item.props.get("children"), list) and str_id != "ghost" and chance.hits(50):
            props = {"children": new_children(chance, page, str_id)}
            if props["children"] is NOTHING:
                return
        flush = live is not None and chance.hits(20)
        component_id = "ghost" if str_id == "ghost" or isinstance(item.id, str) else dict(item.id)
        component_id = str_id if isinstance(component_id, str) else component_id
        number = live[1].number if live else None
        event = PropsSet(number, component_id, real_props(props), flush)
        told = f"set_props {str_id} {_brief(props)} by {live[0].instance if live else 'nobody'}{' flush' * flush}"
        self.step(told, lambda: self.model.set_props(live and live[0], str_id, props, flush=flush), event)

    def end_one(self) -> None:
        call, twin = self.open.pop(self.chance.below(len(self.open)))
        kind = self.chance.below(10)
        name = str(call.instance)
        if kind == 0:
            event = CallFinished(twin.number, Failed(ValueError("boom")))
            self.step(f"{name} fails", lambda: self.model.end(call, None, failed=True), event)
        elif kind <= 2:
            event = CallFinished(twin.number, Prevented())
            self.step(f"{name} prevents", lambda: self.model.end(call, None), event)
        else:
            values = result(self.chance, call.targets, self.model.page, self.stamp())
            event = CallFinished(twin.number, Returned(real(values, call.targets)))
            told = f"{name} returns {_brief(values)}"
            self.step(told, lambda: self.model.end(call, values), event)

    def stamp(self) -> str:
        self.stamps += 1
        return f"v{self.stamps}"

    def key(self, item: Item) -> str:
        return self.drive.node(item.id if isinstance(item.id, str) else dict(item.id)).key

    # --- comparing ---

    def step(self, told: str, model: Any, event: Event) -> None:
        self.story.append(told)
        try:
            expected: list[Started] = model()
        except Endless:
            self.drive.step(event)
            raise
        seen = len(self.drive.calls)
        self.drive.step(event)
        calls = self.drive.calls[seen:]
        started = self.model.running[len(self.model.running) - len(expected) :] if expected else []
        self.story += [
            f"    -> {each.instance} {each.arguments} <- {[name for name, _ in each.triggers]}" for each in expected
        ]
        _same("calls", [_call(each) for each in calls], [_started(each) for each in expected])
        self.open += zip(started, calls, strict=True)
        reports = [(type(each.error).__name__, each.definition and each.definition.name) for each in self.drive.reports]
        _same("reports", reports, self.model.reports)
        _same("layout", copy_out(self.drive.engine.root), shown(self.model.page.root))
        _same("busy", self.drive.engine.busy, bool(self.model.pending or self.model.running))


def _same(what: str, engine: Any, model: Any) -> None:
    assert engine == model, f"{what}:\n{_difference(engine, model)}"


def _difference(engine: Any, model: Any) -> str:
    if isinstance(engine, list | tuple) and isinstance(model, list | tuple) and len(engine) == len(model):
        return "\n".join(_difference(*pair) for pair in zip(engine, model, strict=True) if pair[0] != pair[1])
    return f"  engine {_lines(engine)}\n  model  {_lines(model)}"


def _lines(value: Any) -> str:
    return "\n         ".join(map(str, value)) if isinstance(value, list) else str(value)


def _call(call: EngineCall) -> tuple[Any, ...]:
    match = sorted((key, rank(value)) for key, value in call.match)
    targets = [
        [(one.str_id, one.property) for one in each] if isinstance(each, tuple) else (each.str_id, each.property)
        for each in call.outputs
    ]
    triggers = [(each.prop_id, copy_out(each.value)) for each in call.triggers]
    return call.definition.name, match, copy_out(Drive.values(call)), targets, triggers


def _started(started: Started) -> tuple[Any, ...]:
    instance = started.instance
    return instance.rule.name, sorted(instance.match), started.arguments, started.targets, started.triggers


def _told(rule: Rule) -> str:
    parts = [f"out({each}{' duplicate' * each.duplicate}{' optional' * each.optional})" for each in rule.outputs]
    parts += [f"in({each}{' optional' * each.optional})" for each in rule.inputs]
    parts += [f"state({each}{' optional' * each.optional})" for each in rule.states]
    parts += [f"running({dep}, {on}, {off})" for dep, on, off in rule.running]
    parts += [f"sets({each})" for each in rule.sets]
    return f"{rule.name}: {' '.join(parts)}{' prevented' * rule.prevented}{' on_insert' * rule.on_insert}"


def _tree(items: Any) -> str:
    if not isinstance(items, list):
        return repr(items)
    return (
        "["
        + ", ".join(
            canonical(each.id) + (_tree(each.props["children"]) if "children" in each.props else "") for each in items
        )
        + "]"
    )


def _brief(value: Any) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key}={_brief(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "[" + ", ".join(map(_brief, value)) + "]"
    if isinstance(value, Item):
        return canonical(value.id) + (_tree(value.props["children"]) if "children" in value.props else "")
    if isinstance(value, Edit):
        return f"Edit(+{_brief(value.append)}, -{value.delete})"
    return "no_update" if value is NOTHING else repr(value)
