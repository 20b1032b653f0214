"""A list of check boxes, one below the other or flowing in rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.actions import SkipAction
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui_callbacks.bridge.text import plain

_CHECKED, _UNCHECKED = "[✓] ", "[ ] "
_MARK_WIDTH = 4
_GAP = 3  # columns between two inline options


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose; `title` is shown while the mouse is over it."""

    label: str
    value: Any
    disabled: bool = False
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where an option stands: first column and row, columns, and the lines of its label."""

    x: int
    y: int
    width: int
    lines: tuple[str, ...]

    @property
    def region(self) -> Region:
        """The cells it takes."""
        return Region(self.x, self.y, self.width, len(self.lines))


def arrange(labels: Sequence[str], width: int, *, inline: bool) -> list[Place]:
    """Place check boxes in so many columns: below each other, or inline as long as the row has room."""
    places: list[Place] = []
    x = y = 0
    for label in labels:
        lines = _wrapped(label, width - _MARK_WIDTH)
        taken = _MARK_WIDTH + max(map(cell_len, lines))
        if inline and x and x + taken > width:
            x, y = 0, y + max(len(place.lines) for place in places if place.y == y)
        places.append(Place(x, y, taken, lines))
        if inline:
            x += taken + _GAP
        else:
            y += len(lines)
    return places


def contains(values: Sequence[Any], value: Any) -> bool:
    """Say whether a list of option values has a value; unlike Python's `in`, True is not 1."""
    return any(isinstance(item, bool) == isinstance(value, bool) and bool(item == value) for item in values)


