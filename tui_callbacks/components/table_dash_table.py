"""The DataTable, which takes its props and is a placeholder for now."""

from tui_callbacks.components.families import Family, placeholder

COMMON = {
    "id": ("ComponentId", "The name under which callbacks reach the component; unique in the layout."),
    "persistence": ("str | Number | bool", "Any truthy value: what the user changed is kept under it and comes back."),
    "persisted_props": ("Sequence[str]", "The props that persistence keeps."),
    "persistence_type": ("Literal['local', 'session', 'memory']", "Where persistence keeps them, and so for how long."),
}

DASH_TABLE = Family(
    "tui_callbacks.components.dash_table",
    "dash_table",
    COMMON,
    {
        "DataTable": placeholder(
            "data: Sequence[Record]; columns: Sequence[Record]; editable: bool; "
            "fixed_columns fixed_rows: Record; column_selectable: Literal['single', 'multi', False]; "
            "cell_selectable: bool; row_selectable: Literal['single', 'multi', False]; row_deletable: bool; "
            "active_cell: Record; selected_cells: Sequence[Record]; selected_rows: Sequence[Number]; "
            "selected_columns: Sequence[str]; selected_row_ids: Sequence[str | Number]; start_cell end_cell: "
            "Record; data_previous: Sequence[Record]; hidden_columns: Sequence[str]; is_focused "
            "merge_duplicate_headers: bool; data_timestamp: Number; include_headers_on_copy_paste: bool; "
            "export_columns: Literal['all', 'visible']; export_format: Literal['csv', 'xlsx', 'none']; "
            "export_headers: Literal['none', 'ids', 'names', 'display']; page_action: Literal['custom', 'native', "
            "'none']; page_current page_count page_size: Number; filter_query: str; filter_action: "
            "Literal['custom', 'native', 'none'] | Record; filter_options: Record; sort_action: Literal['custom', "
            "'native', 'none']; sort_mode: Literal['single', 'multi']; sort_by: Sequence[Record]; sort_as_null: "
            "Sequence[str | Number | bool]; dropdown: Mapping[Any, Record]; dropdown_conditional: "
            "Sequence[Record]; dropdown_data: Sequence[Mapping[Any, Record]]; tooltip: Mapping[Any, str | "
            "Record]; tooltip_conditional: Sequence[Record]; tooltip_data: Sequence[Mapping[Any, str | Record]]; "
            "tooltip_header: Mapping[Any, str | Record | Sequence[str | Record]]; tooltip_delay tooltip_duration: "
            "Number; locale_format: Record; style_as_list_view fill_width: bool; markdown_options: Record; css: "
            "Sequence[Record]; style_table style_cell style_data style_filter style_header: Record; "
            "style_cell_conditional style_data_conditional style_filter_conditional style_header_conditional: "
            "Sequence[Record | Mapping[Any, Any]]; virtualization: bool; derived_filter_query_structure: Record; "
            "derived_viewport_data: Sequence[Record]; derived_viewport_indices: Sequence[Number]; "
            "derived_viewport_row_ids: Sequence[str | Number]; derived_viewport_selected_columns: Sequence[str]; "
            "derived_viewport_selected_rows: Sequence[Number]; derived_viewport_selected_row_ids: Sequence[str | "
            "Number]; derived_virtual_data: Sequence[Record]; derived_virtual_indices: Sequence[Number]; "
            "derived_virtual_row_ids: Sequence[str | Number]; derived_virtual_selected_rows: Sequence[Number]; "
            "derived_virtual_selected_row_ids: Sequence[str | Number]; id; loading_state: Record; persistence "
            "persisted_props persistence_type",
            in_order=True,
        ),
    },
)
