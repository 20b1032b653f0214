"""The grid of `dash_ag_grid.AgGrid`, on Textual's DataTable.

The DataTable holds as many rows as there are, but no values: its rows are places on the screen, and which row of the
data stands in a place is ours (`_order`). So ten thousand rows are loaded, sorted and selected without copying a cell.
"""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, ClassVar, Literal

from rich.style import Style
from rich.text import Text
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import DataTable
from textual.widgets._data_table import RowRenderables
from textual.widgets.data_table import Row as PlaceRow
from textual.widgets.data_table import RowKey

from tui_callbacks.bridge.grid_columns import (
    GridColumn,
    Row,
    Selecting,
    cell_text,
    columns_of,
    fitted,
    is_number,
    matching,
    natural_widths,
    order,
)

_CHECKED, _UNCHECKED = "✓", "·"
_ARROWS = {"asc": " ▲", "desc": " ▼"}
_TURNS: Mapping[str | None, str | None] = {None: "asc", "asc": "desc", "desc": None}


class Grid(DataTable[Any]):
    """A table of dicts that can be sorted and whose rows can be selected.

    Arrow keys move the cursor; Space selects or unselects its row; Enter or a click selects that row alone, a click
    with Ctrl or on the check mark adds it to the others. A click on a heading sorts: up, down, not at all.

    Args:
        rows: The data.
        columns: AG Grid's `columnDefs`.
        default_column: AG Grid's `defaultColDef`.
        selected_rows: The rows that are selected, equal to rows of the data.
        row_selection: AG Grid's `rowSelection`.
        column_size: "sizeToFit" and "responsiveSizeToFit" fill the width of the table, "autoSize" fits the texts.
        disabled: Greyed out.
        now: Seconds since the epoch, for the timestamps.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "toggle_row", "Select or unselect", show=False)]

    COMPONENT_CLASSES: ClassVar[set[str]] = {"grid--selected", "grid--check"}

    DEFAULT_CSS = """
    Grid {
        width: 100%;
        height: auto;
        max-height: 16;
        background: $surface;
        scrollbar-size-vertical: 1;
        scrollbar-size-horizontal: 1;
        & > .datatable--header { background: $foreground 14%; text-style: bold; }
        & > .datatable--header-hover { background: $primary 40%; }
        & > .datatable--odd-row { background: $foreground 3%; }
        & > .datatable--even-row { background: $surface; }
        & > .datatable--cursor { background: $foreground 12%; color: $foreground; text-style: none; }
        &:focus { background-tint: transparent; }
        &:focus > .datatable--header { background-tint: transparent; }
        &:focus > .datatable--cursor {
            background: $block-cursor-background;
            color: $block-cursor-foreground;
            text-style: none;
        }
        & > .grid--selected { background: $primary 30%; }
        & > .grid--check { color: $text-success; text-style: bold; }
        &:disabled { text-opacity: 60%; }
    }
    """

    class SelectionChanged(Message):
        """The user selected or unselected rows; the grid's `selected_rows` is the new selection."""

        def __init__(self, grid: "Grid") -> None:
            super().__init__()
            self.grid = grid

        @property
        def control(self) -> "Grid":
            """The grid, for `on` with a selector."""
            return self.grid

    class CellClicked(Message):
        """The user clicked a cell, or pressed Enter on a row; `changes` has `cellClicked` as in Dash."""

        def __init__(self, grid: "Grid", changes: dict[str, Any]) -> None:
            super().__init__()
            self.grid = grid
            self.changes = changes

        @property
        def control(self) -> "Grid":
            """The grid, for `on` with a selector."""
            return self.grid

    class SortChanged(Message):
        """The user sorted; the grid's `sorted_by` is (column id, "asc" or "desc"), or None."""

        def __init__(self, grid: "Grid") -> None:
            super().__init__()
            self.grid = grid

        @property
        def control(self) -> "Grid":
            """The grid, for `on` with a selector."""
            return self.grid

    def __init__(
        self,
        rows: Iterable[Row] | None = None,
        columns: Iterable[Mapping[str, Any]] | None = None,
        *,
        default_column: Mapping[str, Any] | None = None,
        selected_rows: Sequence[Row] | None = None,
        row_selection: Any = None,
        column_size: str | None = None,
        disabled: bool = False,
        now: Callable[[], float] = time.time,
        **widget: Any,
    ) -> None:
        super().__init__(cursor_type="row", zebra_stripes=True, disabled=disabled, **widget)
        self.data: list[Row] = list(rows or ())
        self.selected_rows: list[Row] | None = None if selected_rows is None else list(selected_rows)
        self.sorted_by: tuple[str, str] | None = None
        self.selecting = Selecting.of(row_selection)
        self.column_size = column_size
        self._definitions = (list(columns or ()), default_column or {})
        self._shown: list[GridColumn] = []
        self._order: list[int] = []
        self._selected: dict[int, None] = {}
        self._now = now
        self._fitted_width = 0

    # What the app sets

    def sample(self) -> dict[str, Any]:
        """Return the props that the user can change."""
        return {"selectedRows": self.selected_rows}

    def set_rows(self, rows: Iterable[Row] | None) -> None:
        """Show other data; cursor, scroll, sort order and the selection of equal rows stay."""
        self.data = list(rows or ())
        if self.is_mounted:
            self._arrange()
            self._show_selection()
            self._place_rows()
            self._size_columns()

    def set_columns(self, columns: Iterable[Mapping[str, Any]] | None) -> None:
        """Show other columns; a sort order by a column that is gone ends."""
        self._definitions = (list(columns or ()), self._definitions[1])
        if self.is_mounted:
            self._build_columns()

    def set_default_column(self, default_column: Mapping[str, Any] | None) -> None:
        """Change what holds for every column that does not say otherwise."""
        self._definitions = (self._definitions[0], default_column or {})
        if self.is_mounted:
            self._build_columns()

    def set_selected_rows(self, rows: Sequence[Row] | None) -> None:
        """Select the rows that equal these, and no others, without reporting it."""
        self.selected_rows = None if rows is None else list(rows)
        self._show_selection()

    def set_row_selection(self, row_selection: Any) -> None:
        """Change how rows are selected; what is selected stays."""
        before = self.selecting
        self.selecting = Selecting.of(row_selection)
        if self.is_mounted and before.enabled != self.selecting.enabled:
            self._build_columns()

    def set_column_size(self, column_size: str | None) -> None:
        """Change how wide the columns are."""
        self.column_size = column_size
        self._size_columns()

    # Filling the DataTable

    def on_mount(self) -> None:
        """Fill the table; before, there is no console to measure texts with."""
        self._build_columns()
        self.watch(self, "show_vertical_scrollbar", self._size_columns, init=False)  # no Resize comes with it

    def _build_columns(self) -> None:
        self._shown = columns_of(*self._definitions)
        started = next(((column.id, column.sort) for column in self._shown if column.sort), None)
        if not self.columns and started is not None and started[1] is not None:
            self.sorted_by = (started[0], started[1])
        row, scroll = self.cursor_row, self.scroll_offset
        self.clear(columns=True)
        if self.selecting.enabled:
            self.add_column(Text(_CHECKED if self.selecting.multiple else " "), width=1)
        for column in self._shown:
            self.add_column(Text(column.header), width=1)
        self._arrange()
        self._show_selection()
        self._place_rows()
        self._size_columns()
        self.move_cursor(row=row, scroll=False)
        self.scroll_to(scroll.x, scroll.y, animate=False)

    def _place_rows(self) -> None:
        """Bring the number of places in line with the number of rows; what stands in them is drawn later."""
        for place in range(len(self.data), self.row_count):
            key: Any = self._row_locations.get_key(place)
            self._row_locations.__delitem__(key)
            del self._data[key], self.rows[key]
        for place in range(self.row_count, len(self.data)):  # `add_rows` measures every cell
            key = RowKey()
            self._row_locations[key] = place
            self._data[key] = {}
            self.rows[key] = PlaceRow(key, 1)
        self._require_update_dimensions = True
        self._redraw()
        self.cursor_coordinate = self.cursor_coordinate  # within the table
        self.check_idle()

    def _arrange(self) -> None:
        """Say which row stands in which place."""
        column = next((c for c in self._shown if self.sorted_by and c.id == self.sorted_by[0]), None)
        if column is None or self.sorted_by is None:
            self.sorted_by = None
            self._order = list(range(len(self.data)))
        else:
            self._order = order(self.data, column, self.sorted_by[1])

    def _size_columns(self) -> None:
        if not self.columns:
            return
        least = [column.min_width for column in self._shown]
        widths = natural_widths(self._shown, self.data, by_content=self.column_size == "autoSize")
        padding = 2 * self.cell_padding
        room = self.scrollable_content_region.width - padding * len(self._shown)
        room -= (1 + padding) * self.selecting.enabled
        flexes = [column.flex for column in self._shown]
        if self.column_size in {"sizeToFit", "responsiveSizeToFit"} and room > 0:
            widths = fitted(widths, least, widths, room)
        elif any(flexes) and sum(widths) < room:
            widths = fitted(widths, widths, flexes, room)
        for column, width in zip(self.ordered_columns[self.selecting.enabled :], widths, strict=True):
            column.width = width
        self._show_headings()
        self._require_update_dimensions = True
        self._redraw()

    def _show_headings(self) -> None:
        for column, shown in zip(self.ordered_columns[self.selecting.enabled :], self._shown, strict=True):
            arrow = _ARROWS[self.sorted_by[1]] if self.sorted_by and self.sorted_by[0] == shown.id else ""
            justify: Literal["left", "right"] = "right" if self._is_numeric(shown) else "left"
            room = column.width - len(arrow)
            text = Text(shown.header, no_wrap=True, justify=justify, overflow="ellipsis", end="")
            text.truncate(max(1, room), overflow="ellipsis")
            column.label = text.append(arrow)

    def _is_numeric(self, column: GridColumn) -> bool:
        first = next((v for v in (column.value(row) for row in self.data[:100]) if v is not None), None)
        return is_number(first)

    def _show_selection(self) -> None:
        """Mark the rows of the data that equal the selected ones."""
        self._selected = dict.fromkeys(matching(self.data, self.selected_rows or ()))
        self._redraw()

    def _redraw(self) -> None:
        self._update_count += 1  # the key of the DataTable's caches
        self.refresh()

    def _on_resize(self, event: events.Resize) -> None:
        width = self.scrollable_content_region.width
        if width != self._fitted_width:
            self._fitted_width = width
            self._size_columns()

    # Drawing

    def _get_row_renderables(self, row_index: int) -> RowRenderables:
        if row_index < 0:
            return super()._get_row_renderables(row_index)
        number = self._order[row_index]
        row = self.data[number]
        cells: list[Any] = [self._cell(column.value(row)) for column in self._shown]
        if self.selecting.enabled:
            checked = number in self._selected
            style = self.get_component_rich_style("grid--check", partial=True) if checked else Style(dim=True)
            cells.insert(0, Text(_CHECKED if checked else _UNCHECKED, style=style, end=""))
        return RowRenderables(None, cells)

    def _cell(self, value: Any) -> Text:
        justify: Literal["left", "right"] = "right" if is_number(value) else "left"
        return Text(cell_text(value), no_wrap=True, overflow="ellipsis", justify=justify, end="")

    def _get_row_style(self, row_index: int, base_style: Style) -> Style:
        if 0 <= row_index < len(self._order) and self._order[row_index] in self._selected:
            return self.get_component_rich_style("grid--selected")
        return super()._get_row_style(row_index, base_style)

    # What the user does

    def action_toggle_row(self) -> None:
        """Select the row under the cursor, or unselect it; other rows stay selected where several can be."""
        if self._order:
            self._select(self._order[self.cursor_row], toggle=True)

    def action_select_cursor(self) -> None:
        """Do what a click on the row under the cursor does."""
        if self._order and self._shown:
            self._click_cell(self.cursor_row, self._shown[0], toggle=False)

    async def _on_click(self, event: events.Click) -> None:
        event.prevent_default()
        meta = event.style.meta
        place, number = meta.get("row"), meta.get("column")
        if place is None or number is None or place >= len(self._order):
            return
        number -= self.selecting.enabled
        if place == -1:
            self._click_heading(number)
            return
        self.move_cursor(row=place)
        if number < 0:
            self._select(self._order[place], toggle=True)
        elif not meta.get("out_of_bounds"):
            self._click_cell(place, self._shown[number], toggle=event.ctrl or event.meta)

    def _click_cell(self, place: int, column: GridColumn, *, toggle: bool) -> None:
        number = self._order[place]
        clicked = {
            "value": column.value(self.data[number]),
            "colId": column.id,
            "rowIndex": place,
            "rowId": str(number),
            "timestamp": int(self._now() * 1000),
        }
        self.post_message(self.CellClicked(self, {"cellClicked": clicked}))
        if self.selecting.by_click:
            self._select(number, toggle=toggle)

    def _click_heading(self, number: int) -> None:
        if number < 0:
            self._select_all()
            return
        column = self._shown[number]
        if not column.sortable:
            return
        before = self.sorted_by[1] if self.sorted_by and self.sorted_by[0] == column.id else None
        self.sort_by(column.id, _TURNS[before])
        self.post_message(self.SortChanged(self))

    def sort_by(self, column_id: str, direction: str | None) -> None:
        """Sort by a column, "asc" or "desc", without reporting it; None is the order of the data.

        The cursor stays on its row.
        """
        here = self._order[self.cursor_row] if self._order else None
        self.sorted_by = (column_id, direction) if direction else None
        self._arrange()
        self._show_headings()
        self._redraw()
        if here is not None:
            self.move_cursor(row=self._order.index(here))

    def _select(self, number: int, *, toggle: bool) -> None:
        if not self.selecting.enabled:
            return
        chosen = dict(self._selected) if toggle else {}
        if toggle and number in chosen:
            del chosen[number]
        else:
            chosen = {**chosen, number: None} if self.selecting.multiple else {number: None}
        self._take_selection(chosen)

    def _select_all(self) -> None:
        if self.selecting.multiple:
            everything = dict.fromkeys(self._order)
            self._take_selection({} if len(self._selected) == len(everything) else everything)

    def _take_selection(self, chosen: dict[int, None]) -> None:
        if list(chosen) == list(self._selected):
            return
        self._selected = chosen
        self.selected_rows = [self.data[number] for number in chosen]
        self._redraw()
        self.post_message(self.SelectionChanged(self))
