"""Signatures of the components of `tui_callbacks.components.ag_grid`; `tools/stubs.py` writes them from the tables."""

# ruff: noqa: A002, E501, E742, N803, PYI021, RUF022, RUF100
# fmt: off
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from tui_callbacks.components import ag_grid_themes as themes
from tui_callbacks.components.base import Component
from tui_callbacks.components.shapes import ComponentId, Items, Number, Record, Style

__all__ = [
    "AgGrid",
    "themes",
]

class AgGrid(Component):
    """A table whose rows can be sorted, filtered, chosen and edited.

    Args:
        id: The name under which callbacks reach the grid; unique in the layout.
        style: Style properties of this grid alone, camelCase or hyphenated.
        className: Its classes, parted by blanks; they may name a theme.
        persistence: Any truthy value: what the user changed is kept under it.
        persisted_props: The props that persistence keeps; selectedRows by default.
        persistence_type: Where persistence keeps them.
        dangerously_allow_code: Strings in some props may be JavaScript, which no terminal runs.
        resetColumnState: Setting it to True brings the columns back to their first state.
        exportDataAsCsv: Setting it to True writes the rows to a CSV file.
        selectAll: Setting it chooses all rows; {'filtered': True} those not filtered out.
        deselectAll: Setting it to True chooses no row.
        updateColumnState: Setting it to True writes the state of the columns to columnState.
        deleteSelectedRows: Setting it to True takes the chosen rows out.
        rowTransaction: Rows to add, update and remove, and addIndex, where to put them.
        getRowId: An expression that gives the id of a row, such as params.data.name.
        columnState: The state of each column: width, order, sorting.
        csvExportParams: How a CSV file is written: fileName, columnKeys, columnSeparator ...
        columnSize: How wide the columns are: to fill the grid, at once or always, or to fit what is in them.
        columnSizeOptions: Limits for columnSize: keys, columnLimits, defaultMinWidth ...
        getRowStyle: styleConditions and defaultStyle: how rows look that meet a condition.
        getRowsRequest: The rows that the grid asks for: startRow, endRow, filterModel, sortModel.
        paginationInfo: The page that is shown: currentPage, totalPages, pageSize, rowCount.
        paginationGoTo: Setting it turns the page.
        filterModel: The filters, a dict for each column that has one.
        getDetailRequest: The row whose detail grid was opened.
        getDetailResponse: The rows of the detail grid that was opened.
        cellRendererData: What a component in a cell reports: value, colId, rowIndex, rowId.
        getRowsResponse: The answer to getRowsRequest: rowData and rowCount.
        licenseKey: A key for the enterprise edition, which has no meaning here.
        chartsLicenseKey: A key for enterprise charts, which has no meaning here.
        enableEnterpriseModules: Features of the enterprise edition are asked for.
        dashChartMode: Which edition of charts is asked for.
        virtualRowData: The rows that are left after filtering, in the order shown.
        scrollTo: Setting it scrolls to a row (rowIndex, rowId or data) and a column.
        eventListeners: Functions for events of the grid, by their names.
        eventData: What an event listener reported: data and timestamp.
        columnDefs: The columns: field, headerName, filter, editable, checkboxSelection ...
        defaultColDef: What holds for every column that does not say otherwise.
        rowModelType: Whether the grid has all rows or asks for them as it needs them.
        rowData: The rows, a dict each.
        masterDetail: Rows open to show a grid of their own.
        detailCellRendererParams: How the grids inside rows look and where their rows are.
        rowStyle: Style properties of every row.
        rowClass: Classes of every row.
        rowClassRules: Classes of rows that meet a condition.
        suppressDragLeaveHidesColumns: A column dragged out of the grid is not hidden.
        cellClicked: The cell clicked last: value, colId, rowIndex, rowId, timestamp.
        cellDoubleClicked: The cell double-clicked last, as cellClicked.
        selectedRows: The chosen rows; may be set as rows, or as {'ids': [...]}.
        cellValueChanged: The edits made last: rowIndex, rowId, data, oldValue, value, colId.
        dashGridOptions: Everything else that the grid knows, such as rowSelection and pagination.
        dashRenderType: Why the grid is drawn; Dash fills it in and nothing here reads it.
    """

    def __init__(
        self,
        id: ComponentId | None = ...,
        style: Style | None = ...,
        className: str | None = ...,
        persistence: bool | str | Number | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        dangerously_allow_code: bool | None = ...,
        resetColumnState: bool | None = ...,
        exportDataAsCsv: bool | None = ...,
        selectAll: bool | Record | None = ...,
        deselectAll: bool | None = ...,
        updateColumnState: bool | None = ...,
        deleteSelectedRows: bool | None = ...,
        rowTransaction: Record | None = ...,
        getRowId: str | None = ...,
        columnState: Items | None = ...,
        csvExportParams: Record | None = ...,
        columnSize: Literal["sizeToFit", "autoSize", "responsiveSizeToFit"] | None = ...,
        columnSizeOptions: Record | None = ...,
        getRowStyle: Record | None = ...,
        getRowsRequest: Record | None = ...,
        paginationInfo: Record | None = ...,
        paginationGoTo: Literal["first", "last", "next", "previous"] | Number | None = ...,
        filterModel: Record | None = ...,
        getDetailRequest: Record | None = ...,
        getDetailResponse: Sequence[Record] | None = ...,
        cellRendererData: Record | None = ...,
        getRowsResponse: Record | None = ...,
        licenseKey: str | None = ...,
        chartsLicenseKey: str | None = ...,
        enableEnterpriseModules: bool | None = ...,
        dashChartMode: Literal["enterprise", "community"] | None = ...,
        virtualRowData: Sequence[Record] | None = ...,
        scrollTo: Record | None = ...,
        eventListeners: Mapping[Any, Items] | None = ...,
        eventData: Record | None = ...,
        columnDefs: Sequence[Record] | None = ...,
        defaultColDef: Record | None = ...,
        rowModelType: Literal["clientSide", "infinite", "viewport", "serverSide"] | None = ...,
        rowData: Sequence[Record] | None = ...,
        masterDetail: bool | None = ...,
        detailCellRendererParams: Record | None = ...,
        rowStyle: Style | None = ...,
        rowClass: str | None = ...,
        rowClassRules: Record | None = ...,
        suppressDragLeaveHidesColumns: bool | None = ...,
        cellClicked: Record | None = ...,
        cellDoubleClicked: Record | None = ...,
        selectedRows: Sequence[Record] | Record | None = ...,
        cellValueChanged: Sequence[Record] | None = ...,
        dashGridOptions: Record | None = ...,
        dashRenderType: str | None = ...,
    ) -> None: ...
