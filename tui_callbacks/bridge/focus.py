"""Focus is parked, not lost, while a callback disables or rebuilds the widget that has it (ARCHITECTURE, "Focus")."""

from collections.abc import Callable
from dataclasses import dataclass

from textual.widget import Widget
from textual.widgets import Input


@dataclass(frozen=True, slots=True)
class Left:
    """The focus of a widget that was removed: the component's canonical id, the widget, and where its cursor was."""

    str_id: str
    widget: Widget
    cursor: int | None


class FocusParking:
    """Remembers where the focus was, and gives it back when its widget can take it again."""

    def __init__(self) -> None:
        self._parked: Widget | None = None
        self._left: Left | None = None
        self._wanted: Widget | None = None

    def before_write(self, widget: Widget, *, disabled: bool) -> None:
        """Take the focus off a widget that is about to be disabled; Textual would hand it to a neighbour."""
        if not disabled or not widget.is_attached:
            return
        focused = widget.screen.focused
        if focused is not None and widget in focused.ancestors_with_self:
            self._parked = focused
            widget.screen.set_focus(None)

    def after_write(self, widget: Widget, *, disabled: bool) -> None:
        """Give the focus back when its widget is enabled again and the user has not moved it meanwhile."""
        parked = self._parked
        if disabled or parked is None or not parked.is_attached or not parked.focusable:
            return
        if parked.screen.focused is None:
            parked.focus(scroll_visible=False)
        self._parked = None

    def leave(self, str_id: str | None, widget: Widget) -> None:
        """Note that a component's widget goes; a new one of the same id takes over its focus."""
        if str_id is not None and widget.has_focus:
            self._left = Left(str_id, widget, widget.cursor_position if isinstance(widget, Input) else None)

    def want(self, widget: Widget) -> None:
        """Note that a new widget asks for the focus (`autoFocus`); the last one of a change of the tree gets it."""
        self._wanted = widget

    def arrive(self, find: Callable[[str], Widget | None]) -> None:
        """Give the focus to whom it belongs after the tree has changed.

        That is the new widget of the component whose widget with the focus was removed, then a new widget that asked.
        """
        self._return_to_new(find)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted.is_attached and wanted.focusable:
            wanted.screen.set_focus(wanted)

    def _return_to_new(self, find: Callable[[str], Widget | None]) -> None:
        left, self._left = self._left, None
        if left is None:
            return
        widget = find(left.str_id)
        if widget is None or widget is left.widget or not widget.focusable:
            return
        widget.screen.set_focus(widget, scroll_visible=False)
        if left.cursor is not None and isinstance(widget, Input):
            widget.cursor_position = left.cursor


def focus_first(container: Widget) -> None:
    """Give the focus to the first widget in a container that takes it, unless one has it already.

    By the tree: Textual's own order goes by places on the screen, which new widgets do not have yet.
    """
    screen = container.screen
    if screen.focused is None:
        screen.set_focus(next((widget for widget in container.walk_children(Widget) if widget.focusable), None))
