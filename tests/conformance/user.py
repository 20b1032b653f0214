"""What the user of a scenario does to the session: what the components of a page would report to it."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from tests.conformance.world import World, parsed_id
from tui_callbacks.bridge.surface import ancestors, counts_clicks
from tui_callbacks.components.tree import Node
from tui_callbacks.components.values import copy_in
from tui_callbacks.engine.protocol import Change, PropsChanged, PropsSet
from tui_callbacks.runtime.program import Route

CHOICE = re.compile(r"#([\w-]+).*?:nth-(?:of-type|child)\((\d+)\)")


class ActionError(Exception):
    """An action cannot be done: its target is not there, or no user here can do it."""


class User:
    """Acts on a session as a browser's user does on a page.

    Args:
        world: The session.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._history = [world.session.route]
        self._focus: Node | None = None
        self._drafts: dict[str, Any] = {}
        self._actions: Mapping[str, Callable[..., None]] = {
            "click": self._click,
            "type": self._type,
            "key": self._key,
            "clear": self._clear,
            "set": self._set,
            "set_many": self._set_many,
            "back": self._back,
            "goto": self._goto,
        }

    def act(self, kind: str, *arguments: Any) -> None:
        """Do one action.

        Raises:
            ActionError: It cannot be done.
        """
        if kind not in self._actions:
            raise ActionError(f"there is nobody who could do {kind!r}")
        self._actions[kind](*arguments)

    def target(self, target: str) -> Node | None:
        """Return the component that a target of an action means, None when it is not there."""
        if target.startswith("css:"):
            found = CHOICE.search(target)
            return self._world.find(found[1]) if found else None
        return self._world.find(target)

    def _node(self, target: str) -> Node:
        node = self._world.find(target)
        if node is None:
            raise ActionError(f"{target} is not in the layout")
        return node

    def _change(self, *changes: tuple[Node, str, Any]) -> None:
        self._world.session.dispatch(
            PropsChanged(tuple(Change(node.key, prop, value) for node, prop, value in changes))
        )

    # --- the mouse ---

    def _click(self, target: str) -> None:
        if target.startswith("css:"):
            self._choose(target)
            return
        node = self._node(target)
        self._look_at(node)
        counting = [each for each in ancestors(node) if each.str_id is not None and counts_clicks(each)]
        now = int(self._world.session.clock.now() * 1000)
        if counting and not node.get("disabled"):
            counts = [(each, "n_clicks", (each.get("n_clicks") or 0) + 1) for each in counting]
            self._change(*counts, *((each, "n_clicks_timestamp", now) for each in counting))
        if node.cls._type in ("Link", "A") and node.get("href"):
            self._history.append(Route.parse(str(node.get("href"))))
            self._arrive(reload=node.cls._type == "A" and not str(node.get("href")).startswith("#"))

    def _choose(self, selector: str) -> None:
        """Click on the nth choice inside a component."""
        found = CHOICE.search(selector)
        if found is None:
            raise ActionError(f"no choice is meant by {selector}")
        node, place = self._node(found[1]), int(found[2]) - 1
        choose = CHOOSERS.get(node.cls._type)
        if choose is None:
            raise ActionError(f"a {node.cls._type} has no choices")
        self._change((node, "value", choose(node, place)))

    # --- the keyboard ---

    def _look_at(self, node: Node | None) -> None:
        """Move the focus; a field that loses it says so, and says what was typed into it."""
        before, self._focus = self._focus, node
        if before is not None and before is not node and before.cls._type == "Input" and self._is_there(before):
            self._confirm(before, "n_blur")

    def _is_there(self, node: Node) -> bool:
        return node.str_id is not None and self._world.engine.find(node.id) is node

    def _confirm(self, node: Node, counter: str) -> None:
        news = [(node, "value", self._drafts.pop(node.key))] if node.key in self._drafts else []
        self._change(*news, (node, counter, (node.get(counter) or 0) + 1))

    def _type(self, target: str, text: str) -> None:
        node = self._node(target)
        self._look_at(node)
        for character in text:
            self._write(node, f"{self._shown(node)}{character}")

    def _clear(self, target: str) -> None:
        node = self._node(target)
        self._look_at(node)
        self._write(node, "")

    def _shown(self, node: Node) -> str:
        shown = self._drafts.get(node.key, node.get("value"))
        return "" if shown is None else str(shown)

    def _write(self, node: Node, text: str) -> None:
        value = number_in(text) if node.get("type") == "number" else text
        if node.get("debounce"):
            self._drafts[node.key] = value
        else:
            self._change((node, "value", value))

    def _key(self, target: str, key: str) -> None:
        node = self._node(target)
        self._look_at(node)
        if key in ("ENTER", "RETURN"):
            self._confirm(node, "n_submit")
        elif key == "TAB":
            self._look_at(None)
        elif key in ("BACKSPACE", "BACK_SPACE"):
            self._write(node, self._shown(node)[:-1])
        else:
            raise ActionError(f"there is no key {key}")

    # --- from outside ---

    def _set(self, target: Any, props: Mapping[str, Any]) -> None:
        own = {prop: copy_in(value) for prop, value in props.items()}
        self._world.session.dispatch(PropsSet(None, parsed_id(target), own))

    def _set_many(self, pairs: list[tuple[str, Mapping[str, Any]]]) -> None:
        self._change(
            *((self._node(target), prop, copy_in(value)) for target, props in pairs for prop, value in props.items())
        )

    # --- places ---

    def _arrive(self, reload: bool = False) -> None:
        self._world.session.visit(self._history[-1], reload=reload)

    def _back(self) -> None:
        if len(self._history) < 2:
            raise ActionError("there is no place to go back to")
        self._history.pop()
        self._arrive()

    def _goto(self, path: str) -> None:
        self._history.append(Route.parse(path))
        self._arrive(reload=True)


def number_in(text: str) -> Any:
    """Return the number that a field of numbers reports for a text, None when it is none."""
    try:
        value = float(text)
    except ValueError:
        return None
    return int(value) if value.is_integer() else value


def options_of(node: Node) -> list[Any]:
    """Return the values of a component's options, in order."""
    options = node.get("options") or []
    if isinstance(options, Mapping):
        return list(options)
    return [each["value"] if isinstance(each, Mapping) else each for each in options]


def toggled(node: Node, place: int) -> Any:
    """Return the value of a checklist after a click on an option: what is new comes last."""
    chosen, now = options_of(node)[place], list(node.get("value") or [])
    return [each for each in now if each != chosen] if chosen in now else [*now, chosen]


def picked(node: Node, place: int) -> Any:
    """Return the value of a list of which one is chosen."""
    return options_of(node)[place]


def tab(node: Node, place: int) -> Any:
    """Return the value of the nth tab."""
    tabs = node.get("children")
    return (tabs if isinstance(tabs, list) else [tabs])[place].get("value")


CHOOSERS: Mapping[str, Callable[[Node, int], Any]] = {
    "Checklist": toggled,
    "RadioItems": picked,
    "Dropdown": picked,
    "Tabs": tab,
}
