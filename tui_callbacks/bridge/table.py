"""An html table in a terminal: columns as wide as their contents, rows as high as theirs, a rule under the header."""

from collections.abc import Sequence
from fractions import Fraction
from typing import ClassVar, NamedTuple
from weakref import WeakKeyDictionary

from rich.segment import Segment
from textual.geometry import NULL_OFFSET, Region, Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.strip import Strip
from textual.widget import Widget

from tui_callbacks.bridge.text import Measuring

COLUMN_GAP = 2
MIN_COLUMN = 3
_RULES_KEPT = 8


class Place(NamedTuple):
    """Where a cell stands, counted from 0, and how far it reaches."""

    row: int
    column: int
    row_span: int = 1
    column_span: int = 1
    header: bool = False


class TableLayout(Layout):
    """Arranges the cells of a `TableBox`."""

    name: ClassVar[str] = "table"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the cells; a cell fills its columns and rows."""
        assert isinstance(parent, TableBox)
        parent.pre_layout(self)
        cells = [(child, parent.place_of(child)) for child in children]
        if not cells:
            return []
        viewport = parent.app.viewport_size
        widths = column_widths(
            [(place, _box(cell, size, viewport, optimal=True).width) for cell, place in cells], size.width
        )
        if greedy and not parent.styles.is_auto_width:
            widths = stretched(widths, size.width)
        heights = row_heights(
            [
                (place, _box(cell, Size(_span(widths, place), 0), viewport, optimal=False).height)
                for cell, place in cells
            ]
        )
        tops, rules = row_tops(heights, header_rows([place for _, place in cells]))
        parent.set_rules(size.width, rules)
        lefts = [sum(widths[:column]) + COLUMN_GAP * column for column in range(len(widths))]
        return [_placement(cell, place, lefts, widths, tops, heights) for cell, place in cells]

    def get_content_width(self, widget: Widget, container: Size, viewport: Size) -> int:
        """Return the width of all columns when there is all the room of the container, in columns of the terminal."""
        return widget.arrange(Size(container.width or viewport.width, 0), optimal=True).total_region.right

    def get_content_height(self, widget: Widget, container: Size, viewport: Size, width: int) -> int:
        """Return the height of all rows at a width, in lines."""
        return widget.arrange(Size(width, 0)).total_region.bottom


def _box(cell: Widget, size: Size, viewport: Size, *, optimal: bool) -> Size:
    """Return the size that a cell wants, margin included: its natural one or the one at a given width."""
    model = cell._get_box_model(
        size, viewport, Fraction(size.width), Fraction(size.height), constrain_width=True, greedy=not optimal
    )
    return Size(int(model.width) + model.margin.width, int(model.height) + model.margin.height)


def _span(widths: Sequence[int], place: Place) -> int:
    columns = widths[place.column : place.column + place.column_span]
    return sum(columns) + COLUMN_GAP * (len(columns) - 1)


def _placement(
    cell: Widget, place: Place, lefts: Sequence[int], widths: Sequence[int], tops: Sequence[int], heights: Sequence[int]
) -> WidgetPlacement:
    last = min(place.row + place.row_span, len(heights)) - 1
    top = tops[place.row]
    region = Region(lefts[place.column], top, _span(widths, place), tops[last] + heights[last] - top)
    margin = cell.styles.margin
    return WidgetPlacement(region.shrink(margin), NULL_OFFSET, margin, cell)


def column_widths(cells: Sequence[tuple[Place, int]], room: int) -> list[int]:
    """Return the width of each column: as its contents want, the widest ones less when there is no room.

    Args:
        cells: Places, and the widths that the cells want.
        room: Columns of the terminal for all, gaps included.
    """
    widths = [0] * max(place.column + place.column_span for place, _ in cells)
    for place, width in cells:
        if place.column_span == 1:
            widths[place.column] = max(widths[place.column], width)
    for place, width in cells:
        missing = width - _span(widths, place)
        if place.column_span > 1 and missing > 0:
            _spread(widths, range(place.column, place.column + place.column_span), missing)
    return shrunk(widths, room - COLUMN_GAP * (len(widths) - 1))


def _spread(widths: list[int], columns: range, cells: int) -> None:
    for index, column in enumerate(columns):
        widths[column] += cells // len(columns) + (index < cells % len(columns))


def shrunk(widths: list[int], room: int) -> list[int]:
    """Make the widest columns narrower, but none under the minimum, until all have room."""
    if sum(widths) <= room:
        return widths
    low, high = MIN_COLUMN, max(widths)
    while low < high:
        limit = (low + high + 1) // 2
        if sum(min(width, limit) for width in widths) <= room:
            low = limit
        else:
            high = limit - 1
    rest = max(0, room - sum(min(width, low) for width in widths))
    result = []
    for width in widths:
        extra = 1 if width > low and rest > 0 else 0
        rest -= extra
        result.append(min(width, low) + extra)
    return result


def stretched(widths: list[int], room: int) -> list[int]:
    """Share out what a table of a given width has left, in proportion to the columns."""
    total = sum(widths)
    free = room - total - COLUMN_GAP * (len(widths) - 1)
    if free <= 0 or not total:
        return widths
    shares = [free * width // total for width in widths]
    shares[-1] += free - sum(shares)
    return [width + share for width, share in zip(widths, shares, strict=True)]


def row_heights(cells: Sequence[tuple[Place, int]]) -> list[int]:
    """Return the height of each row; what a cell over several rows lacks goes to its last one."""
    heights = [1] * max(place.row + place.row_span for place, _ in cells)
    for place, height in cells:
        if place.row_span == 1:
            heights[place.row] = max(heights[place.row], height)
    for place, height in cells:
        rows = heights[place.row : place.row + place.row_span]
        if place.row_span > 1 and height > sum(rows):
            heights[place.row + place.row_span - 1] += height - sum(rows)
    return heights


def header_rows(places: Sequence[Place]) -> int:
    """Return the number of rows at the top in which all cells are headers."""
    rows = {place.row for place in places}
    body = {place.row for place in places if not place.header}
    count = 0
    while count in rows and count not in body:
        count += 1
    return count if count < len(rows) or count == 1 else 0


def row_tops(heights: Sequence[int], headers: int) -> tuple[list[int], tuple[int, ...]]:
    """Return the first line of each row, and the lines with a rule (one under the header, if there is a header)."""
    tops = []
    rules: tuple[int, ...] = ()
    y = 0
    for row, height in enumerate(heights):
        if row and row == headers:
            rules = (y,)
            y += 1
        tops.append(y)
        y += height
    return tops, rules


class TableBox(Measuring):
    """A grid of cells, which are its children; `place` says where each of them stands."""

    DEFAULT_CSS = """
    TableBox {
        width: auto;
        max-width: 100%;
        height: auto;
        & > .-header { text-style: bold; }
        & > .table--rule { color: $foreground 35%; }
    }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {"table--rule"}

    def __init__(self, *children: Widget, name: str | None = None, id: str | None = None, classes: str | None = None):
        super().__init__(*children, name=name, id=id, classes=classes)
        self._places: WeakKeyDictionary[Widget, Place] = WeakKeyDictionary()
        self._rules: dict[int, tuple[int, ...]] = {}

    @property
    def layout(self) -> Layout:
        """The layout of the cells."""
        return TABLE

    def place(
        self,
        widget: Widget,
        row: int,
        column: int,
        row_span: int = 1,
        column_span: int = 1,
        *,
        header: bool = False,
    ) -> None:
        """Say where a cell stands, counted from 0. It need not be mounted yet.

        Args:
            widget: The cell, a child of the table.
            row: Its first row.
            column: Its first column.
            row_span: Number of rows, at least 1.
            column_span: Number of columns, at least 1.
            header: Whether it is a header (`Th`): bold, and with a rule under the last row of nothing else.
        """
        place = Place(row, column, max(1, row_span), max(1, column_span), header)
        if place != self._places.get(widget):
            self._places[widget] = place
            widget.set_class(header, "-header")
            if widget.is_attached:
                widget.refresh(layout=True)

    def place_of(self, widget: Widget) -> Place:
        """Return where a cell stands; a child that was not placed is in the first one."""
        return self._places.get(widget, Place(0, 0))

    def set_rules(self, width: int, lines: tuple[int, ...]) -> None:
        """Draw rules in these lines when the table has this width."""
        if self._rules.get(width) != lines:
            if len(self._rules) >= _RULES_KEPT:
                self._rules.clear()
            self._rules[width] = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw a line of the table itself: nothing, or a rule."""
        width = self.size.width
        if y in self._rules.get(width, ()):
            return Strip([Segment("─" * width, self.get_visual_style("table--rule").rich_style)], width)
        return super().render_line(y)


TABLE = TableLayout()
