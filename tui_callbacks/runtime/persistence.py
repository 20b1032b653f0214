"""Values that come back: what `persistence` keeps of a component, and when it is put in its place again (R223-R229)."""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple

from tui_callbacks.components.base import check_prop
from tui_callbacks.components.tree import Node
from tui_callbacks.components.values import copy_out
from tui_callbacks.engine.equality import same
from tui_callbacks.errors import DashException
from tui_callbacks.runtime.ports import Storage

KEPT: Mapping[tuple[str, str], tuple[str, ...]] = {
    ("dash_core_components", "DatePickerRange"): ("start_date", "end_date"),
    ("dash_core_components", "DatePickerSingle"): ("date",),
    ("dash_bootstrap_components", "Accordion"): ("active_item",),
    ("dash_bootstrap_components", "Tabs"): ("active_tab",),
    ("dash_ag_grid", "AgGrid"): ("selectedRows",),
}
"""The props that are kept where `persisted_props` does not say it and they are not `value`."""


class Terms(NamedTuple):
    """What is kept of a component, where and under which key.

    Attributes:
        scope: "memory", "session" or "local".
        key: The value of `persistence` in JSON.
        props: The props that are kept.
    """

    scope: str
    key: str
    props: tuple[str, ...]


class StoredPersistence:
    """Keeps values of components with `persistence` in a storage.

    An entry is the newest value with the one that the prop had before the first change: only where the component is
    given that one again, the newest is put in its place (R225).

    Args:
        storage: Where the entries are.
    """

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    def restore(self, node: Node) -> Mapping[str, Any]:
        """Return the values that a component which enters the layout gets in place of its own (R225)."""
        terms = terms_of(node, node.get("persistence"))
        if terms is None:
            return {}
        return self._exchanged(node, terms, {prop: node.get(prop) for prop in terms.props}, back=False)

    def changed(self, node: Node, prop: str, before: Any) -> None:
        """Keep a new value, if its prop is one of those to keep (R223, R224, R229)."""
        terms = terms_of(node, node.get("persistence"))
        value = copy_out(node.get(prop))
        original = copy_out(before)
        if terms is None or prop not in terms.props or same(value, original):
            return
        name = name_of(node, terms, prop)
        entry = self._entry(terms, name)
        self._storage.set(terms.scope, name, [value, original if entry is None else entry[1]])

    def swap(self, node: Node, before: Any) -> Mapping[str, Any]:
        """Return the values that props get now that `persistence` is no longer `before` (R227).

        They become what they were without the entries of the old key, then what the entries of the new one say.
        """
        old, new = terms_of(node, before), terms_of(node, node.get("persistence"))
        if old == new:
            return {}
        changes: dict[str, Any] = {}
        if old is not None:
            changes |= self._exchanged(node, old, {prop: node.get(prop) for prop in old.props}, back=True)
        if new is not None:
            now = {prop: changes.get(prop, node.get(prop)) for prop in new.props}
            changes |= self._exchanged(node, new, now, back=False)
        return changes

    def _exchanged(self, node: Node, terms: Terms, values: Mapping[str, Any], *, back: bool) -> dict[str, Any]:
        """Return stored values for these, or with `back` the original ones for stored ones.

        An entry that does not fit is thrown away: the component was given another value than when it was made.
        """
        found = {}
        for prop, value in values.items():
            name = name_of(node, terms, prop)
            entry = self._entry(terms, name)
            if entry is None:
                continue
            newest, original = entry
            expected, other = (newest, original) if back else (original, newest)
            if same(copy_out(value), expected) and _fits(node, prop, other):
                found[prop] = other
            else:
                self._storage.set(terms.scope, name, None)
        return found

    def _entry(self, terms: Terms, name: str) -> list[Any] | None:
        entry = self._storage.get(terms.scope, name)
        return entry if isinstance(entry, list) and len(entry) == 2 else None


def terms_of(node: Node, persistence: Any) -> Terms | None:
    """Return what is kept of a component with this `persistence`, None when nothing is."""
    cls = node.cls
    if not persistence or node.str_id is None or "persisted_props" not in cls.props:
        return None
    props = node.get("persisted_props")
    if props is None:
        props = KEPT.get((cls._namespace, cls._type), ("value",))
    return Terms(str(node.get("persistence_type") or "local"), json.dumps(persistence, default=str), tuple(props))


def name_of(node: Node, terms: Terms, prop: str) -> str:
    """Return the name of an entry."""
    return f"persistence.{node.str_id}.{prop}.{terms.key}"


def _fits(node: Node, prop: str, value: Any) -> bool:
    """Say whether a stored value is one for the prop: the file may be older than the app."""
    try:
        check_prop(node.cls, prop, value)
    except DashException:
        return False
    return True
