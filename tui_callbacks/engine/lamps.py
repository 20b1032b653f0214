"""The props that `running` sets while calls live: on while any call that holds one lives, whoever made it (D4).

A call holds props by id, whether the components are there or not: one that comes later, or comes again, starts with
the on-value.
"""

from collections.abc import Mapping
from typing import Any

from tui_callbacks.components.tree import Node
from tui_callbacks.engine.order import rank
from tui_callbacks.engine.requests import LiveCall
from tui_callbacks.engine.resolve import Link

_NONE: Mapping[str, Any] = {}


class Lamp:
    """One `running` entry of one live call: the prop that it holds, and its values while and after (R172)."""

    __slots__ = ("live", "off", "on", "prop", "str_id")

    def __init__(self, live: LiveCall, str_id: str, prop: str, on: Any, off: Any) -> None:
        self.live = live
        self.str_id = str_id
        self.prop = prop
        self.on = on
        self.off = off


class Lamps:
    """All lamps that are on in a session."""

    def __init__(self) -> None:
        self._held: dict[str, dict[str, list[Lamp]]] = {}
        self._lamps: dict[LiveCall, list[Lamp]] = {}
        self._lists: dict[LiveCall, list[tuple[Link, Any, Any]]] = {}

    def lit(self, node: Node) -> Mapping[str, Any]:
        """Return the on-values that a component which is made now starts with."""
        str_id = node.str_id or ""
        for live, entries in self._lists.items() if self._lists else ():
            for link, on, off in entries:
                if _means(link, live, node) and not any(
                    lamp.live is live for lamp in self._held.get(str_id, _NONE).get(link.prop, ())
                ):
                    self.light(Lamp(live, str_id, link.prop, on, off))
        held = self._held.get(str_id)
        return {prop: lamps[-1].on for prop, lamps in held.items()} if held else _NONE

    def light(self, lamp: Lamp) -> None:
        """Let a call hold a prop: its on-value is the one shown."""
        self._lamps.setdefault(lamp.live, []).append(lamp)
        self._held.setdefault(lamp.str_id, {}).setdefault(lamp.prop, []).append(lamp)

    def light_all(self, live: LiveCall, link: Link, on: Any, off: Any) -> None:
        """Let a call that starts hold a prop of all components that come to match a list (ALL) while it lives."""
        self._lists.setdefault(live, []).append((link, on, off))

    def let_go(self, live: LiveCall) -> list[Lamp]:
        """Note that a call has ended: it holds nothing more of what comes. Return what it holds."""
        self._lists.pop(live, None)
        return self._lamps.pop(live, [])

    def put_out(self, lamp: Lamp) -> tuple[bool, Any]:
        """Let go of a prop; return whether it is to be written, and what.

        The last holder sets its off-value. While others live, the on-value of the one that started last is shown.
        """
        props = self._held[lamp.str_id]
        lamps = props[lamp.prop]
        shown = lamps[-1]
        lamps.remove(lamp)
        if not lamps:
            del props[lamp.prop]
            if not props:
                del self._held[lamp.str_id]
            return True, lamp.off
        return shown is lamp and lamps[-1].on is not lamp.on, lamps[-1].on


def _means(link: Link, live: LiveCall, node: Node) -> bool:
    """Say whether a pattern of a call's `running` means a component."""
    component_id, values = node.id, live.instance.values
    if link.family is None or not isinstance(component_id, dict) or component_id.keys() != link.dependency.key_set:
        return False
    alike = all(rank(component_id[key]) == rank(values[key]) for key in link.match_keys if key in values)
    return alike and link.family.takes(node)
