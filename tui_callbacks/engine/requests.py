"""What the scheduler keeps books of: requests that wait, calls that run, and groups of initial requests."""

from collections.abc import Sequence
from typing import Any

from tui_callbacks.engine.protocol import Targets
from tui_callbacks.engine.resolve import Instance, PropKey

Triggers = dict[PropKey, Any]
"""What asked for a call, older first: props with the ids of their components."""


class Group:
    """The initial requests of one load or one insertion, and what those of them that finished have done (R85).

    Attributes:
        covered: The outputs of the finished calls.
        updated: Those of them that were in fact updated (R86).
    """

    __slots__ = ("covered", "updated")

    def __init__(self) -> None:
        self.covered: set[PropKey] = set()
        self.updated: set[PropKey] = set()


class Request:
    """One instance is to be called.

    Attributes:
        instance: Which.
        triggers: What asked for it; empty for an initial call.
        initial: It was made by putting layout on the page (R96).
        group: The initial requests that it belongs to, None for an ordinary one.
        cause: The call whose result or `set_props` made it, None when that was no call.
        side: It was made by `set_props`, `running` or progress, which the cut of circles does not look at (R69).
        number: Its place in the list of requests: the order of starting (R116).
        born: The moment when it was made, as the scheduler counts; merging a newer request keeps it.
        batch: The event from outside that led to it; set in apps with options only.
    """

    __slots__ = ("batch", "born", "cause", "group", "initial", "instance", "number", "side", "triggers")

    batch: int

    def __init__(
        self,
        instance: Instance,
        triggers: Triggers,
        cause: "LiveCall | None",
        side: bool = False,
        initial: bool = False,
        group: Group | None = None,
    ) -> None:
        self.instance = instance
        self.triggers = triggers
        self.initial = initial
        self.group = group
        self.cause = cause
        self.side = side
        self.number = 0
        self.born = 0


class LiveCall:
    """One call from its start to its end, and a link in the chain of calls that led to it (R65).

    Attributes:
        instance: What was called.
        targets: Its outputs at the start of the call (R133).
        group: The group of its request.
        cause: The call that led to it, None when an event from outside did.
        origin: The call with which this chain began.
        family: Of an origin, all calls that it led to, by instance: predecessors are looked for among these only.
        depth: How many calls lie before it since the event from outside.
        superseded: A newer request for the instance was made: its result will be ignored (R97).
        held: Props that it has set by `set_props`, whose readers are asked for when it ends (D12), and requests that
            wait for the same.
    """

    __slots__ = (
        "cause", "depth", "family", "group", "held", "instance", "origin", "superseded", "targets",
    )  # fmt: skip

    def __init__(self, instance: Instance, request: Request, targets: Sequence[Targets]) -> None:
        self.instance = instance
        self.targets = targets
        self.group = request.group
        cause = self.cause = request.cause
        if cause is None or request.side:
            self.origin: LiveCall = self
            self.family: dict[Instance, list[LiveCall]] = {instance: [self]}
        else:
            self.origin = cause.origin
            self.origin.family.setdefault(instance, []).append(self)
        self.depth: int = 0 if cause is None else cause.depth + 1
        self.superseded = False
        self.held: list[PropKey | Request] = []

    def comes_after(self, instance: Instance) -> bool:
        """Say whether a call of an instance is this one or led to it (R64, D14)."""
        runs = self.origin.family.get(instance)
        return runs is not None and any(map(self._led_by, runs))

    def _led_by(self, other: "LiveCall") -> bool:
        link: LiveCall | None = self
        while link is not None and link.depth > other.depth:
            link = link.cause
        return link is other
