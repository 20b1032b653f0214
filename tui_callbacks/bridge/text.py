"""The text widget: a run of text with ranges that take the focus, answer clicks and have tooltips.

Text is literal. A new text costs a repaint only, unless the size of the widget can change (PERFORMANCE.md, 5).
"""

from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import Reactive
from textual.screen import Screen
from textual.selection import Selection
from textual.style import Style
from textual.visual import VisualType
from textual.widget import Widget

from tui_callbacks.bridge.drawing import Drawing
from tui_callbacks.bridge.lines import NO_STYLE, Body, Ends, Piece, plain

__all__ = ["Measuring", "Piece", "Text", "move_focus", "plain", "repaint", "text_align_of"]

_SHAPES_KEPT = 8


class Measuring(Widget):
    """A container that arranges its children by the widths of their contents, whatever width it has itself."""

    @property
    def is_container(self) -> bool:
        """It is one without children too: then it shows nothing."""
        return True


def text_align_of(widget: Widget) -> str:
    """Return how lines are aligned in a widget: as its styles say, or those of the nearest widget around it."""
    for node in widget.ancestors_with_self:
        if node.styles.has_rule("text_align"):
            return str(node.styles.text_align)
    return "left"


def repaint(widget: Widget) -> None:
    """Have a widget of unchanged size painted with the next frame.

    `Widget.refresh` gets there by two messages, one to the widget itself and one to its screen; here the widget is
    entered on the screen's list at once, which halves the cost of a short text. Both ways end in the same paint.
    """
    screen = widget.screen if widget.is_attached and widget.display else None
    dirty = getattr(screen, "_dirty_widgets", None)
    if screen is None or dirty is None:
        widget.refresh()
        return
    widget._layout_cache.clear()
    widget.clear_cached_dimensions()
    widget._set_dirty()
    dirty.add(widget)
    screen.check_idle()


def move_focus(screen: Screen[Any], direction: int) -> None:
    """Move the focus to the next widget (direction 1) or the previous one (-1), in a text to the nearest stop.

    What an app does in `action_focus_next` and `action_focus_previous`, so that Shift+Tab enters a text from behind.
    """
    target = screen.focus_next() if direction > 0 else screen.focus_previous()
    if isinstance(target, Text):
        target.enter(direction)


