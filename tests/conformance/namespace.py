"""`d`, as scenarios use it: the names of Dash, from this library. It tells what a scenario takes that comes later."""

from collections.abc import Callable, Mapping
from typing import Any

import tui_callbacks
from tui_callbacks.components.base import Component

BACKGROUND = 8
PAGES = 8
COMPONENTS = 5

NOT_YET: Mapping[str, int] = {
    "DiskcacheManager": BACKGROUND,
    "CeleryManager": BACKGROUND,
    "register_page": PAGES,
    "page_container": PAGES,
    "page_registry": PAGES,
}
"""Names of Dash that come with a later issue."""


class NotYetError(Exception):
    """A scenario takes something that comes with a later issue.

    Args:
        what: What it takes.
        issue: The number of the issue.
    """

    def __init__(self, what: str, issue: int) -> None:
        super().__init__(f"{what} comes with issue {issue}")
        self.what = what
        self.issue = issue


class Family:
    """A module of components that says which of them are placeholders."""

    def __init__(self, module: Any, placeholders: set[str]) -> None:
        self._module = module
        self._placeholders = placeholders

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._module, name)
        if isinstance(found, type) and issubclass(found, Component) and found.shown_instead:
            self._placeholders.add(name)
        return found


class Namespace:
    """The names that a scenario may use.

    Attributes:
        placeholders: The components that the scenario took and that are boxes with a name so far.
    """

    def __init__(self) -> None:
        self.placeholders: set[str] = set()
        self.html = Family(tui_callbacks.html, self.placeholders)
        self.dcc = Family(tui_callbacks.dcc, self.placeholders)
        self.dash_table = Family(tui_callbacks.dash_table, self.placeholders)
        self.exceptions = tui_callbacks.exceptions
        self.PreventUpdate = tui_callbacks.exceptions.PreventUpdate
        self.dash = self

    def Dash(self, *args: Any, **options: Any) -> tui_callbacks.App:  # noqa: N802 - as Dash calls it
        """Make an app; without a later issue it has no pages and no background jobs."""
        if options.get("use_pages"):
            raise NotYetError("use_pages", PAGES)
        return tui_callbacks.App(*args, **options)

    def __getattr__(self, name: str) -> Any:
        if name in NOT_YET:
            raise NotYetError(name, NOT_YET[name])
        return getattr(tui_callbacks, name)


Build = Callable[[Namespace, Any], Any]
