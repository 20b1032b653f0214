"""`dcc.Store`: data that are kept and not shown (R235-R237)."""

from collections.abc import Mapping
from typing import Any

from tui_callbacks.components.tree import Node
from tui_callbacks.engine.equality import same
from tui_callbacks.engine.protocol import changed
from tui_callbacks.runtime.ports import Clock, Host, Storage


class Stores:
    """`dcc.Store`: keeps data, says when it got new ones, and empties itself (R235-R237)."""

    def __init__(self, clock: Clock, storage: Storage) -> None:
        self._clock = clock
        self._storage = storage
        self._known: dict[str, Any] = {}

    def arrive(self, node: Node) -> Mapping[str, Any]:
        """Report the time where the component has data of its own, else the stored data with their time (R237)."""
        given = node.get("data")
        stored = self._stored(node)
        if stored is None:
            self._known[node.key] = given
            return {} if given is None else self._keep(node, given)
        data, timestamp = stored
        self._known[node.key] = data
        return {} if same(data, given) else {"data": data, "modified_timestamp": timestamp}

    def serve(self, node: Node, host: Host) -> None:
        """Empty the store if that is asked for, or note the time of new data, after the fact (R236)."""
        data = node.get("data")
        if node.get("clear_data"):
            host.dispatch(changed(node, {"data": None, "clear_data": False, **self._keep(node, None)}))
        elif not same(data, self._known.get(node.key)):
            host.dispatch(changed(node, self._keep(node, data)))

    def stop(self, node: Node) -> None:
        """Forget the component; what is stored stays."""
        self._known.pop(node.key, None)

    def _stored(self, node: Node) -> tuple[Any, Any] | None:
        scope = scope_of(node)
        stored = None if scope == "memory" else self._storage.get(scope, f"store.{node.str_id}")
        return (stored[0], stored[1]) if isinstance(stored, list) and len(stored) == 2 else None

    def _keep(self, node: Node, data: Any) -> dict[str, Any]:
        timestamp = int(self._clock.now() * 1000)
        scope = scope_of(node)
        self._known[node.key] = data
        if scope != "memory":  # in memory the data live as long as the component, which has them
            self._storage.set(scope, f"store.{node.str_id}", None if data is None else [data, timestamp])
        return {"modified_timestamp": timestamp}


def scope_of(node: Node) -> str:
    """Return where a Store keeps its data: "memory", "session" or "local"."""
    return str(node.get("storage_type") or "memory")
