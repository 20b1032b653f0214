"""The slider: a track with a handle, marks below, keys and mouse."""

from collections.abc import Mapping
from typing import Any, ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.color import Color, ColorParseError
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from tui_callbacks.bridge.field_rules import Number, as_number, number_text
from tui_callbacks.bridge.scale import (
    AUTO,
    Marks,
    Scale,
    Step,
    default_marks,
    fitting,
    given_marks,
    label_start,
    make_scale,
)
from tui_callbacks.bridge.text import plain

_INSET = 1  # columns left free at both ends of the track, so that end labels stand under their marks
_LONGEST_READOUT = 12


class Track(Widget, can_focus=True):
    """A track with one or more handles: what every slider has in common.

    A subclass says how handle positions and the prop `value` go together (`_value`). The focused handle is `active`.
    """

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,up", "move(1)", "Up", show=False),
        Binding("left,down", "move(-1)", "Down", show=False),
        Binding("pageup,shift+right,shift+up", "page(1)", "Further up", show=False),
        Binding("pagedown,shift+left,shift+down", "page(-1)", "Further down", show=False),
        Binding("home", "end(0)", "Lowest", show=False),
        Binding("end", "end(1)", "Highest", show=False),
    ]

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "slider--rail",
        "slider--filled",
        "slider--handle",
        "slider--mark",
        "slider--readout",
    }

    DEFAULT_CSS = """
    Track {
        width: 100%;
        min-width: 10;
        height: auto;
        background: transparent;
        pointer: pointer;
        & > .slider--rail { color: $foreground 35%; }
        & > .slider--filled { color: $primary; text-style: bold; }
        & > .slider--handle { color: $primary; text-style: bold; }
        & > .slider--mark { color: $foreground 65%; }
        & > .slider--readout { color: $foreground; text-style: bold; }
        &:focus > .slider--handle { color: $block-cursor-foreground; background: $block-cursor-background; }
        &:focus > .slider--readout { color: $text-primary; }
        &:disabled { text-opacity: 50%; }
    }
    """

    class Changed(Message):
        """The user moved a handle; `changes` has `drag_value`, `value`, or both."""

        def __init__(self, slider: "Track", changes: dict[str, Any]) -> None:
            super().__init__()
            self.slider = slider
            self.changes = changes

        @property
        def control(self) -> "Track":
            """The slider, for `on` with a selector."""
            return self.slider

    def __init__(
        self,
        *,
        min: Any = None,
        max: Any = None,
        step: Step = AUTO,
        marks: Marks = AUTO,
        tooltip: Mapping[str, Any] | None = None,
        updatemode: str = "mouseup",
        disabled: bool = False,
        **widget: Any,
    ) -> None:
        super().__init__(disabled=disabled, **widget)
        self.active = 0
        self.handles: list[Number] = []
        self.updatemode = updatemode
        self._props: dict[str, Any] = {"low": min, "high": max, "step": step, "marks": marks}
        self._hint: Mapping[str, Any] = tooltip or {}
        self._dragging = False
        self._unsent = False
        self.scale: Scale = make_scale(**self._props)

    def set_scale(self, **props: Any) -> None:
        """Change `min`, `max`, `step` or `marks` (by these names); the value stays."""
        names = {"min": "low", "max": "high", "step": "step", "marks": "marks"}
        self._props.update({names[name]: value for name, value in props.items()})
        height = self._height
        self.scale = make_scale(**self._props)
        self.refresh(layout=height != self._height)

    def set_tooltip(self, tooltip: Mapping[str, Any] | None) -> None:
        """Show the value over the handle for `{"always_visible": True}`; `template` has "{value}" in it."""
        height = self._height
        self._hint = tooltip or {}
        self.refresh(layout=height != self._height)

    def set_updatemode(self, updatemode: str | None) -> None:
        """Report the value on release ("mouseup") or while the handle is dragged ("drag")."""
        self.updatemode = updatemode or "mouseup"

    def _value(self) -> Any:
        """Return the prop value for the handles as they stand."""
        raise NotImplementedError

    def _report(self, changes: dict[str, Any]) -> None:
        """Take over what the user changed and post it."""
        raise NotImplementedError

    # Size and drawing

    @property
    def _height(self) -> int:
        return 1 + self._shows_tooltip + (self._props["marks"] is not None)

    @property
    def _shows_tooltip(self) -> bool:
        return bool(self._hint.get("always_visible"))

    @property
    def _readout_width(self) -> int:
        """Columns at the right for the value, with a gap; 0 where the value stands over the handle."""
        if self._shows_tooltip or not self.handles:
            return 0
        texts = [self._text(end) for end in (self.scale.min, self.scale.max, *self.handles)]
        texts.append(self._text(self.scale.moved(self.scale.min, 1)))
        return 2 + min(_LONGEST_READOUT, max(map(cell_len, texts)))

    @property
    def _track_width(self) -> int:
        return max(2, self.size.width - 2 * _INSET - self._readout_width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows: the track, the marks unless there are none, the tooltip if it is always visible."""
        return self._height

    def render_line(self, y: int) -> Strip:
        """Draw a row: tooltip, track or marks."""
        row = y - self._shows_tooltip
        draw = self._draw_tooltip if row < 0 else self._draw_track if row == 0 else self._draw_marks
        return Strip(draw()).adjust_cell_length(self.size.width, self.rich_style)

    def _draw_track(self) -> list[Segment]:
        width = self._track_width
        columns = [self.scale.column(handle, width) for handle in self.handles]
        first = columns[0] if len(columns) > 1 else 0
        last = columns[-1] if columns else -1
        rail, filled = self._style("rail"), self._style("filled")
        ticks = {self.scale.column(number, width) for number, _label in self._marks()}
        segments = [Segment(" " * _INSET, self.rich_style)]
        for column in range(width):
            within = first <= column < last or (column == last and column not in columns)
            if column in columns:
                segments.append(Segment("●", self._style("handle")))
            elif within:
                segments.append(Segment("┿" if column in ticks else "━", filled))
            else:
                segments.append(Segment("┼" if column in ticks else "─", rail))
        readout = self._readout_width
        text = f"{self._readout():>{max(0, readout - 1)}}" if readout else ""
        return [*segments, Segment(" " * _INSET, self.rich_style), Segment(text, self._style("readout"))]

    def _draw_tooltip(self) -> list[Segment]:
        room = self._track_width + 2 * _INSET
        text = self._readout()
        column = self.scale.column(self.handles[self.active], self._track_width) if self.handles else 0
        start = label_start(column + _INSET, cell_len(text), room)
        return [Segment(" " * start, self.rich_style), Segment(text, self._style("readout"))]

    def _draw_marks(self) -> list[Segment]:
        room = self._track_width + 2 * _INSET
        marks = [(self.scale.column(number, self._track_width) + _INSET, label) for number, label in self._marks()]
        texts = [_label(label)[:room] for _column, label in marks]
        sizes = [(column, cell_len(text)) for (column, _label), text in zip(marks, texts, strict=True)]
        segments: list[Segment] = []
        end = 0
        for number in fitting(sizes, room):
            start = label_start(*sizes[number], room)
            segments.append(Segment(" " * (start - end), self.rich_style))
            segments.append(Segment(texts[number], self._style("mark") + _mark_style(marks[number][1])))
            end = start + sizes[number][1]
        return segments

    def _marks(self) -> list[tuple[Number, Any]]:
        if self._props["marks"] is None:
            return []
        given = [pair for pair in given_marks(self._props["marks"]) if self.scale.min <= pair[0] <= self.scale.max]
        return given or list(default_marks(self.scale, self._track_width))

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"slider--{name}")

    def _text(self, value: Number) -> str:
        template = self._hint.get("template")
        text = number_text(value)
        return plain(template).replace("{value}", text) if isinstance(template, str) else text

    def _readout(self) -> str:
        text = " to ".join(self._text(handle) for handle in self.handles)
        return text if cell_len(text) <= _LONGEST_READOUT else set_cell_size(text, _LONGEST_READOUT - 1) + "…"

    # What the user does

    def action_move(self, steps: int) -> None:
        """Move the active handle by so many steps."""
        self._put(self.scale.moved(self.handles[self.active], steps), final=True)

    def action_page(self, direction: int) -> None:
        """Move the active handle by a page."""
        self.action_move(direction * self.scale.page)

    def action_end(self, end: int) -> None:
        """Move the active handle to the lowest (0) or the highest (1) value."""
        self._put(self.scale.ends[end], final=True)

    async def _on_mouse_down(self, event: events.MouseDown) -> None:
        if event.button != 1 or not self.handles:
            return
        self._dragging = True
        self.capture_mouse()
        value = self._under(event)
        self.active = min(range(len(self.handles)), key=lambda number: abs(self.handles[number] - value))
        self._put(value, final=False)

    def _on_mouse_move(self, event: events.MouseMove) -> None:
        if self._dragging:
            self._put(self._under(event), final=False)

    async def _on_mouse_up(self, _event: events.MouseUp) -> None:
        self._release()

    def _on_mouse_release(self, _event: events.MouseRelease) -> None:
        self._release()

    def _release(self) -> None:
        if not self._dragging:
            return
        self._dragging = False
        self.release_mouse()
        if self._unsent:
            self._unsent = False
            self._report({"value": self._value()})

    def _under(self, event: events.MouseEvent) -> Number:
        return self.scale.at(event.get_content_offset_capture(self).x - _INSET, self._track_width)

    def _put(self, value: Number, *, final: bool) -> None:
        if value == self.handles[self.active]:
            return
        self.handles[self.active] = value
        self.refresh()
        changes = {"drag_value": self._value()}
        if final or self.updatemode == "drag":
            changes["value"] = self._value()
        else:
            self._unsent = True
        self._report(changes)


class Slider(Track):
    """A slider with one handle.

    Args:
        value: Where the handle stands; None stands at the lowest value.
        min: The lowest value; not given: that of the marks, else 0.
        max: The highest value; not given: that of the marks, else 1.
        step: The distance of two values; None: only the marks can be chosen; `AUTO`: about a hundredth of the way.
        marks: Labels by number, {"label", "style"} in place of a label; None: no marks; `AUTO`: as Dash makes them.
        tooltip: `{"always_visible": True}` shows the value over the handle in place of the right.
        updatemode: "mouseup" reports the value when the handle is released, "drag" while it is moved.
        disabled: Greyed out, takes no focus.
    """

    def __init__(self, value: Any = None, **props: Any) -> None:
        super().__init__(**props)
        self.value: Any = value
        self.drag_value: Any = value
        self._stand(value)

    def sample(self) -> dict[str, Any]:
        """Return the props that the user can change."""
        return {"value": self.value, "drag_value": self.drag_value}

    def set_value(self, value: Any) -> None:
        """Put the handle on a value without reporting it; out of range it stands at the end, the value stays."""
        self.value = self.drag_value = value
        self._stand(value)
        self.refresh()

    def set_scale(self, **props: Any) -> None:
        """Change `min`, `max`, `step` or `marks` (by these names); the value stays."""
        super().set_scale(**props)
        self._stand(self.value)

    def _stand(self, value: Any) -> None:
        number = as_number(value)
        self.handles = [self.scale.ends[0] if number is None else self.scale.clamp(number)]
        self._unsent = False

    def _value(self) -> Number:
        return self.handles[0]

    def _report(self, changes: dict[str, Any]) -> None:
        self.drag_value = changes.get("drag_value", self.drag_value)
        self.value = changes.get("value", self.value)
        self.post_message(self.Changed(self, changes))


def _label(mark: Any) -> str:
    label = mark.get("label", "") if isinstance(mark, Mapping) else mark
    return " ".join(plain(number_text(label) or str(label)).split()) if label is not None else ""


def _mark_style(mark: Any) -> Style:
    """Return the colour and weight of a mark's own style; what a terminal cannot show is left out."""
    style = mark.get("style") if isinstance(mark, Mapping) else None
    if not isinstance(style, Mapping):
        return Style()
    bold = str(style.get("fontWeight", style.get("font-weight", ""))) in {"bold", "bolder", "600", "700", "800", "900"}
    try:
        color = Color.parse(str(style["color"])).rich_color if "color" in style else None
    except ColorParseError:
        color = None
    return Style(color=color, bold=bold or None)
