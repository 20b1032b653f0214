"""The meaning of the scheduler, word for word and without any counter: for callbacks with string ids only.

Everything is looked for again at every step (reach of every pending request), which is slow and plain.
"""

from dataclasses import dataclass, field

Edges = dict[str, tuple[str, ...]]


@dataclass(eq=False)
class Request:
    """One request or call: a callback is known by the only prop that it writes."""

    name: str
    triggers: list[str]
    preds: frozenset[str] = frozenset()
    number: int = 0
    superseded: bool = field(default=False)


class Reference:
    """Runs callbacks that read `inputs[name]` and write the prop `name`."""

    def __init__(self, inputs: Edges) -> None:
        self.inputs = inputs
        self.waiting: list[Request] = []
        self.running: list[Request] = []
        self.numbers = 0

    def change(self, prop: str) -> list[str]:
        self.ask_readers(prop, frozenset())
        return self.settle()

    def end(self, number: int, *, updates: bool) -> list[str]:
        call = next(each for each in self.running if each.number == number)
        self.running.remove(call)
        if updates and not call.superseded:
            self.ask_readers(call.name, call.preds | {call.name})
        return self.settle()

    def ask_readers(self, prop: str, preds: frozenset[str]) -> None:
        for name, inputs in self.inputs.items():
            if prop in inputs:
                self.waiting.append(Request(name, [prop], preds))

    def reach(self, name: str) -> set[str]:
        found = {name}
        following = [name]
        while following:
            at = following.pop()
            for reader, inputs in self.inputs.items():
                if at in inputs and reader not in found:
                    found.add(reader)
                    following.append(reader)
        return found

    def settle(self) -> list[str]:
        self.waiting = [each for each in self.waiting if each.name not in each.preds]
        self.merge()
        for request in self.waiting:
            for old in self.running:
                old.superseded = old.superseded or old.name == request.name
        live = [each for each in self.running if not each.superseded]
        blocked = set().union(*(self.reach(each.name) for each in [*self.waiting, *live]))
        ready = [each for each in self.waiting if not (set(self.inputs[each.name]) - {each.name}) & blocked]
        if self.waiting and not ready and not live:
            ready = self.break_circle()
        return [self.start(each) for each in ready]

    def merge(self) -> None:
        merged: dict[str, Request] = {}
        for request in self.waiting:
            present = merged.get(request.name)
            if present is not None:
                present.triggers += [each for each in request.triggers if each not in present.triggers]
                present.preds = request.preds
            else:
                merged[request.name] = request
        self.waiting = list(merged.values())

    def break_circle(self) -> list[Request]:
        taken: list[Request] = []
        for request in self.waiting:
            if not set(self.inputs[request.name]) & {each.name for each in taken}:
                taken.append(request)
        return taken

    def start(self, request: Request) -> str:
        self.waiting.remove(request)
        self.numbers += 1
        request.number = self.numbers
        self.running.append(request)
        return f"{request.name} <- {', '.join(request.triggers)}"
