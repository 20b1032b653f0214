"""The core components: one row each. Those that are not there yet take their props and are placeholders."""

from tui_callbacks.components.families import Family, Table, placeholder
from tui_callbacks.components.families import prop as p

COMMON = {
    "children": ("Children", "What is inside: a component, text or a number, or a list of these."),
    "id": ("ComponentId", "The name under which callbacks reach the component; unique in the layout."),
    "className": ("str", "Its classes, parted by blanks; style sheets know them as .name."),
    "style": ("Style", "Style properties of this component alone, camelCase or hyphenated."),
    "persistence": ("str | Number | bool", "Any truthy value: what the user changed is kept under it and comes back."),
    "persisted_props": ("Sequence[str]", "The props that persistence keeps."),
    "persistence_type": ("Literal['local', 'session', 'memory']", "Where persistence keeps them, and so for how long."),
    "componentPath": ("Any", "Where the component is in the layout; Dash fills it in and nothing here reads it."),
}

_KEPT = "className persistence persisted_props persistence_type id componentPath"

DCC = Family(
    "tui_callbacks.components.dcc",
    "dash_core_components",
    COMMON,
    {
        "Input": Table(
            "A field for one line of text or for a number.",
            (
                p(
                    "value",
                    "str | Number",
                    "What is in the field; a number where type is number, None when it is none.",
                ),
                p(
                    "type",
                    "Literal['text', 'number', 'password', 'email', 'range', 'search', 'tel', 'url', 'hidden']",
                    "What can be typed.",
                ),
                p(
                    "debounce",
                    "Number | bool",
                    "True reports on Enter or when the focus leaves, a number after that many seconds without a key.",
                ),
                p("placeholder", "str | Number", "A hint shown while the field is empty."),
                p("n_submit", "Number", "How often Enter was pressed in the field."),
                p("n_submit_timestamp", "Number", "When n_submit last changed, in ms since 1970."),
                p(
                    "inputMode",
                    "Literal['verbatim', 'latin', 'latin-name', 'latin-prose', 'full-width-latin', 'kana', 'katakana',"
                    " 'numeric', 'tel', 'email', 'url']",
                    "The kind of keyboard that suits the field.",
                ),
                p("autoComplete", "str", "Whether the field may be filled in from what was typed before."),
                p(
                    "readOnly",
                    "bool | Literal['readOnly', 'readonly', 'READONLY']",
                    "The value can be read and copied but not changed.",
                ),
                p("required", "bool | Literal['required', 'REQUIRED']", "An empty field counts as invalid."),
                p(
                    "autoFocus",
                    "bool | Literal['autoFocus', 'autofocus', 'AUTOFOCUS']",
                    "The field has the focus when it appears.",
                ),
                p("disabled", "bool | Literal['disabled', 'DISABLED']", "The field cannot be used."),
                p("list", "str", "The id of an html.Datalist whose options are suggested."),
                p("multiple", "bool", "Several values may be typed, parted by commas, where type is email."),
                p("spellCheck", "bool | Literal['true', 'false']", "Whether the text may be checked for spelling."),
                p("name", "str", "The name under which a form sends the value."),
                p("min", "str | Number", "The smallest valid number."),
                p("max", "str | Number", "The largest valid number."),
                p(
                    "step",
                    "str | Number",
                    "The step of the arrow keys, and the grid of valid numbers; 'any' for no grid.",
                ),
                p("minLength", "str | Number", "The fewest characters that count as valid."),
                p("maxLength", "str | Number", "The most characters that can be typed."),
                p("pattern", "str", "A regular expression that the whole text must match to be valid."),
                p("selectionStart", "str", "Where the selection begins."),
                p("selectionEnd", "str", "Where the selection ends."),
                p("selectionDirection", "str", "In which direction the selection was made: forward, backward or none."),
                p("n_blur", "Number", "How often the focus left the field."),
                p("n_blur_timestamp", "Number", "When n_blur last changed, in ms since 1970."),
                p("size", "str", "How many characters wide the field is."),
                f"style {_KEPT}",
            ),
            in_order=True,
        ),
        "Checklist": Table(
            "A list of boxes to tick.",
            (
                p(
                    "options",
                    "Sequence[OptionDict | Scalar] | Mapping[Any, Children]",
                    "The choices: values, or dicts of label, value and disabled, or one dict from values to labels.",
                ),
                p("value", "Sequence[Scalar]", "The values of the ticked boxes."),
                p("inline", "bool", "The boxes stand side by side, not below each other."),
                "style",
                p("inputStyle", "Style", "Style properties of the boxes."),
                p("inputClassName", "str", "Classes of the boxes."),
                p("labelStyle", "Style", "Style properties of the labels."),
                p("labelClassName", "str", "Classes of the labels."),
                _KEPT,
            ),
            in_order=True,
            holds=("options",),
        ),
        "Slider": Table(
            "A number chosen by moving a handle along a line.",
            (
                p("min", "Number", "The number at the low end."),
                p("max", "Number", "The number at the high end."),
                p("step", "Number", "How far apart the numbers are that can be chosen; None: only those with marks."),
                p(
                    "marks",
                    "Mapping[Any, str | Number | MarkDict]",
                    "Labels under the line, from numbers to text or to dicts of label and style.",
                ),
                p("value", "Number", "The chosen number."),
                p("drag_value", "Number", "The number under the handle while it moves."),
                p("disabled", "bool", "The handle cannot be moved."),
                p("dots", "bool", "A dot is shown at each step."),
                p("included", "bool", "The line is coloured up to the handle."),
                p("reverse", "bool", "The low end is at the right."),
                p(
                    "tooltip",
                    "TooltipDict",
                    "How the value is shown: always or while moving, where, and by which template.",
                ),
                p(
                    "updatemode",
                    "Literal['mouseup', 'drag']",
                    "Whether value follows when the handle is let go, the default, or while it moves.",
                ),
                p("vertical", "bool", "The line stands upright."),
                p("verticalHeight", "Number", "How high an upright line is, in px."),
                p("allow_direct_input", "bool", "The number can also be typed; False hides the field for it."),
                _KEPT,
            ),
            in_order=True,
        ),
        "Store": Table(
            "A value that is kept but not shown.",
            (
                "id",
                p("storage_type", "Literal['local', 'session', 'memory']", "Where it is kept, and so for how long."),
                p("data", "Any", "The value; in memory it may be any object, which is passed on as it is."),
                p("clear_data", "bool", "Setting it to True sets data to None."),
                p("modified_timestamp", "Number", "When data last changed, in ms since 1970."),
            ),
            required=("id",),
            by_reference=("data",),
        ),
        "Location": Table(
            "The address at which the app is.",
            (
                "id",
                p("pathname", "str", "The path, beginning with a slash."),
                p("search", "str", "The query, with its question mark."),
                p("hash", "str", "The fragment, with its hash sign."),
                p("href", "str", "The whole address."),
                p(
                    "refresh",
                    "Literal['callback-nav'] | bool",
                    "Whether setting the address starts the layout anew; 'callback-nav' leaves that to callbacks.",
                ),
            ),
            required=("id",),
        ),
        "Interval": Table(
            "A counter that goes up by itself, for callbacks that run again and again.",
            (
                "id",
                p("interval", "Number", "How many ms apart the counts are; 1000 unless given."),
                p("disabled", "bool", "The counter stands still."),
                p("n_intervals", "Number", "The count; the first comes when one interval is over."),
                p(
                    "max_intervals",
                    "Number",
                    "Where it stops; -1, the default, for never, 0 for no count.",
                ),
            ),
        ),
        "Upload": Table(
            "A way to hand files to the app.",
            (
                "children id",
                p("contents", "str | Sequence[str]", "The file as a base64 data URL; a list where multiple is set."),
                p("filename", "str | Sequence[str]", "The name of the file, without its path."),
                p("last_modified", "Number | Sequence[Number]", "When the file was last changed, in s since 1970."),
                p("accept", "str", "The kinds of files that are taken: endings and MIME types, parted by commas."),
                p("disabled", "bool", "No file can be given."),
                p("disable_click", "bool", "A click does not open the choice of files."),
                p("max_size", "Number", "The most bytes a file may have; -1 for no limit."),
                p("min_size", "Number", "The fewest bytes a file may have."),
                p("multiple", "bool", "Several files can be given at once."),
                p("enable_folder_selection", "bool", "With multiple: whole folders are chosen, not files."),
                "className",
                p("className_active", "str", "Classes while a file is over it."),
                p("className_reject", "str", "Classes while the file over it is not taken."),
                p("className_disabled", "str", "Classes while it is disabled."),
                "style",
                p("style_active", "Style", "Style properties while a file is over it."),
                p("style_reject", "Style", "Style properties while the file over it is not taken."),
                p("style_disabled", "Style", "Style properties while it is disabled."),
            ),
        ),
        "Button": placeholder(
            "children; className persistence persisted_props persistence_type id componentPath; type: "
            "Literal['submit', 'reset', 'button']; autoFocus disabled: bool; form formAction formEncType "
            "formMethod: str; formNoValidate: bool; formTarget name: str; value: str | Number | Sequence[str]; "
            "accessKey: str; contentEditable: bool | Literal['true', 'false', 'inherit']; dir: str; draggable "
            "hidden: bool; lang role: str; spellCheck: bool; style; tabIndex: Number; title: str; n_blur "
            "n_blur_timestamp n_clicks n_clicks_timestamp: Number",
        ),
        "Clipboard": placeholder(
            "children; id; copied_children: Children; target_id: str | Record; content: str; n_clicks: "
            "Number; html_content title: str; style className",
            holds=("copied_children",),
        ),
        "ConfirmDialog": placeholder(
            "id; message: str; submit_n_clicks submit_n_clicks_timestamp cancel_n_clicks "
            "cancel_n_clicks_timestamp: Number; displayed: bool",
        ),
        "ConfirmDialogProvider": placeholder(
            "children; id; message: str; submit_n_clicks submit_n_clicks_timestamp cancel_n_clicks "
            "cancel_n_clicks_timestamp: Number; displayed: bool",
        ),
        "DatePickerRange": placeholder(
            "start_date end_date: str | Date; minimum_nights: Number; updatemode: Literal['singledate', "
            "'bothdates']; start_date_placeholder_text end_date_placeholder_text start_date_id end_date_id: str; "
            "id componentPath className persistence persisted_props persistence_type; disabled: bool; style; "
            "min_date_allowed max_date_allowed: str | Date; disabled_days: Sequence[str | Date]; placeholder "
            "initial_visible_month: str; clearable reopen_calendar_on_clear: bool; display_format month_format: "
            "str; first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6]; show_outside_days stay_open_on_select: bool; "
            "calendar_orientation: Literal['vertical', 'horizontal']; number_of_months_shown: Number; with_portal "
            "with_full_screen_portal: bool; day_size: Number; is_RTL: bool",
            in_order=True,
        ),
        "DatePickerSingle": placeholder(
            "date min_date_allowed max_date_allowed: str | Date; disabled_days: Sequence[str | Date]; "
            "placeholder: str; initial_visible_month: str | Date; clearable reopen_calendar_on_clear: bool; "
            "display_format month_format: str; first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6]; show_outside_days "
            "stay_open_on_select: bool; calendar_orientation: Literal['vertical', 'horizontal']; "
            "number_of_months_shown: Number; with_portal with_full_screen_portal: bool; day_size: Number; is_RTL "
            "disabled: bool; style className persistence persisted_props persistence_type id componentPath",
            in_order=True,
        ),
        "Download": placeholder("id; data: Record; base64: bool; type: str"),
        "Dropdown": placeholder(
            "options: Items | Record; value: str | Number | bool | Sequence[str | Number | bool]; multi clearable "
            "searchable: bool; search_value placeholder: str; disabled closeOnSelect: bool; optionHeight: Number "
            "| Literal['auto']; maxHeight: Number; style; labels: Record; debounce: bool; search_order: "
            "Literal['index', 'original']; className persistence persisted_props persistence_type id "
            "componentPath",
            in_order=True,
            holds=("options",),
        ),
        "Geolocation": placeholder(
            "id; local_date: str; timestamp: Number; position position_error: Record; show_alert update_now "
            "high_accuracy: bool; maximum_age timeout: Number",
        ),
        "Graph": placeholder(
            "id; responsive: Literal[True, False, 'auto']; clickData clickAnnotationData hoverData: Record; "
            "clear_on_unhover: bool; selectedData relayoutData: Record; extendData prependData: Items | Record; "
            "restyleData: Items; figure: Figure; style className; mathjax animate: bool; animation_options "
            "config: Record",
        ),
        "Link": placeholder(
            "children; href target: str; refresh: bool; title: str; className style id; loading_state: Record",
            in_order=True,
            required=("href",),
        ),
        "Loading": placeholder(
            "children; type: Literal['graph', 'cube', 'circle', 'dot', 'default']; fullscreen debug: "
            "bool; style; parent_className: str; parent_style overlay_style: Style; color: str; display: "
            "Literal['auto', 'show', 'hide']; delay_hide delay_show: Number; show_initially: bool; "
            "target_components: Record; custom_spinner: Children; className persistence persisted_props "
            "persistence_type id componentPath",
            holds=("custom_spinner",),
        ),
        "Markdown": placeholder(
            "children; id className; mathjax dangerously_allow_html: bool; link_target: str; dedent: "
            "bool; highlight_config: Record; style",
        ),
        "RadioItems": placeholder(
            "options: Items | Record; value: str | Number | bool; inline: bool; style; inputStyle: Style; "
            "inputClassName: str; labelStyle: Style; labelClassName: str; className persistence persisted_props "
            "persistence_type id componentPath",
            in_order=True,
            holds=("options",),
        ),
        "RangeSlider": placeholder(
            "min max step: Number; marks: Any; value drag_value: Sequence[Number]; allowCross: bool; pushable: "
            "Number | bool; disabled: bool; count: Number; dots included reverse: bool; tooltip: Any; updatemode: "
            "Literal['mouseup', 'drag']; vertical: bool; verticalHeight: Number; allow_direct_input: bool; "
            "className persistence persisted_props persistence_type id componentPath",
            in_order=True,
        ),
        "Tab": placeholder(
            "children; label: str | Children; value: str; disabled: bool; disabled_style: Style; "
            "disabled_className: str; className; selected_className: str; style; selected_style: Style; width: "
            "str | Number; persistence persisted_props persistence_type id componentPath",
            holds=("label",),
        ),
        "Tabs": placeholder(
            "children; value content_className parent_className: str; style; parent_style "
            "content_style: Style; vertical: bool; mobile_breakpoint: Number; colors: Record; className "
            "persistence persisted_props persistence_type id componentPath",
        ),
        "Textarea": placeholder(
            "value autoFocus: str; cols: Number; disabled: bool | Literal['disabled', 'DISABLED']; form: str; "
            "maxLength minLength: Number; name placeholder: str; readOnly: bool | Literal['readOnly', 'readonly', "
            "'READONLY']; required: bool | Literal['required', 'REQUIRED']; rows: Number; wrap accessKey: str; "
            "contentEditable: bool; contextMenu dir: str; draggable: bool; hidden lang: str; spellCheck: bool; "
            "style; tabIndex: Number; title: str; n_blur n_blur_timestamp n_clicks n_clicks_timestamp: Number; "
            "className persistence persisted_props persistence_type id componentPath",
        ),
        "Tooltip": placeholder(
            "children; id className style; bbox: Record; show: bool; direction: Literal['top', 'right', "
            "'bottom', 'left']; border_color background_color loading_text: str; zindex: Number; targetable: bool",
        ),
    },
    others=dict.fromkeys(
        ("send_bytes", "send_data_frame", "send_file", "send_string"), "tui_callbacks.components.downloads"
    ),
)