class Text(Widget):
    """Literal text made of pieces.

    Tab and Shift+Tab step through the focusable pieces before they leave the widget; Enter and Space activate the
    piece that has the focus.

    Args:
        pieces: The text.
        wrap: Break lines that are too long.
        collapse: Collapse white space as HTML does.
        activate: Called with the key of the piece that is activated by a key press.
        name: The name of the widget.
        id: The id of the widget.
        classes: Its CSS classes, separated by blanks.
        disabled: Nothing in it takes the focus.
    """

    DEFAULT_CSS = """
    Text {
        width: 1fr;
        expand: optimal;
        height: auto;
        & > .text--link { color: $text-primary; text-style: underline; }
        & > .text--disabled { color: $text-disabled; }
        & > .text--focus {
            color: $block-cursor-foreground;
            background: $block-cursor-background;
            text-style: bold underline;
        }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"text--link", "text--disabled", "text--focus"}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "step(1)", "Next", show=False),
        Binding("shift+tab", "step(-1)", "Previous", show=False),
        Binding("enter,space", "activate", "Activate", show=False),
    ]
    auto_links: Reactive[bool] = Reactive(False)

    def __init__(
        self,
        pieces: Sequence[Piece] = (),
        *,
        wrap: bool = True,
        collapse: bool = True,
        activate: Callable[[str], None] | None = None,
        name: str | None = None,
        id: str | None = None,
        classes: str | None = None,
        disabled: bool = False,
    ) -> None:
        super().__init__(name=name, id=id, classes=classes, disabled=disabled, markup=False)
        self.set_reactive(Widget.shrink, False)  # an `auto` container measures its children in no room at all
        self._pieces = tuple(pieces)
        self._wrap = wrap
        self._collapse = collapse
        self._activate = activate
        self._inline = False
        self._shapes: dict[int, tuple[int, int]] = {}
        self._hovered: Piece | None = None
        self._range_tooltip: Content | None = None
        self._tooltip_before: VisualType | None = None
        self._current: str | None = None
        self._stops: list[str] = []
        self._live = True
        self._set_body(self._new_body())

    # --- text ---------------------------------------------------------------------------------------------------------

    @property
    def body(self) -> Body:
        """The text as it is shown."""
        return self._body

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces as they were given."""
        return self._pieces

    @property
    def text(self) -> str:
        """What is shown, without styles; lines are separated by newlines."""
        return self._body.text

    def set_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show another text; nothing happens when it is equal, and no layout when the size stays."""
        pieces = tuple(pieces)
        if pieces == self._pieces:
            return
        self._pieces = pieces
        old = self._body
        self._set_body(self._new_body())
        if self._resizes(old):
            self.refresh(layout=True)
        else:
            repaint(self)

    def _new_body(self) -> Body:
        return Body(self._pieces, wrap=self._wrap, collapse=self._collapse, inline=self._inline)

    def _set_body(self, body: Body) -> None:
        self._body = body
        stops = {p.key: True for p in self._pieces if p.focusable and not p.disabled and p.key is not None and p.text}
        if stops or self._live:
            self._stops = list(stops)
            self._live = bool(stops) or any(piece.tooltip for piece in self._pieces)
            if self._current not in stops:
                self._current = next(iter(stops), None)

    def _resizes(self, old: Body) -> bool:
        """Say whether the widget's box can have another size with the new text."""
        new = self._body
        width = self.size.width
        if not width or not new.text or not old.text:
            return bool(new.text or old.text or new.ends != old.ends)
        if old.cells == new.cells <= width and old.ends == new.ends and "\n" not in old.text and "\n" not in new.text:
            return False
        if self._inline or (old.cells != new.cells and self._is_measured()):
            return True
        height = self.styles.height
        return height is not None and height.is_auto and old.height(width) != new.height(width)

    def _is_measured(self) -> bool:
        """Say whether a container around takes its width from the text: `auto`, with nothing but `fr` in between."""
        for node in self.ancestors_with_self:
            if isinstance(node, Measuring):
                return True
            scalar = node.styles.width
            if scalar is None or not scalar.is_fraction:
                return scalar is not None and scalar.is_auto
        return False

    def render(self) -> Drawing:
        """Return what draws the present text."""
        return Drawing(self._body, self.shape_at, self._look, text_align_of(self))

    def _look(self, piece: Piece) -> Style:
        if piece.disabled:
            return self._part_style("text--disabled")
        look = self._part_style("text--link") if piece.link is not None else NO_STYLE
        if piece.focusable and self.has_focus and piece.key == self._current:
            look = look + self._part_style("text--focus")
        return look

    def _part_style(self, name: str) -> Style:
        return Style.from_styles(self.get_component_styles(name))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the text under the mouse selection."""
        return selection.extract(self._body.text), "\n"

    # --- in a row -----------------------------------------------------------------------------------------------------

    @property
    def ends(self) -> Ends:
        """Blanks and line breaks at both ends, which are the row's business when the text stands in one."""
        return self._body.ends

    def stand_in_row(self) -> None:
        """Leave blanks and line breaks at both ends to the row that the text stands in."""
        if not self._inline:
            self._inline = True
            self._set_body(self._new_body())
            self.refresh()

    def shape_at(self, width: int) -> tuple[int, int]:
        """Return the indent, and the number of lines that have it, for a width of the widget."""
        return self._shapes.get(width, (0, 0))

    def shape(self, width: int, indent: int, hang: int) -> None:
        """Indent the first lines when the widget has this width, because other things stand there."""
        shape = (indent, hang) if indent and hang else (0, 0)
        if shape != self.shape_at(width):
            if len(self._shapes) >= _SHAPES_KEPT:
                self._shapes.clear()
            self._shapes[width] = shape
            self.refresh()

    # --- keys ---------------------------------------------------------------------------------------------------------

    @property
    def stops(self) -> tuple[str, ...]:
        """The keys of the pieces that take the focus, in order."""
        return tuple(self._stops)

    @property
    def current(self) -> str | None:
        """The key of the piece that has the focus when the widget has it."""
        return self._current

    def allow_focus(self) -> bool:
        """Say whether the widget takes the focus: some piece does."""
        return bool(self._stops)

    def focus_on_click(self) -> bool:
        """Say whether a click takes the focus: only one on a focusable piece."""
        return self._hovered is not None and self._hovered.key in self._stops

    def enter(self, direction: int) -> None:
        """Put the focus on the first stop (direction 1) or the last one (-1)."""
        if self._stops:
            self._go_to(self._stops[0 if direction > 0 else -1])

    def action_step(self, direction: int) -> None:
        """Move the focus by one stop, or out of the widget."""
        index = self._stops.index(self._current) + direction if self._current in self._stops else -1
        if 0 <= index < len(self._stops):
            self._go_to(self._stops[index])
            return
        move_focus(self.screen, direction)

    def action_activate(self) -> None:
        """Activate the piece that has the focus."""
        if self._activate is not None and self._current is not None:
            self._activate(self._current)

    def _go_to(self, key: str) -> None:
        if key != self._current:
            self._current = key
            self.refresh()

    # --- mouse --------------------------------------------------------------------------------------------------------

    def piece_at(self, x: int, y: int) -> Piece | None:
        """Return the piece under a cell, counted from the widget's upper left corner, border and padding included."""
        gutter = self.styles.gutter
        width = self.size.width
        drawing = self.render()
        lines = drawing.lines(width, nowrap=self.styles.text_wrap == "nowrap") if width else []
        y -= gutter.top
        if not 0 <= y < len(lines):
            return None
        line = lines[y]
        offset = self._body.offset_at(line, x - gutter.left - drawing.start_of(line, width))
        return self._body.piece_at(offset) if offset is not None else None

    def key_at(self, x: int, y: int) -> str | None:
        """Return the key of the piece under a cell (see `piece_at`), None beside the text."""
        piece = self.piece_at(x, y)
        return piece.key if piece is not None else None

    @on(events.MouseMove)
    def _moved_over(self, event: events.MouseMove) -> None:
        if self._live:
            self._hover(self.piece_at(int(event.x), int(event.y)))

    @on(events.Leave)
    def _left(self) -> None:
        self._hover(None)

    @on(events.MouseDown)
    def _pressed(self, event: events.MouseDown) -> None:
        piece = self.piece_at(int(event.x), int(event.y)) if self._live else None
        if piece is not None and piece.key in self._stops:
            self._go_to(piece.key)

    def _hover(self, piece: Piece | None) -> None:
        """Show what can be pressed, and the tooltip of the piece under the mouse."""
        if piece is self._hovered:
            return
        self._hovered = piece
        pressable = piece is not None and piece.key in self._stops
        self.styles.pointer = "pointer" if pressable else None
        tip = Content(plain(piece.tooltip)) if piece is not None and piece.tooltip else None
        if self._range_tooltip is not None and self.tooltip is self._range_tooltip:
            self.tooltip = self._tooltip_before
        if tip is not None:
            self._tooltip_before = self.tooltip
            self.tooltip = tip
        self._range_tooltip = tip
