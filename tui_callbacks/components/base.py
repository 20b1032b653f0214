"""What an author writes: `Component`, the props that a component class knows, and their checks.

The classes themselves come from the tables of the families (`families`, `html`, `dcc` ...).
"""

import importlib
import itertools
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

from tui_callbacks.components import lookup
from tui_callbacks.components.checks import check_for
from tui_callbacks.errors import (
    AutomaticIdError,
    ComponentNotFoundError,
    Location,
    MissingPropError,
    PlaceholderWarning,
    PropTypeError,
    UnknownPropError,
    did_you_mean,
)

WILDCARDS = ("data-", "aria-")
_PACKAGE = __file__.rpartition("components")[0]
_MODULES = {
    "dash_html_components": "tui_callbacks.components.html",
    "dash_core_components": "tui_callbacks.components.dcc",
    "dash_table": "tui_callbacks.components.dash_table",
    "dash_bootstrap_components": "tui_callbacks.components.dbc",
    "dash_ag_grid": "tui_callbacks.components.ag_grid",
}
_classes: dict[tuple[str, str], "type[Component]"] = {}
_warned: set["type[Component]"] = set()
_automatic_ids = itertools.count(1)


class PropSpec(NamedTuple):
    """One prop of a component class.

    Attributes:
        name: The prop's name.
        annotation: Its type, an expression over the names of `shapes`; None is always allowed besides.
        sentence: What it does, for people; empty when the component is a placeholder.
    """

    name: str
    annotation: str
    sentence: str = ""


