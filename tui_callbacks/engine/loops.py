"""Declared loops: callbacks that feed each other in a circle on purpose, and run until the values settle.

On the edges inside a declared loop R64 does not hold: nothing is cut. Instead an equal value asks for nothing there,
and 200 hops along such edges are taken as a sign that the values will not settle. These classes stand in for their
bases in apps that have options; other apps never meet them.
"""

from collections.abc import Sequence
from math import isclose
from typing import Any

from tui_callbacks.components.tree import Node
from tui_callbacks.components.values import copy_out
from tui_callbacks.engine.effects import Effects
from tui_callbacks.engine.equality import same
from tui_callbacks.engine.protocol import Targets
from tui_callbacks.engine.requests import LiveCall, Request
from tui_callbacks.engine.resolve import Instance, PropKey
from tui_callbacks.errors import DashException

REL_TOL = 1e-12
"""Two numbers that differ by less, in proportion to the greater one, are equal on a declared loop."""


class LoopCall(LiveCall):
    """A call in an app with options.

    Attributes:
        batch: The event from outside that led to it, as the scheduler counts them.
        hops: How many edges of its declared loop lead to it since the event from outside.
        quiet: What it writes at this moment is there already: its loop is not asked.
        settled: Props that it has set by `set_props` to what they were.
    """

    __slots__ = ("batch", "hops", "quiet", "settled")

    def __init__(self, instance: Instance, request: Request, targets: Sequence[Targets]) -> None:
        super().__init__(instance, request, targets)
        cause = self.cause
        self.batch = request.batch
        self.hops: int = cause.hops + 1 if isinstance(cause, LoopCall) and cause.feeds_in_loop(instance) else 0
        self.quiet = False
        self.settled: set[PropKey] = set()

    def feeds_in_loop(self, instance: Instance) -> bool:
        """Say whether a request by this call for an instance goes along an edge of a declared loop."""
        loop = self.instance.plan.loop
        return loop is not None and loop == instance.plan.loop and instance is not self.instance

    def comes_after(self, instance: Instance) -> bool:
        """Say whether the request is to be cut (R64); on an edge of a declared loop it never is."""
        return not self.feeds_in_loop(instance) and super().comes_after(instance)


class LoopEffects(Effects):
    """Writes that know whether they change anything, where a declared loop wants to know."""

    def write_output(self, node: Node, prop: str, value: Any, live: LiveCall) -> bool:
        """Write an output of a call; on a loop, say first whether it is there already."""
        if not isinstance(live, LoopCall) or live.instance.plan.loop is None:
            return super().write_output(node, prop, value, live)
        live.quiet = self._is_there(node, prop, value)
        done = super().write_output(node, prop, value, live)
        live.quiet = False
        return done

    def write_set(
        self, node: Node, prop: str, value: Any, live: LiveCall | None, *, at_once: bool, with_calls: bool
    ) -> None:
        """Write a value of `set_props`, likewise."""
        if not isinstance(live, LoopCall) or live.instance.plan.loop is None:
            super().write_set(node, prop, value, live, at_once=at_once, with_calls=with_calls)
            return
        key = (node.str_id or "", prop)
        live.quiet = self._is_there(node, prop, value)
        if live.quiet and key not in live.held:
            live.settled.add(key)
        elif not live.quiet:
            live.settled.discard(key)
        super().write_set(node, prop, value, live, at_once=at_once, with_calls=with_calls)
        live.quiet = False

    def ask_held_reader(self, key: PropKey, live: LiveCall) -> None:
        """Ask for what reads a prop that a call has set, the loop left out when it was set to what it was."""
        if isinstance(live, LoopCall):
            live.quiet = key in live.settled
            super().ask_held_reader(key, live)
            live.quiet = False

    def _is_there(self, node: Node, prop: str, value: Any) -> bool:
        try:
            checked = self._page.checked(node, prop, value)
        except DashException:
            return False  # the write itself reports it
        return settled(copy_out(node.props.get(prop)), copy_out(checked))


def settled(before: Any, after: Any) -> bool:
    """Say whether a new JSON-like value is equal to the one before, numbers within `REL_TOL`."""
    kind, other = before.__class__, after.__class__
    if float in (kind, other) and {kind, other} <= {int, float}:
        return isclose(before, after, rel_tol=REL_TOL) or (before != before and after != after)
    if kind is dict and other is dict:
        return before.keys() == after.keys() and all(settled(item, after[key]) for key, item in before.items())
    if kind is list and other is list:
        return len(before) == len(after) and all(map(settled, before, after))
    return same(before, after)
