"""Callbacks against a layout: ids and props that are not there (R40-R45). All findings are warnings; the app runs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.callbacks.graph import can_coincide
from tui_callbacks.components.base import Component
from tui_callbacks.dependencies import Dependency, State
from tui_callbacks.errors import DuplicateIdError, LayoutMismatch, NoLayoutException, did_you_mean
from tui_callbacks.ids import stringify_id

FREE_PREFIXES = ("data-", "aria-")
"""Props that every component takes (R43)."""


@dataclass(frozen=True, slots=True)
class LayoutIndex:
    """The components of a layout that have an id.

    Attributes:
        strings: Component classes by string id.
        dicts: Component classes of dict ids by their key set, each with a dependency-like view of the id.
    """

    strings: dict[str, type[Component]] = field(default_factory=dict)
    dicts: dict[frozenset[str], list[tuple[Dependency, type[Component]]]] = field(default_factory=dict)

    def add(self, component_id: Any, cls: type[Component]) -> None:
        """Note one component."""
        if isinstance(component_id, str):
            self.strings[component_id] = cls
        elif isinstance(component_id, Mapping):
            self.dicts.setdefault(frozenset(component_id), []).append((Dependency(component_id, ""), cls))

    def classes_of(self, dependency: Dependency) -> Iterator[type[Component]]:
        """Yield the classes of the components that a dependency means in this layout, each class once."""
        if not dependency.key_set:
            if dependency.str_id in self.strings:
                yield self.strings[dependency.str_id]
            return
        there = self.dicts.get(dependency.key_set, ())
        yield from dict.fromkeys(cls for view, cls in there if can_coincide(view, dependency))


def index_components(layout: Any) -> LayoutIndex:
    """Index a layout as an author writes it: a component, or a list of components and strings."""
    index = LayoutIndex()
    for component in _components_in(layout):
        index.add(getattr(component, "id", None), type(component))
    return index


def _components_in(value: Any) -> Iterator[Component]:
    if isinstance(value, Component):
        yield value
        for prop in value.children_props:
            yield from _components_in(getattr(value, prop, None))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _components_in(item)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _components_in(item)


def check_layout_type(value: Any) -> None:
    """Refuse what is no layout.

    Raises:
        NoLayoutException: It is neither a component nor a list of components and strings (R26).
    """
    if isinstance(value, Component):
        return
    remedy = "set app.layout to a component such as html.Div([...]), a list of components, or a function"
    if not isinstance(value, list | tuple):
        raise NoLayoutException(f"a layout must be a component, found {value!r}", where="app.layout", remedy=remedy)
    for item in value:
        if not isinstance(item, Component | str):
            raise NoLayoutException(
                f"a layout list may hold components and strings only, found {item!r}",
                where="app.layout",
                remedy=remedy,
            )


def check_duplicate_ids(layout: Any) -> None:
    """Refuse a first layout in which an id stands twice.

    Raises:
        DuplicateIdError: Two components have the same id, whatever the order of its keys (R27).
    """
    first: dict[str, Component] = {}
    for component in _components_in(layout):
        component_id = getattr(component, "id", None)
        if component_id is None:
            continue
        other = first.setdefault(stringify_id(component_id), component)
        if other is not component:
            raise DuplicateIdError(
                f'two components of the layout have the id "{stringify_id(component_id)}": '
                f"a {type(other).__name__} and a {type(component).__name__}",
                where="app.layout",
                remedy="give each component an id of its own",
            )


def check_layout(
    definitions: Sequence[Definition],
    layout: LayoutIndex,
    validation: LayoutIndex | None = None,
    suppress: bool = False,
) -> list[LayoutMismatch]:
    """Return what callbacks name and the layout does not have, each once.

    Args:
        definitions: The callbacks of the app.
        layout: The layout that the session shows.
        validation: The `validation_layout` of the app, used in place of `layout` unless `suppress` is on (R40).
        suppress: `suppress_callback_exceptions`: report no missing ids; props are checked all the same (R43).
    """
    index = layout if suppress or validation is None else validation
    missing = [] if suppress else list(missing_ids(definitions, index))
    return [*missing, *unknown_props(definitions, index)]


def missing_ids(definitions: Sequence[Definition], index: LayoutIndex) -> Iterator[LayoutMismatch]:
    """Report string ids that no component has; patterns and dict ids are never reported (R41, R42, R44, D22)."""
    users: dict[str, list[tuple[Definition, Dependency]]] = {}
    for each in definitions:
        for dependency in _reported(each, index):
            if not dependency.key_set and dependency.str_id not in index.strings:
                users.setdefault(dependency.str_id, []).append((each, dependency))
    for str_id, found in users.items():
        if not all(each.optional or dependency.allow_optional for each, dependency in found):
            hint = did_you_mean(str_id, index.strings)
            kinds = ", ".join(dict.fromkeys(f"{type(dep).__name__} {dep}" for _, dep in found))
            yield LayoutMismatch(
                f'ID not found in layout: "{str_id}", used by {kinds}.{hint}',
                where=_places(each for each, _ in found),
                remedy="correct the id; if the component comes later, say optional=True in the callback, "
                "allow_optional=True in the Input, State or Output, or suppress_callback_exceptions=True in the app",
            )


def _reported(definition: Definition, index: LayoutIndex) -> Iterator[Dependency]:
    """Yield the dependencies whose ids must be there: States count only when an output is there (R42)."""
    yield from definition.outputs
    yield from definition.inputs
    yield from definition.sets
    if any(next(index.classes_of(output), None) for output in definition.outputs):
        yield from (each for each in definition.dependencies if isinstance(each, State))


def unknown_props(definitions: Sequence[Definition], index: LayoutIndex) -> Iterator[LayoutMismatch]:
    """Report props that the components named, or matched now, do not have (R43)."""
    users: dict[tuple[str, str, type[Component]], list[Definition]] = {}
    for each in definitions:
        for dependency in (*each.outputs, *each.dependencies, *each.sets):
            for cls in index.classes_of(dependency):
                if not _has_prop(cls, dependency.component_property):
                    users.setdefault((dependency.str_id, dependency.component_property, cls), []).append(each)
    for (str_id, prop, cls), found in users.items():
        hint = did_you_mean(prop, cls.props)
        yield LayoutMismatch(
            f'Invalid prop for this component: "{prop}" of "{str_id}", a {cls.__name__}.{hint}',
            where=_places(found),
            remedy=f"use a prop that {cls.__name__} has",
        )


def _has_prop(cls: type[Component], prop: str) -> bool:
    return not cls.props or prop in cls.props or prop == "id" or prop.startswith(FREE_PREFIXES)


def _places(definitions: Iterable[Definition]) -> str:
    return ", ".join(dict.fromkeys(each.where for each in definitions))