class Checklist(ScrollView, can_focus=True):
    """Check boxes; `value` lists the values of the checked ones in the order in which they were checked, as in Dash.

    Arrow keys, Home and End move the highlight, Space and Enter check or uncheck, so does a click. It is as high as its
    options need, up to ten rows, and scrolls then.

    Args:
        options: What there is to choose.
        value: The values that are checked; may hold values without an option.
        inline: Options flow in rows in place of standing below each other.
        disabled: Greyed out as a whole.
    """

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "row(-1)", "Up", show=False),
        Binding("down", "row(1)", "Down", show=False),
        Binding("left", "along(-1)", "Left", show=False),
        Binding("right", "along(1)", "Right", show=False),
        Binding("home", "end(1)", "First", show=False),
        Binding("end", "end(-1)", "Last", show=False),
        Binding("space,enter", "check", "Check or uncheck", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "checklist--mark",
        "checklist--mark-checked",
        "checklist--highlighted",
        "checklist--hover",
        "checklist--disabled",
    }

    DEFAULT_CSS = """
    Checklist {
        width: auto;
        max-width: 100%;
        height: auto;
        max-height: 10;
        overflow-x: hidden;
        scrollbar-size-vertical: 1;
        background: transparent;
        pointer: pointer;
        & > .checklist--mark { color: $foreground 60%; }
        & > .checklist--mark-checked { color: $text-success; text-style: bold; }
        & > .checklist--highlighted { text-style: bold; }
        & > .checklist--hover { background: $block-hover-background; }
        & > .checklist--disabled { color: $foreground 40%; }
        &:focus > .checklist--highlighted {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: $block-cursor-text-style;
        }
        &:disabled { text-opacity: 60%; }
    }
    """

    highlighted: reactive[int] = reactive(0)
    """The number of the option that Space is about."""

    hovered: reactive[int | None] = reactive(None)
    """The number of the option under the mouse."""

    class Changed(Message):
        """The user checked or unchecked an option; the list's `value` is the new one."""

        def __init__(self, checklist: "Checklist") -> None:
            super().__init__()
            self.checklist = checklist

        @property
        def control(self) -> "Checklist":
            """The list, for `on` with a selector."""
            return self.checklist

    def __init__(
        self,
        options: Sequence[Option] = (),
        value: Sequence[Any] | None = None,
        *,
        inline: bool = False,
        disabled: bool = False,
        **widget: Any,
    ) -> None:
        super().__init__(disabled=disabled, **widget)
        self.options: tuple[Option, ...] = ()
        self.value: list[Any] | None = None if value is None else list(value)
        self.inline = inline
        self._labels: list[str] = []
        self._places: list[Place] = []
        self._take(options)
        self.set_reactive(Checklist.highlighted, self._next_enabled(0, 1) or 0)

    def sample(self) -> dict[str, Any]:
        """Return the props that the user can change."""
        return {"value": self.value}

    def set_value(self, value: Sequence[Any] | None) -> None:
        """Check these values and no others."""
        self.value = None if value is None else list(value)
        self.refresh()

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; the value stays, and the highlight stays on the option with the same value."""
        before = self.options[self.highlighted].value if self.options else None
        self._take(options)
        same = [number for number, option in enumerate(self.options) if contains([option.value], before)]
        self.highlighted = same[0] if same else max(0, min(self.highlighted, len(self.options) - 1))
        self.hovered = None
        self._arrange_again()

    def set_inline(self, inline: bool) -> None:
        """Let the options flow in rows, or stand below each other."""
        if self.inline != inline:
            self.inline = inline
            self._arrange_again()

    # Size and drawing

    def get_content_width(self, container: Size, viewport: Size) -> int:
        """Return the columns that all labels need without wrapping."""
        widths = [_MARK_WIDTH + cell_len(label) for label in self._labels]
        if self.inline:
            return sum(widths) + _GAP * max(0, len(widths) - 1)
        return max(widths, default=0)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows that all options need in so many columns."""
        return _rows(arrange(self._labels, width, inline=self.inline))

    def render_line(self, y: int) -> Strip:
        """Draw a row: for each option in it the mark, and its label's line."""
        row = y + self.scroll_offset.y
        segments: list[Segment] = []
        column = 0
        base = self.rich_style
        for number, place in enumerate(self._places):
            if place.y <= row < place.y + len(place.lines):
                segments.append(Segment(" " * (place.x - column), base))
                segments += self._drawn(number, place, row - place.y)
                column = place.x + place.width
        return Strip(segments).adjust_cell_length(self.size.width, base)

    def _drawn(self, number: int, place: Place, line: int) -> list[Segment]:
        option = self.options[number]
        checked = contains(self.value or [], option.value)
        style = self.rich_style
        if option.disabled:
            style += Style(color=self.get_component_rich_style("checklist--disabled").color)
        elif number == self.highlighted and self.has_focus:
            style += self.get_component_rich_style("checklist--highlighted", partial=True)
        elif number == self.hovered:
            style += self.get_component_rich_style("checklist--hover", partial=True)
        mark_style = style
        plain_mark = option.disabled or (number == self.highlighted and self.has_focus)
        if not plain_mark:
            name = "checklist--mark-checked" if checked else "checklist--mark"
            mark_style = style + Style(color=self.get_component_rich_style(name).color, bold=checked)
        mark = (_CHECKED if checked else _UNCHECKED) if line == 0 else " " * _MARK_WIDTH
        text = place.lines[line]
        pad = place.width - _MARK_WIDTH - cell_len(text)
        return [Segment(mark, mark_style), Segment(text + " " * pad, style)]

    # What the user does

    def action_row(self, direction: int) -> None:
        """Move the highlight to the row above or below; beyond the last row the key goes on to the page."""
        if not self.inline:
            self._move_to(self._next_enabled(self.highlighted + direction, direction))
            return
        here = self._places[self.highlighted] if self._places else None
        rows = [p.y for p in self._places if here is not None and (p.y - here.y) * direction > 0]
        if here is None or not rows:
            raise SkipAction
        row = min(rows) if direction > 0 else max(rows)
        options = [n for n, p in enumerate(self._places) if p.y == row and not self.options[n].disabled]
        self._move_to(min(options, key=lambda n: abs(self._places[n].x - here.x), default=None))

    def action_along(self, direction: int) -> None:
        """Move the highlight within the row; where options stand below each other the key goes on to the page."""
        if not self.inline:
            raise SkipAction
        self._move_to(self._next_enabled(self.highlighted + direction, direction))

    def action_end(self, direction: int) -> None:
        """Move the highlight to the first (1) or last (-1) option."""
        self._move_to(self._next_enabled(0 if direction > 0 else len(self.options) - 1, direction))

    def action_check(self) -> None:
        """Check or uncheck the highlighted option."""
        self._toggle(self.highlighted)

    async def _on_click(self, event: events.Click) -> None:
        number = self._option_at(event)
        if number is not None and not self.options[number].disabled:
            self.highlighted = number
            self._toggle(number)

    def _on_mouse_move(self, event: events.MouseMove) -> None:
        self.hovered = self._option_at(event)

    def _on_leave(self, _event: events.Leave) -> None:
        self.hovered = None

    def _on_resize(self, _event: events.Resize) -> None:
        self._place()

    def watch_highlighted(self) -> None:
        """Bring the highlighted option into view."""
        if self.highlighted < len(self._places):
            region = self._places[self.highlighted].region
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def watch_hovered(self, number: int | None) -> None:
        """Show the title of the option under the mouse."""
        title = self.options[number].title if number is not None and number < len(self.options) else None
        if title or any(option.title for option in self.options):
            self.tooltip = Content(plain(title)) if title else None

    def _toggle(self, number: int) -> None:
        if not 0 <= number < len(self.options) or self.options[number].disabled:
            return
        value = self.options[number].value
        kept = [item for item in self.value or [] if not contains([value], item)]
        self.value = kept if contains(self.value or [], value) else [*kept, value]
        self.refresh()
        self.post_message(self.Changed(self))

    def _move_to(self, number: int | None) -> None:
        if number is None:
            raise SkipAction
        self.highlighted = number

    def _next_enabled(self, number: int, direction: int) -> int | None:
        while 0 <= number < len(self.options):
            if not self.options[number].disabled:
                return number
            number += direction
        return None

    def _option_at(self, event: events.MouseEvent) -> int | None:
        offset = event.get_content_offset(self)
        if offset is None:
            return None
        point = offset + self.scroll_offset
        hits = (number for number, place in enumerate(self._places) if place.region.contains_point(point))
        return next(hits, None)

    def _take(self, options: Sequence[Option]) -> None:
        self.options = tuple(options)
        self._labels = [" ".join(plain(option.label).split()) or " " for option in options]

    def _arrange_again(self) -> None:
        self._place()
        self.refresh(layout=True)

    def _place(self) -> None:
        width = self.scrollable_content_region.width
        self._places = arrange(self._labels, width, inline=self.inline) if width else []
        self.virtual_size = Size(width, _rows(self._places))


def _wrapped(label: str, width: int) -> tuple[str, ...]:
    return tuple(line.plain for line in Content(label).wrap(max(4, width))) or ("",)


def _rows(places: Sequence[Place]) -> int:
    return max((place.y + len(place.lines) for place in places), default=0)
