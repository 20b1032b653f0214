"""How a callback groups its arguments and its outputs: single values, lists, dicts, and nestings of these (R11-R15).

A grouping is a dependency, or a list, tuple or dict of groupings. Everything else in the library works with flat
values in declared order; here they are put into the shape that the author wrote, and taken out of it again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from tui_callbacks.components.values import copy_in
from tui_callbacks.context import Target
from tui_callbacks.dependencies import Dependency, Input, Output
from tui_callbacks.errors import (
    CallbackException,
    InvalidCallbackReturnValue,
    SchemaKeysValidationError,
    SchemaLengthValidationError,
    SchemaTypeValidationError,
)
from tui_callbacks.ids import AttributeDict
from tui_callbacks.results import is_no_update, no_update

Targets = Target | tuple[Target, ...]
Path = tuple[Any, ...]


def flatten(grouping: Any) -> Iterator[Any]:
    """Yield the leaves of a grouping in declared order."""
    if isinstance(grouping, list | tuple):
        for item in grouping:
            if isinstance(item, Dependency):
                yield item
            else:
                yield from flatten(item)
    elif isinstance(grouping, Mapping):
        for item in grouping.values():
            yield from flatten(item)
    else:
        yield grouping


def regroup(grouping: Any, leaves: Iterator[Any]) -> Any:
    """Return the next leaves in the shape of a grouping: lists, and attribute-dicts for dicts (R13)."""
    if isinstance(grouping, list | tuple):
        return [regroup(item, leaves) for item in grouping]
    if isinstance(grouping, Mapping):
        return AttributeDict({key: regroup(item, leaves) for key, item in grouping.items()})
    return next(leaves)


def _is_plain(grouping: Any) -> bool:
    return isinstance(grouping, list | tuple) and all(isinstance(item, Dependency) for item in grouping)


class Signature:
    """The shapes of one callback.

    Args:
        outputs: The grouping of its Outputs: what the function must return. None, or an empty list, without outputs.
        inputs: The grouping of its Inputs and States: how the function takes them.
        where: File and line of the callback, for messages.

    Attributes:
        outputs: The Outputs, flat, in declared order.
        dependencies: Inputs and States, flat, in the order in which the function takes them (R12).
        single_output: There is one Output and it does not stand in a list, so that the function returns a bare value.
        using_args_grouping: The arguments are not simply all Inputs, then all States (R170).
        using_outputs_grouping: The outputs are not simply one, or a flat list.

    Raises:
        CallbackException: A key of a dict of inputs is no Python name (R25).
    """

    __slots__ = (
        "_inputs", "_outputs", "_plain_arguments", "dependencies", "outputs", "single_output",
        "using_args_grouping", "using_outputs_grouping", "where",
    )  # fmt: skip

    def __init__(self, outputs: Any, inputs: Any, where: str = "") -> None:
        self._outputs = [] if outputs is None else outputs
        self._inputs = inputs
        self.where = where
        self.outputs: tuple[Output, ...] = tuple(flatten(self._outputs))
        self.dependencies: tuple[Dependency, ...] = tuple(flatten(inputs))
        self.single_output = isinstance(self._outputs, Dependency)
        self.using_outputs_grouping = not (self.single_output or _is_plain(self._outputs))
        self._plain_arguments = isinstance(inputs, Dependency) or _is_plain(inputs)
        self.using_args_grouping = not (self._plain_arguments and self._inputs_come_first())
        if isinstance(inputs, Mapping):
            self._check_names(inputs)

    def at(self, where: str) -> "Signature":
        """Return the same signature with another place for its messages."""
        twin = object.__new__(Signature)
        for name in self.__slots__:
            setattr(twin, name, getattr(self, name))
        twin.where = where
        return twin

    def _inputs_come_first(self) -> bool:
        kinds = [isinstance(dependency, Input) for dependency in self.dependencies]
        return kinds == sorted(kinds, reverse=True)

    def _check_names(self, inputs: Mapping[Any, Any]) -> None:
        for name in inputs:
            if not (isinstance(name, str) and name.isidentifier()):
                raise CallbackException(
                    f"the key {name!r} in `inputs` or `state` is no Python name, so that no argument can have it",
                    where=self.where,
                    remedy="use a key that can be the name of an argument",
                )

    def arguments(self, values: Sequence[Any]) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Return positional and keyword arguments for the function (R12, R13).

        Args:
            values: One value per item of `dependencies`, a list where the id has ALL or ALLSMALLER.
        """
        if self._plain_arguments:
            return tuple(values), {}
        grouped = regroup(self._inputs, iter(values))
        return ((), dict(grouped)) if isinstance(grouped, dict) else (tuple(grouped), {})

    def group_arguments(self, leaves: Sequence[Any]) -> Any:
        """Return one leaf per dependency in the shape in which the function takes its arguments (R170)."""
        return regroup(self._inputs, iter(leaves))

    def group_outputs(self, leaves: Sequence[Any]) -> Any:
        """Return one leaf per output in the shape in which the function returns its outputs."""
        return regroup(self._outputs, iter(leaves))

    def split(self, value: Any, targets: Sequence[Targets]) -> tuple[Any, ...]:
        """Check what the function returned and take it apart (R9, R14, R15, R130, R133, R135).

        Args:
            value: What the function returned.
            targets: One entry per output, as they were when the call started; a tuple of entries for ALL.

        Returns:
            One copied value per output, a tuple of values for ALL; `no_update` where nothing is to be written.

        Raises:
            InvalidCallbackReturnValue: The value has the wrong shape, or a part of it is not JSON-like.
        """
        if not self.outputs:
            return self._split_nothing(value)
        if is_no_update(value):
            return tuple(_nothing_for(target) for target in targets)
        if self.single_output:
            return (self._checked(value, self.outputs[0], targets[0]),)
        leaves = self._leaves(value, self._outputs, ())
        triples = zip(leaves, self.outputs, targets, strict=True)
        return tuple(self._checked(leaf, output, target) for leaf, output, target in triples)

    def _split_nothing(self, value: Any) -> tuple[Any, ...]:
        if value is None:
            return ()
        raise InvalidCallbackReturnValue(
            f"a callback without outputs returned {_short(value)}",
            where=self.where,
            remedy="return nothing, or declare an Output; use set_props for effects without one",
        )

    def _leaves(self, value: Any, schema: Any, path: Path) -> Iterator[Any]:
        if isinstance(schema, list | tuple):
            self._check_list(value, schema, path)
            for index, (item, inner) in enumerate(zip(value, schema, strict=True)):
                yield from self._leaves(item, inner, (*path, index))
        elif isinstance(schema, Mapping):
            self._check_dict(value, schema, path)
            for key, inner in schema.items():
                yield from self._leaves(value[key], inner, (*path, key))
        else:
            yield value

    def _check_list(self, value: Any, schema: Sequence[Any], path: Path) -> None:
        expected = f"a list or tuple of {len(schema)}"
        if not isinstance(value, list | tuple):
            raise self._mismatch(SchemaTypeValidationError, path, expected, f"{type(value).__name__} {_short(value)}")
        if len(value) != len(schema):
            raise self._mismatch(SchemaLengthValidationError, path, expected, f"{len(value)}: {_short(value)}")

    def _check_dict(self, value: Any, schema: Mapping[str, Any], path: Path) -> None:
        expected = f"a dict with the keys {sorted(schema)}"
        if not isinstance(value, dict):
            raise self._mismatch(SchemaTypeValidationError, path, expected, f"{type(value).__name__} {_short(value)}")
        if value.keys() != schema.keys():
            raise self._mismatch(SchemaKeysValidationError, path, expected, f"the keys {sorted(map(str, value))}")

    def _mismatch(
        self, kind: type[InvalidCallbackReturnValue], path: Path, expected: str, got: str
    ) -> InvalidCallbackReturnValue:
        place = "".join(f"[{step!r}]" for step in path)
        what = f"the returned value{place and f' at {place}'} must be {expected}, got {got}"
        named = ", ".join(map(str, self.outputs))
        return kind(what, where=self.where, remedy=f"return values in the shape of the outputs: {named}")

    def _checked(self, value: Any, output: Output, target: Targets) -> Any:
        if isinstance(target, tuple):
            return self._checked_each(value, output, target)
        return self._copied(value, output, target)

    def _checked_each(self, value: Any, output: Output, targets: tuple[Target, ...]) -> tuple[Any, ...]:
        if is_no_update(value):
            return (no_update,) * len(targets)
        if isinstance(value, list | tuple) and len(value) == len(targets):
            return tuple(self._copied(item, output, each) for item, each in zip(value, targets, strict=True))
        got = f"{len(value)} items" if isinstance(value, list | tuple) else f"{type(value).__name__} {_short(value)}"
        raise InvalidCallbackReturnValue(
            f"{output} matches {len(targets)} components and takes a list with one item for each, got {got}",
            where=self.where,
            remedy="return one item per matched component (ctx.outputs_list names them), no_update to leave one alone",
        )

    def _copied(self, value: Any, output: Output, target: Target) -> Any:
        if is_no_update(value):
            return no_update
        try:
            return copy_in(value, by_reference=target.by_reference)
        except InvalidCallbackReturnValue as error:
            what = f"the value for {output}: {error.what}"
            raise InvalidCallbackReturnValue(what, where=self.where, remedy=error.remedy) from None


def _nothing_for(target: Targets) -> Any:
    return (no_update,) * len(target) if isinstance(target, tuple) else no_update


def _short(value: Any, limit: int = 120) -> str:
    shown = repr(value)
    return shown if len(shown) <= limit else f"{shown[:limit]}..."
