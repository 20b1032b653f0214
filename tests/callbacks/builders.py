"""Short ways to declare callbacks for tests."""

from collections.abc import Callable
from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.registry import Registry
from tui_callbacks.dependencies import Input, Output


def out(component_id: Any, prop: str = "children", **options: Any) -> Output:
    """An Output, on `children` when no prop is given."""
    return Output(component_id, prop, **options)


def inp(component_id: Any, prop: str = "value", **options: Any) -> Input:
    """An Input, on `value` when no prop is given."""
    return Input(component_id, prop, **options)


def nothing(*args: Any, **named: Any) -> None:
    """A callback that does nothing."""


class Declared:
    """Collects callbacks: call it like `callback`, then `freeze`."""

    def __init__(self, **options: Any) -> None:
        self.registry = Registry(**options)

    def __call__(self, *args: Any, function: Callable[..., Any] = nothing, **options: Any) -> "Declared":
        self.registry.callback(*args, **options)(function)
        return self

    def freeze(self) -> tuple[Definition, ...]:
        """Check and return the definitions."""
        return self.registry.freeze()


def define(*args: Any, function: Callable[..., Any] = nothing, **options: Any) -> Definition:
    """Declare a single callback and return its definition."""
    return Declared()(*args, function=function, **options).freeze()[0]