class Component:
    """A piece of a layout, as the author writes it: `html.Div("text", id="a")`.

    Props are attributes; reading one that is not set raises AttributeError, as in Dash. Names and values are checked
    where they are given, and kept as they are given. Components are equal only to themselves. As a mapping a component
    leads from ids to the components inside it: `layout["a"]`, `"a" in layout`, and its length is the number of things
    inside it (so a component without children is falsy).

    Raises:
        UnknownPropError: A prop that the component does not have; `data-*` and `aria-*` always pass.
        PropTypeError: A value of the wrong type, or an id that is no string and no dict of plain values (R1).
        MissingPropError: A prop is missing that the component cannot do without.
    """

    props: ClassVar[Mapping[str, PropSpec]] = {}
    """Every prop of the class, in the order of its positional arguments."""
    children_props: ClassVar[tuple[str, ...]] = ()
    """The props that may hold components, directly or somewhere inside, in document order."""
    reference_props: ClassVar[frozenset[str]] = frozenset()
    """The props that take any object and hand it on by reference."""
    required: ClassVar[tuple[str, ...]] = ()
    """The props that must be given."""
    shown_instead: ClassVar[str] = ""
    """What stands in its place as long as the component is a placeholder; empty for a real one."""

    _is_component: ClassVar[bool] = True
    _type: ClassVar[str]
    _namespace: ClassVar[str]
    _canonical: ClassVar["type[Component]"]
    _rank: ClassVar[Mapping[str, int]] = {}
    _positional: ClassVar[int] = 0
    _prop_names: ClassVar[list[str]] = []
    _base_nodes: ClassVar[list[str]] = ["children"]
    _children_props: ClassVar[list[str]] = []
    _valid_wildcard_attributes: ClassVar[list[str]] = ["data-", "aria-"]
    available_properties: ClassVar[list[str]] = []
    available_wildcard_properties: ClassVar[list[str]] = ["data-", "aria-"]

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any: ...

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "_type" in vars(cls):
            cls._canonical = cls
            cls._rank = {name: place for place, name in enumerate(cls._prop_names)}
            _classes[cls._namespace, cls._type] = cls

    def __init__(self, *args: Any, **props: Any) -> None:
        cls = type(self)
        known = cls.props
        if args:
            props = _with_positional(cls, args, props)
        state = self.__dict__
        if "children" in known:
            state["children"] = None  # Dash writes it out even when it is not given
        for name, value in props.items():
            spec = known.get(name)
            if spec is None or not (type(value) is str if name == "id" else check_for(spec.annotation)(value)):
                check_prop(cls, name, value)
            state[name] = value
        if cls.required or cls.shown_instead:
            _finish(cls, props)

    def __setattr__(self, name: str, value: Any) -> None:
        # A subclass of the author's may keep what it likes; in a class of the tables an unknown name is a slip.
        cls = type(self)
        if name in cls.props or ("_type" in vars(cls) and not name.startswith("_")):
            check_prop(cls, name, value)
        self.__dict__[name] = value

    def set_props_dict(self) -> dict[str, Any]:
        """Return the props that are set, in the order in which Dash writes them, `data-*` and `aria-*` last."""
        state, rank = self.__dict__, self._rank
        if len(state) == 1:
            return {name: value for name, value in state.items() if name in rank or name.startswith(WILDCARDS)}
        props = {name: state[name] for name in sorted(state.keys() & rank.keys(), key=rank.__getitem__)}
        if len(props) < len(state):
            props.update((name, value) for name, value in state.items() if name.startswith(WILDCARDS))
        return props

    def to_plotly_json(self) -> dict[str, Any]:
        """Return the component as a dict of `props`, `type` and `namespace`; values are not copied."""
        return {"props": self.set_props_dict(), "type": self._type, "namespace": self._namespace}

    def __repr__(self) -> str:
        shown = {name: value for name, value in self.set_props_dict().items() if value is not None}
        if shown.keys() <= {"children"}:
            return f"{self._type}({self.__dict__.get('children')!r})"
        return f"{self._type}({', '.join(f'{name}={value!r}' for name, value in shown.items())})"

    def __getitem__(self, id: Any) -> Any:
        return self._place_of(id)[2]

    def __setitem__(self, id: Any, item: Any) -> None:
        container, key, _ = self._place_of(id)
        if isinstance(container, Component):
            container.children = item
        else:
            container[key] = item

    def __delitem__(self, id: Any) -> None:
        container, key, _ = self._place_of(id)
        if isinstance(container, Component):
            container.children = None
        else:
            del container[key]

    def __iter__(self) -> Iterator[Any]:
        return (component.id for component in self._traverse_ids())

    def __len__(self) -> int:
        return lookup.count(self)

    def _place_of(self, component_id: Any) -> tuple[Any, Any, Any]:
        try:
            return lookup.find(self, component_id)
        except KeyError:
            inside = [str(each) for each in self]
            raise ComponentNotFoundError(
                f"{self._type} has no component with id {component_id!r}.{did_you_mean(str(component_id), inside)}",
                where=calling_line(),
                remedy=f"use one of the ids inside it: {', '.join(inside) or 'there are none'}",
            ) from None

    def _traverse(self) -> Iterator[Any]:
        """Yield everything inside, depth first, parents before children."""
        return (item for _, _, item in lookup.places(self))

    def _traverse_ids(self) -> Iterator["Component"]:
        """Yield the components inside that have an id."""
        return (item for item in self._traverse() if isinstance(item, Component) and vars(item).get("id") is not None)

    def _set_random_id(self) -> Any:
        """Return the id, after making one up when there is none (R4)."""
        if "id" not in self.__dict__:
            if self.__dict__.get("persistence"):
                raise AutomaticIdError(
                    f"{self._type} has persistence, but no id to remember its values under",
                    where=calling_line(),
                    remedy="give the component an id",
                )
            self.id = f"_component-{next(_automatic_ids)}"
        return self.id


def component_class(namespace: str, type: str) -> type[Component] | None:
    """Return the class of a component dict, None when no family has it."""
    found = _classes.get((namespace, type))
    if found is None and namespace in _MODULES:
        getattr(importlib.import_module(_MODULES[namespace]), type, None)  # making a class registers it
        found = _classes.get((namespace, type))
    return found


def canonical_class(cls: type[Component]) -> type[Component]:
    """Return the class of the tables that an author's subclass extends, the class itself when it is one."""
    return cls._canonical


