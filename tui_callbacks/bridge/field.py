"""The one-line field of `dcc.Input`, on Textual's Input."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.validation import ValidationResult
from textual.widgets import Input
from textual.widgets.input import Selection

from tui_callbacks.bridge.field_rules import NUMBER_CHARACTERS, Rules, as_number
from tui_callbacks.bridge.text import plain
from tui_callbacks.runtime.ports import Timer

CallLater = Callable[[float, Callable[[], None]], Timer]
"""Arms a timer: seconds and what to call then."""


class Field(Input):
    """A field for text or a number that reports as `dcc.Input` does.

    What is typed (`Input.value`, always a str) and what has been reported (`reported`: str, int, float or None) are two
    things: with `debounce` the second follows later (R239), and a number that breaks a rule is reported as None.

    Args:
        value: The first value.
        call_later: Arms the timer for a `debounce` in seconds.
        placeholder: Shown while the field is empty.
        rules: What it accepts; its `type` also decides whether the text is hidden ("password") and whether up and down
            change it ("number").
        debounce: False: report every change. True: on Enter and when the focus leaves. A number: when nothing was typed
            for so many seconds.
        read_only: The text can be selected and copied, not changed.
        disabled: Greyed out, takes no focus.
        n_submit: How often Enter was pressed so far.
        n_blur: How often the focus left so far.
        now: Seconds since the epoch, for the timestamps.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "step(1)", "One step up", show=False),
        Binding("down", "step(-1)", "One step down", show=False),
    ]

    DEFAULT_CSS = """
    Field {
        width: 24;
        min-width: 6;
        max-width: 100%;
        height: 1;
        padding: 0 1;
        border: none;
        background: $foreground 10%;
        background-tint: transparent;
        &:hover { background: $foreground 15%; }
        &:focus { border: none; background: $primary 30%; background-tint: transparent; }
        &.-invalid { border: none; background: $error 25%; color: $text-error; text-style: underline; }
        &.-invalid:focus { border: none; background: $error 35%; }
        &.-read-only { background: transparent; text-style: italic; }
        &:disabled { text-opacity: 50%; }
        &>.input--placeholder, &>.input--suggestion { color: $foreground 50%; }
        &.-hidden { display: none; }
    }
    """

    class Edited(Message):
        """The user did something in the field; `changes` has all props that changed by it, at once."""

        def __init__(self, field: "Field", changes: dict[str, Any]) -> None:
            super().__init__()
            self.field = field
            self.changes = changes

        @property
        def control(self) -> "Field":
            """The field, for `on` with a selector."""
            return self.field

    def __init__(
        self,
        value: Any = None,
        *,
        call_later: CallLater,
        placeholder: Any = "",
        rules: Rules | None = None,
        debounce: bool | float = False,
        read_only: bool = False,
        disabled: bool = False,
        n_submit: int | None = None,
        n_blur: int | None = None,
        now: Callable[[], float] = time.time,
        **widget: Any,
    ) -> None:
        super().__init__(select_on_focus=False, disabled=disabled, **widget)
        self.reported: Any = value
        self.debounce = debounce
        self.read_only = read_only
        self.n_submit = n_submit
        self.n_blur = n_blur
        self.rules = rules or Rules()
        self._call_later = call_later
        self._now = now
        self._pending: Timer | None = None
        self._writing = False
        self._touched = False
        self._apply_rules()
        self.set_placeholder(placeholder)
        self.set_read_only(read_only)
        text = self._text_of(value)
        self.set_reactive(Input.value, text)  # the watchers of Input need an app, which may not be there yet
        self.set_reactive(Input.selection, Selection.cursor(len(text)))
        self._initial_value = False
        self.validate(text)

    def sample(self) -> dict[str, Any]:
        """Return the props that the user can change, as last reported or set."""
        return {"value": self.reported, "n_submit": self.n_submit, "n_blur": self.n_blur}

    # What the app sets

    def set_value(self, value: Any) -> None:
        """Show a value without reporting it.

        A text that already stands for it stays as it was typed ("1." for 1). While a `debounce` in seconds runs, what
        is being typed wins, as in Dash. The cursor stays where it is, or at the end if it was there.
        """
        self.reported = value
        if self._pending is not None:
            return
        text = self._text_of(value)
        if text == self.value or (self.rules.is_number and self.rules.value(self.value) == as_number(value)):
            return
        at_end = self.cursor_at_end
        self._writing = True
        try:
            self.value = text
        finally:
            self._writing = False
        if at_end:
            self.cursor_position = len(text)

    def set_rules(self, **changes: Any) -> None:
        """Change what the field accepts, by the names of `Rules`; the text stays."""
        self.rules = replace(self.rules, **changes)
        self._apply_rules()
        self.validate(self.value)

    def set_placeholder(self, placeholder: Any) -> None:
        """Show another hint in the empty field."""
        self.placeholder = "" if placeholder is None else plain(str(placeholder)).replace("\n", " ")

    def set_debounce(self, debounce: bool | float | None) -> None:
        """Change when the value is reported; a report that waits for its time is still made."""
        self.debounce = debounce or False

    def set_read_only(self, read_only: bool) -> None:
        """Allow or forbid changes by the user."""
        self.read_only = bool(read_only)
        self.set_class(self.read_only, "-read-only")

    def set_counters(self, **counters: int | None) -> None:
        """Set `n_submit`, `n_blur` or both; the next Enter or loss of focus counts on from there, from 0 for None."""
        self.n_submit = counters.get("n_submit", self.n_submit)
        self.n_blur = counters.get("n_blur", self.n_blur)

    def set_selection(self, start: Any, end: Any = None) -> None:
        """Select the text between two places (str or int), or put the cursor at the first."""
        first = int(as_number(start) or 0)
        last = as_number(end)
        self.selection = Selection(first, first if last is None else int(last))

    # What the user does

    def replace(self, text: str, start: int, end: int) -> None:
        """Change the text between two places, unless the field is read-only; every edit comes through here."""
        if not self.read_only:
            super().replace(text, start, end)

    def restricted(self) -> None:
        """Refuse a character silently; a bell for each wrong key is a nuisance."""

    def action_step(self, direction: int) -> None:
        """Change a number by one step; in any other field the key goes on to whoever wants it."""
        if not self.rules.is_number or self.read_only:
            raise SkipAction
        self.value = self.rules.stepped(self.value, direction)
        self.cursor_position = len(self.value)

    async def action_submit(self) -> None:
        """Count Enter; with `debounce=True` the value is reported in the same message."""
        self._touched = True
        self.validate(self.value)
        self.n_submit = (self.n_submit or 0) + 1
        changes = {"n_submit": self.n_submit, "n_submit_timestamp": self._timestamp()}
        self._report(changes, with_value=self.debounce is True)

    def _on_blur(self, event: events.Blur) -> None:
        if not self.is_attached:
            return
        self._touched = True
        self.validate(self.value)
        self.n_blur = (self.n_blur or 0) + 1
        changes = {"n_blur": self.n_blur, "n_blur_timestamp": self._timestamp()}
        self._report(changes, with_value=self.debounce is True)

    def on_mount(self) -> None:
        """Make room for the first text, as `Input` does for later ones."""
        self.virtual_size = Size(self.content_width, 1)

    def _on_unmount(self) -> None:
        self._disarm()

    def _watch_value(self, value: str) -> None:
        with self.prevent(Input.Changed):
            super()._watch_value(value)
        if self._writing:
            return
        self._touched = True
        self.validate(value)
        if self.debounce is False:
            self._report({}, with_value=True)
        elif self.debounce is not True:
            self._disarm()
            self._pending = self._call_later(float(self.debounce), self._time_is_up)

    def _time_is_up(self) -> None:
        self._pending = None
        self._report({}, with_value=True)

    def _report(self, changes: dict[str, Any], *, with_value: bool) -> None:
        value = self.rules.value(self.value)
        if with_value and not self._is_reported(value):
            self.reported = value
            changes = {"value": value, **changes}
        if changes:
            self.post_message(self.Edited(self, changes))

    def _is_reported(self, value: Any) -> bool:
        if self.rules.is_number:
            return bool(value == as_number(self.reported))
        return bool(value == self.reported) or (value == "" and self.reported is None)

    def validate(self, value: str) -> ValidationResult | None:
        """Mark a text that breaks the rules; an untouched empty field is not blamed."""
        self._valid = not self.rules.fault(value) or (not value and not self._touched)
        self.set_class(not self._valid, "-invalid")
        return None

    def _apply_rules(self) -> None:
        longest = as_number(self.rules.maxLength)
        self.max_length = int(longest) if longest is not None and longest > 0 and not self.rules.is_number else None
        self.restrict = NUMBER_CHARACTERS if self.rules.is_number else None
        self.password = self.rules.type == "password"
        self.set_class(self.rules.type == "hidden", "-hidden")

    def _text_of(self, value: Any) -> str:
        return plain(self.rules.text(value)).replace("\n", " ")

    def _timestamp(self) -> int:
        return int(self._now() * 1000)

    def _disarm(self) -> None:
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None
