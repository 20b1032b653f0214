"""Persistence, a hook that is asked and told; and what the runtime is told of the components that it serves."""

from collections.abc import Mapping
from typing import Any

from tests.engine.kit import App, Drive, divs, inp, out
from tui_callbacks.components import dcc, html
from tui_callbacks.components.tree import Node
from tui_callbacks.engine.protocol import Serve, StopServing


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


# --- components that the runtime serves ---


def serving(app: App, *layout: Any) -> Drive:
    drive = app.on(*layout, arrivals={"Interval": lambda _node: {}})
    drive.load()
    return drive


def told(drive: Drive) -> list[str]:
    """What the runtime was told in the last step."""
    words = {Serve: "serve", StopServing: "stop"}
    return [f"{words[type(each)]} {each.node.id}" for each in drive.commands if isinstance(each, Serve | StopServing)]


def test_served_components_are_told_when_they_come_and_change_whoever_changes_them() -> None:
    app = App(prevented=True).callback("f", out("t", "disabled"), out("t", "interval"), inp("x", "n_clicks"))
    drive = serving(app, html.Button(id="x"), dcc.Interval(id="t"), dcc.Interval(id="u"))
    assert told(drive) == ["serve t", "serve u"]
    drive.change("t", "n_intervals", 1)
    assert told(drive) == ["serve t"]
    drive.set_props("u", interval=5)
    assert told(drive) == ["serve u"]
    drive.click("x")
    assert told(drive) == []
    drive.returns("f", True, 5)
    assert told(drive) == ["serve t"], "once for one call"


def test_served_components_are_told_when_they_go_before_others_come() -> None:
    app = App(prevented=True).callback("f", out("box"), inp("x", "n_clicks"))
    drive = serving(app, html.Button(id="x"), html.Div(html.P(dcc.Interval(id="old")), id="box"))
    drive.click("x")
    drive.returns("f", html.P([dcc.Interval(id="new")]))
    assert told(drive) == ["stop old", "serve new"]
    drive.load()
    assert told(drive) == ["stop new", "serve old"], "a new page ends everything"
    drive.set_props("box", children=None)
    assert told(drive) == ["stop old"]
