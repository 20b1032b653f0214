"""Persistence, as the engine sees it: a hook that is asked when components enter and told when props change."""

from collections.abc import Mapping
from typing import Any

from tests.engine.kit import App, divs, inp, out
from tui_callbacks.components import dcc, html
from tui_callbacks.components.tree import Node


class Memory:
    """Keeps the last value of `value`."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}
        self.told: list[tuple[str | None, str, Any]] = []

    def restore(self, node: Node) -> Mapping[str, Any]:
        return {"value": self.kept[node.str_id]} if node.str_id in self.kept else {}

    def changed(self, node: Node, prop: str, before: Any) -> None:
        self.told.append((node.str_id, prop, before))
        self.kept[str(node.str_id)] = node.get(prop)

    def swap(self, node: Node, before: Any) -> Mapping[str, Any]:
        return {}


def test_changes_of_persistent_components_are_told_whoever_made_them() -> None:
    """R223, R224, R229."""
    app = App(prevented=True).callback("f", out("i", "value"), inp("x", "n_clicks"))
    memory = Memory()
    fields = dcc.Input(id="i", value="a", persistence=True), dcc.Input(id="j")
    drive = app.on(html.Button(id="x"), *fields, persistence=memory)
    drive.load()
    drive.change("i", "value", "user")
    drive.change("j", "value", "not kept")
    drive.click("x")
    drive.returns("f", "callback")
    drive.set_props("i", value="side")
    assert memory.told == [("i", "value", "a"), ("i", "value", "user"), ("i", "value", "callback")]


def test_a_restored_value_is_there_before_any_callback_and_triggers_nothing() -> None:
    """R225, R226."""
    memory = Memory()
    memory.kept["i"] = "kept"
    app = App().callback("f", out("o"), inp("i", "value"))
    drive = app.on(dcc.Input(id="i", value="a", persistence=True), *divs("o"), persistence=memory)
    assert drive.load() == ["f"]
    assert drive.args("f") == ["kept"]


class Swapping(Memory):
    """Has a value for the new key."""

    def swap(self, node: Node, before: Any) -> Mapping[str, Any]:
        self.told.append((node.str_id, "persistence", before))
        return {"value": f"kept for {node.get('persistence')}"}


def test_another_persistence_swaps_the_values_and_calls_their_readers() -> None:
    """R227."""
    app = App(prevented=True).callback("f", out("i", "persistence"), inp("x", "n_clicks"))
    app.callback("reader", out("o"), inp("i", "value"))
    memory = Swapping()
    field = dcc.Input(id="i", value="a", persistence="one")
    drive = app.on(html.Button(id="x"), field, *divs("o"), persistence=memory)
    drive.load()
    drive.click("x")
    assert drive.returns("f", "two") == ["reader <- i.value"]
    assert drive.args("reader") == ["kept for two"]
    assert memory.told == [("i", "persistence", "one")]
    drive.play()
    drive.click("x")
    assert drive.returns("f", "two") == []
