"""The props that `running` sets while calls live: on while any call that holds one lives, whoever made it (D4)."""

from collections.abc import Mapping
from typing import Any

from tui_callbacks.engine.requests import LiveCall

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

    def lit(self, str_id: str) -> Mapping[str, Any]:
        """Return the on-values that a component which is made now starts with."""
        held = self._held.get(str_id)
        return {prop: lamps[-1].on for prop, lamps in held.items()} if held else _NONE

    def light(self, lamp: Lamp) -> None:
        """Let a call that starts hold a prop: its on-value is the one shown."""
        self._held.setdefault(lamp.str_id, {}).setdefault(lamp.prop, []).append(lamp)

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
