"""Inline items in rows, as HTML lays them out: left to right, the next row when an item does not fit any more.

A text that is longer than the rest of its row is broken at blanks and goes on below, at the left edge; what comes
behind it goes on behind its last line. Blanks at the ends of texts (`Text.ends`) become gaps between the items.
"""

from fractions import Fraction
from typing import ClassVar, NamedTuple

from textual.geometry import NULL_OFFSET, Region, Size, Spacing
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.widget import Widget

from tui_callbacks.bridge.lines import wrapped
from tui_callbacks.bridge.text import Measuring, Text, text_align_of

_UNDER = -1  # texts of several lines lie below the items that stand in their first and last row


class _Item(NamedTuple):
    """A widget in the present row."""

    widget: Widget
    x: int
    size: Size
    margin: Spacing

    @property
    def rows(self) -> int:
        return self.size.height + self.margin.height


class FlowLayout(Layout):
    """Puts the children in rows that wrap."""

    name: ClassVar[str] = "flow"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the children; those without size get no place."""
        parent.pre_layout(self)
        rows = _Rows(parent, size, greedy)
        for child in children:
            rows.add(child)
        rows.flush()
        return rows.placements

    def get_content_width(self, widget: Widget, container: Size, viewport: Size) -> int:
        """Return the width of the widest row when there is all the room of the container, in columns."""
        width = container.width or viewport.width
        return widget.arrange(Size(width, 0), optimal=True).total_region.right

    def get_content_height(self, widget: Widget, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows at a width, in lines."""
        return widget.arrange(Size(width, 0)).total_region.bottom


class _Rows:
    """The rows while they fill up.

    Attributes:
        placements: The items of finished rows.
    """

    def __init__(self, parent: Widget, size: Size, greedy: bool) -> None:
        self.placements: list[WidgetPlacement] = []
        self._size = size
        self._viewport = parent.app.viewport_size
        self._greedy = greedy
        self._align = text_align_of(parent)
        self._y = 0
        self._x = 0  # behind the last item, its margin not included
        self._gap = 0  # columns wanted before the next item
        self._items: list[_Item] = []
        self._tail = False  # the row starts with the last line of a text: it cannot become higher

    def add(self, widget: Widget) -> None:
        """Place the next child."""
        if isinstance(widget, Text):
            self._add_text(widget)
        else:
            self._add_box(widget)

    def flush(self) -> None:
        """Finish the present row; the next one starts at the left."""
        height = max((item.rows for item in self._items), default=1 if self._tail else 0)
        shift = self._shift()
        for item in self._items:
            y = self._y + (height - item.rows) // 2 + item.margin.top
            self._place(item.widget, Region(item.x + shift, y, *item.size), item.margin)
        self._y += height
        self._x = self._gap = 0
        self._items = []
        self._tail = False

    # --- boxes --------------------------------------------------------------------------------------------------------

    def _add_box(self, widget: Widget) -> None:
        width, height = self._size
        margin = widget.styles.margin
        model = widget._get_box_model(
            Size(width, height),
            self._viewport,
            Fraction(max(0, width - margin.width)),
            Fraction(height),
            greedy=self._greedy,
        )
        if model.width > width - margin.width > 0:
            model = widget._get_box_model(
                Size(width - margin.width, height), self._viewport, Fraction(width - margin.width), Fraction(height),
                constrain_width=True, greedy=self._greedy,
            )  # fmt: skip
        size = Size(int(model.width), int(model.height))
        if size:
            self._append(_Item(widget, 0, size, model.margin))

    def _append(self, item: _Item) -> None:
        """Add an item to the row, or to the next one when it does not fit."""
        x = self._x + max(self._gap, item.margin.left)
        if self._started and (
            x + item.size.width + item.margin.right > self._size.width or (self._tail and item.rows > 1)
        ):
            self.flush()
        if not self._started:
            x = item.margin.left
        self._items.append(item._replace(x=x))
        self._x = x + item.size.width
        self._gap = item.margin.right

    @property
    def _started(self) -> bool:
        return self._tail or bool(self._items)

    def _shift(self) -> int:
        if self._tail or not self._items or not self._greedy:
            return 0
        free = max(0, self._size.width - self._x - self._items[-1].margin.right)
        return {"center": free // 2, "right": free, "end": free}.get(self._align, 0)

    def _place(self, widget: Widget, region: Region, margin: Spacing, order: int = 0) -> None:
        styles = widget.styles
        offset = styles.offset.resolve(region.size, self._viewport) if styles.has_rule("offset") else NULL_OFFSET
        self.placements.append(WidgetPlacement(region, offset, margin, widget, order))

    # --- texts --------------------------------------------------------------------------------------------------------

    def _add_text(self, text: Text) -> None:
        text.stand_in_row()
        ends = text.ends
        for _ in range(ends.breaks_before):
            self._break()
        if ends.blank_before:
            self._gap = max(self._gap, 1)
        if text.text and _is_bare(text):
            self._add_words(text)
        elif text.text:
            self._add_box(text)
        if ends.blank_after:
            self._gap = max(self._gap, 1)
        for _ in range(ends.breaks_after):
            self._break()

    def _break(self) -> None:
        if not self._started:
            self._y += 1
        self.flush()

    def _add_words(self, text: Text) -> None:
        cells = text.body.cells
        several = "\n" in text.text
        start = self._x + self._gap if self._started else 0
        if several or start + cells > self._size.width:
            if self._started and (self._tail or not self._has_room(text, start)):
                self.flush()
                start = 0
            if several or start + cells > self._size.width:
                self._add_lines(text, start)
                return
        text.shape(cells, 0, 0)
        self._append(_Item(text, 0, Size(cells, 1), Spacing()))

    def _has_room(self, text: Text, start: int) -> bool:
        """Say whether the first word of a text fits into the rest of the row."""
        first = text.text.split("\n", 1)[0]
        return (
            text.body.wrap and wrapped(first, max(1, self._size.width), start, 1)[0][1] > 0 < self._size.width - start
        )

    def _add_lines(self, text: Text, start: int) -> None:
        """Place a text of several lines that starts in the present row, behind what is there."""
        width = max(1, self._size.width)
        top = self._y
        self.flush()
        height = self._y - top
        first = top + max(0, height - 1) // 2
        hang = max(0, top + height - first)
        lines = text.body.lines(width, start, hang)
        text.shape(width, start, hang)
        shown = width if self._greedy else max(line.indent + line.cells for line in lines)
        self._place(text, Region(0, first, shown, len(lines)), Spacing(), _UNDER)
        if len(lines) > hang:
            self._y = first + len(lines) - 1
            self._x = lines[-1].cells
            self._tail = True


def _is_bare(text: Text) -> bool:
    """Say whether a text may be broken over rows: it has no box (border, padding, margin, size) of its own."""
    styles = text.styles
    width = styles.width
    return (
        (width is None or width.is_auto or width.is_fraction)
        and not styles.gutter
        and not styles.margin
        and not styles.has_any_rules("min_width", "max_width", "min_height", "max_height")
        and (styles.height is None or styles.height.is_auto)
    )


FLOW = FlowLayout()


class Flow(Measuring):
    """Inline items that flow left to right and wrap."""

    DEFAULT_CSS = """
    Flow {
        width: 1fr;
        expand: optimal;
        height: auto;
        & > Text { width: auto; }
        & > Input { width: 24; min-width: 6; }
        & > Select { width: 24; min-width: 8; }
        & > TextArea { width: 44; height: 5; min-width: 8; }
    }
    """

    @property
    def layout(self) -> Layout:
        """The layout of the children."""
        return FLOW
