"""What an app is once it is launched: checked, frozen, and shared by all its sessions."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Self
from urllib.parse import urlsplit

from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.errors import DashException


@dataclass(frozen=True, slots=True)
class Route:
    """A place in an app, in the parts that `dcc.Location` has."""

    pathname: str = "/"
    search: str = ""
    hash: str = ""

    @property
    def href(self) -> str:
        """The whole address, without a host: a terminal has none."""
        return f"{self.pathname}{self.search}{self.hash}"

    @classmethod
    def parse(cls, href: str) -> Self:
        """Take an address apart; a host in it is dropped."""
        parts = urlsplit(href)
        return cls(
            parts.path or "/",
            f"?{parts.query}" if parts.query else "",
            f"#{parts.fragment}" if parts.fragment else "",
        )

    def updated(self, changes: Mapping[str, Any]) -> "Route":
        """Return the route after a write to a Location: `href` replaces all parts, the others one each."""
        if changes.get("href") is not None:
            return self.parse(str(changes["href"]))
        return replace(self, **{name: _led(changes[name], mark) for name, mark in _MARKS.items() if name in changes})

    def props(self) -> dict[str, str]:
        """The props that a `dcc.Location` reports when it mounts (R230)."""
        return {"pathname": self.pathname, "href": self.href, "hash": self.hash, "search": self.search}


_MARKS = {"pathname": "/", "search": "?", "hash": "#"}


def _led(part: Any, mark: str) -> str:
    """Return a part of an address with the sign that it begins with; None and "" are no part at all."""
    text = str(part or "")
    return text if text.startswith(mark) or not text else mark + text


@dataclass(frozen=True, slots=True)
class Program:
    """One app, ready to be shown to any number of users.

    Attributes:
        graph: The callbacks and what feeds what.
        layout: A component, a list of components and strings, or a function that returns one of these (R26, R29).
        title: The window's title.
        validation_layout: What ids are checked against in place of the layout (R40).
        suppress_callback_exceptions: Leave out the report of ids that are not in the layout (R41).
        set_props_initial_calls: Components that `set_props` puts in get their initial calls (D9).
        notices: What the developer should know at launch: loops, callbacks that a terminal cannot run.
        source: The file in which the app is made: under its name values are kept that outlive the session.
    """

    graph: Graph
    layout: Any
    title: str = "Dash"
    validation_layout: Any = None
    suppress_callback_exceptions: bool = False
    set_props_initial_calls: bool = False
    notices: tuple[DashException, ...] = ()
    source: str = ""
