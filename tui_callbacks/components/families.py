"""The one mechanism that turns a table into component classes: a class is made when it is first asked for."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from tui_callbacks.components.base import Component, PropSpec, calling_line
from tui_callbacks.errors import UnknownComponentError, did_you_mean

Vocabulary = Mapping[str, tuple[str, str]]
"""Props that several components of a family share: name to (annotation, sentence)."""


class Table(NamedTuple):
    """One component, as a row of its family's table.

    Attributes:
        sentence: What the component is.
        props: Its props in the order of Dash's positional arguments. A string is a list of names parted by blanks and
            looked up in the family's vocabulary, or `name name: annotation; name: annotation` for props that have no
            sentence yet.
        positional: How many of the props may be given by place; None for all.
        in_order: Dash writes the props in this order, not by the alphabet.
        holds: Props besides `children` that may hold components, somewhere inside.
        required: Props that must be given.
        by_reference: Props that take any object.
        shown_instead: What is shown as long as the component is a placeholder.
    """

    sentence: str
    props: Sequence[PropSpec | str]
    positional: int | None = None
    in_order: bool = False
    holds: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    by_reference: tuple[str, ...] = ()
    shown_instead: str = ""


class Family:
    """The components of one module.

    Args:
        module: The module in which the classes are found.
        namespace: The namespace that component dicts of Dash have for it.
        vocabulary: Props that several components share.
        tables: A row for each component.
        others: Names of the module that are no components, each with the module that it is in or is.
    """

    def __init__(
        self,
        module: str,
        namespace: str,
        vocabulary: Vocabulary,
        tables: Mapping[str, Table],
        others: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.module = module
        self.namespace = namespace
        self.vocabulary = vocabulary
        self.tables = tables
        self.others = others

    def names(self) -> list[str]:
        """Return what the module offers: every component and what else there is."""
        return sorted([*self.tables, *self.others])

    def props_of(self, name: str) -> dict[str, PropSpec]:
        """Return the props of a component, in positional order."""
        return {spec.name: spec for part in self.tables[name].props for spec in self._specs(part)}

    def make(self, name: str) -> type[Component]:
        """Make a component class and leave it in the module, where it is found from then on.

        Raises:
            UnknownComponentError: The family has no component of that name.
        """
        if name.startswith("__"):  # what Python itself looks for in a module
            raise AttributeError(f"module {self.module!r} has no attribute {name!r}")
        if name not in self.tables:
            raise UnknownComponentError(
                f"{self.module} has no component {name!r}.{did_you_mean(name, self.tables)}",
                where=calling_line(),
                remedy=f"use one of: {', '.join(self.tables)}",
            )
        cls = type(name, (Component,), self._namespace_of(name))
        setattr(sys.modules[self.module], name, cls)
        return cls

    def _namespace_of(self, name: str) -> dict[str, Any]:
        table, props = self.tables[name], self.props_of(name)
        holders = (*table.holds, "children") if "children" in props else table.holds
        ordered = list(props) if table.in_order else _by_alphabet(props)
        return {
            "__module__": self.module,
            "__qualname__": name,
            "__doc__": _document(table, props),
            "_type": name,
            "_namespace": self.namespace,
            "_positional": len(props) if table.positional is None else table.positional,
            "_prop_names": ordered,
            "_base_nodes": [*table.holds, "children"],
            "_children_props": list(table.holds),
            "available_properties": ordered,
            "props": props,
            "children_props": holders,
            "reference_props": frozenset(table.by_reference),
            "required": table.required,
            "shown_instead": table.shown_instead,
        }

    def _specs(self, part: PropSpec | str) -> Iterator[PropSpec]:
        if isinstance(part, PropSpec):
            yield part
        elif ":" not in part:
            for name in part.split():
                yield PropSpec(name, *self.vocabulary[name])
        else:
            for group in part.split(";"):
                names, _, annotation = group.partition(":")
                for name in names.split():
                    yield PropSpec(name, annotation.strip()) if annotation else PropSpec(name, *self.vocabulary[name])


def prop(name: str, annotation: str, sentence: str) -> PropSpec:
    """Return one prop of a row."""
    return PropSpec(name, annotation, sentence)


def placeholder(props: str, **features: Any) -> Table:
    """Return the row of a component that is not there yet: it takes its props, and a box with its name is shown."""
    children = " ".join(props.split()).startswith("children")
    shown = "a box with its name, around its children," if children else "a box with its name"
    return Table("A component that takes its props and is not shown yet.", (props,), shown_instead=shown, **features)


def _by_alphabet(props: Mapping[str, PropSpec]) -> list[str]:
    first = [name for name in ("children", "id") if name in props]
    return first + sorted((name for name in props if name not in first), key=str.lower)


def _document(table: Table, props: Mapping[str, PropSpec]) -> str:
    lines = (f"    {spec.name} ({spec.annotation}): {spec.sentence}".rstrip(": ") for spec in props.values())
    return "\n".join([table.sentence, "", "Args:", *lines])
