"""Focus is parked, not lost, while a callback disables the widget that has it."""

from textual.widget import Widget


class FocusParking:
    """Remembers the widget that lost the focus by being disabled, and gives it back (ARCHITECTURE, "Focus")."""

    def __init__(self) -> None:
        self._parked: Widget | None = None

    def before_write(self, widget: Widget, *, disabled: bool) -> None:
        """Take note of the focus inside a widget that is about to be disabled."""
        if not disabled or not widget.is_attached:
            return
        focused = widget.screen.focused
        if focused is not None and widget in focused.ancestors_with_self:
            self._parked = focused

    def after_write(self, widget: Widget, *, disabled: bool) -> None:
        """Give the focus back when its widget is enabled again and the user has not moved it meanwhile."""
        parked = self._parked
        if disabled or parked is None or not parked.is_attached or not parked.focusable:
            return
        if parked.screen.focused is None:
            parked.focus(scroll_visible=False)
        self._parked = None

    def take(self) -> Widget | None:
        """Return the parked widget when it is still there; where Tab goes on from."""
        parked = self._parked
        return parked if parked is not None and parked.is_attached else None