def check_prop(cls: type[Component], prop: str, value: Any) -> None:
    """Check a value against a prop of a component class.

    Raises:
        UnknownPropError: The class has no such prop.
        PropTypeError: The value is not of the prop's type, or an id that is none (R1).
    """
    spec = cls.props.get(prop)
    if spec is None:
        if not prop.startswith(WILDCARDS):
            raise _unknown_prop(cls, prop)
    elif prop == "id":
        _check_id(cls, value)
    elif not check_for(spec.annotation)(value):
        # Arrays and the like are none of a quick check's business, and pydantic knows the place of a fault.
        fault = importlib.import_module("tui_callbacks.components.validators").find_fault(spec.annotation, value)
        if fault is not None:
            raise _wrong_type(cls, spec, value, fault)


def calling_line() -> str:
    """Return "file:line" of the nearest caller outside this library."""
    frame = sys._getframe(1)
    while frame.f_back is not None and frame.f_code.co_filename.startswith(_PACKAGE):
        frame = frame.f_back
    return str(Location(frame.f_code.co_filename, frame.f_lineno))


def _with_positional(cls: type[Component], args: tuple[Any, ...], props: dict[str, Any]) -> dict[str, Any]:
    """Give positional arguments their names: children first where the component has them."""
    names = list(cls.props)[: cls._positional]
    if len(args) > len(names):
        raise MissingPropError(
            f"{cls.__name__} takes {len(names)} positional arguments ({', '.join(names)}), {len(args)} were given",
            where=calling_line(),
            remedy="put several children into one list, and name the other props",
        )
    named = dict(zip(names, args, strict=False))
    if twice := named.keys() & props.keys():
        raise UnknownPropError(
            f"{cls.__name__} got {', '.join(sorted(twice))} twice, by place and by name",
            where=calling_line(),
            remedy="give it once",
        )
    return {**named, **props}


def _finish(cls: type[Component], props: Mapping[str, Any]) -> None:
    """Look for missing props, and say once a class that it is a placeholder."""
    missing = [name for name in cls.required if name not in props]
    if missing:
        raise MissingPropError(
            f"{cls.__name__} was made without {', '.join(missing)}",
            where=calling_line(),
            remedy=f"give it: {cls.__name__}({', '.join(f'{name}=...' for name in missing)})",
        )
    if cls.shown_instead and canonical_class(cls) not in _warned:
        _warned.add(canonical_class(cls))
        file, _, line = calling_line().rpartition(":")
        text = f"{cls._namespace}.{cls._type} is not there yet: {cls.shown_instead} stands in its place"
        warnings.warn_explicit(text, PlaceholderWarning, file, int(line))


def _check_id(cls: type[Component], value: Any) -> None:
    if isinstance(value, str):
        return
    if isinstance(value, dict):
        fits = {key: isinstance(key, str) and isinstance(item, str | int | float) for key, item in value.items()}
        wrong = [key for key, fit in fits.items() if not fit]
        if not wrong:
            return
        what = f"{cls.__name__}.id is {value!r}: {wrong[0]!r} has a key or value that an id cannot have"
    else:
        what = f"{cls.__name__}.id is {value!r}, which is no id"
    raise PropTypeError(
        what,
        where=calling_line(),
        remedy="use a string, or a dict whose keys are strings and whose values are strings, numbers or bools",
    )


def _unknown_prop(cls: type[Component], prop: str) -> UnknownPropError:
    return UnknownPropError(
        f"{cls.__name__} got an unexpected keyword argument: it has no prop {prop!r}.{did_you_mean(prop, cls.props)}",
        where=calling_line(),
        remedy=f"use one of its props: {_listed(cls.props)}",
    )


def _wrong_type(cls: type[Component], spec: PropSpec, value: Any, fault: str) -> PropTypeError:
    place, _, why = fault.partition(": ")
    shown = repr(value)
    what = f"{cls.__name__}.{spec.name} is {shown if len(shown) <= 200 else shown[:200] + '...'}"
    remedy = f"give {spec.name} a value of type {spec.annotation}"
    if lookup.is_component(value):
        remedy = f"{remedy}; several children go into one list, as in {cls.__name__}([a, b])"
    return PropTypeError(
        f"{what}; expected {spec.annotation}" + (f" (at {place}: {why})" if place else ""),
        where=calling_line(),
        remedy=remedy,
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(sorted(names, key=str.lower))
