"""Signatures of the components of `tui_callbacks.components.dcc`; `tools/stubs.py` writes them from the tables."""

# ruff: noqa: A002, E501, E742, N803, PYI021, RUF022, RUF100
# fmt: off
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from tui_callbacks.components.base import Component
from tui_callbacks.components.downloads import send_bytes, send_data_frame, send_file, send_string
from tui_callbacks.components.shapes import (
    Children,
    ComponentId,
    Date,
    Figure,
    Items,
    MarkDict,
    Number,
    OptionDict,
    Record,
    Scalar,
    Style,
    TooltipDict,
)

__all__ = [
    "Button",
    "Checklist",
    "Clipboard",
    "ConfirmDialog",
    "ConfirmDialogProvider",
    "DatePickerRange",
    "DatePickerSingle",
    "Download",
    "Dropdown",
    "Geolocation",
    "Graph",
    "Input",
    "Interval",
    "Link",
    "Loading",
    "Location",
    "Markdown",
    "RadioItems",
    "RangeSlider",
    "Slider",
    "Store",
    "Tab",
    "Tabs",
    "Textarea",
    "Tooltip",
    "Upload",
    "send_bytes",
    "send_data_frame",
    "send_file",
    "send_string",
]

class Input(Component):
    """A field for one line of text or for a number.

    Args:
        value: What is in the field; a number where type is number, None when it is none.
        type: What can be typed.
        debounce: True reports on Enter or when the focus leaves, a number after that many seconds without a key.
        placeholder: A hint shown while the field is empty.
        n_submit: How often Enter was pressed in the field.
        n_submit_timestamp: When n_submit last changed, in ms since 1970.
        inputMode: The kind of keyboard that suits the field.
        autoComplete: Whether the field may be filled in from what was typed before.
        readOnly: The value can be read and copied but not changed.
        required: An empty field counts as invalid.
        autoFocus: The field has the focus when it appears.
        disabled: The field cannot be used.
        list: The id of an html.Datalist whose options are suggested.
        multiple: Several values may be typed, parted by commas, where type is email.
        spellCheck: Whether the text may be checked for spelling.
        name: The name under which a form sends the value.
        min: The smallest valid number.
        max: The largest valid number.
        step: The step of the arrow keys, and the grid of valid numbers; 'any' for no grid.
        minLength: The fewest characters that count as valid.
        maxLength: The most characters that can be typed.
        pattern: A regular expression that the whole text must match to be valid.
        selectionStart: Where the selection begins.
        selectionEnd: Where the selection ends.
        selectionDirection: In which direction the selection was made: forward, backward or none.
        n_blur: How often the focus left the field.
        n_blur_timestamp: When n_blur last changed, in ms since 1970.
        size: How many characters wide the field is.
        style: Style properties of this component alone, camelCase or hyphenated.
        className: Its classes, parted by blanks; style sheets know them as .name.
        persistence: Any truthy value: what the user changed is kept under it and comes back.
        persisted_props: The props that persistence keeps.
        persistence_type: Where persistence keeps them, and so for how long.
        id: The name under which callbacks reach the component; unique in the layout.
        componentPath: Where the component is in the layout; Dash fills it in and nothing here reads it.
    """

    def __init__(
        self,
        value: str | Number | None = ...,
        type: Literal["text", "number", "password", "email", "range", "search", "tel", "url", "hidden"] | None = ...,
        debounce: Number | bool | None = ...,
        placeholder: str | Number | None = ...,
        n_submit: Number | None = ...,
        n_submit_timestamp: Number | None = ...,
        inputMode: Literal["verbatim", "latin", "latin-name", "latin-prose", "full-width-latin", "kana", "katakana", "numeric", "tel", "email", "url"] | None = ...,
        autoComplete: str | None = ...,
        readOnly: bool | Literal["readOnly", "readonly", "READONLY"] | None = ...,
        required: bool | Literal["required", "REQUIRED"] | None = ...,
        autoFocus: bool | Literal["autoFocus", "autofocus", "AUTOFOCUS"] | None = ...,
        disabled: bool | Literal["disabled", "DISABLED"] | None = ...,
        list: str | None = ...,
        multiple: bool | None = ...,
        spellCheck: bool | Literal["true", "false"] | None = ...,
        name: str | None = ...,
        min: str | Number | None = ...,
        max: str | Number | None = ...,
        step: str | Number | None = ...,
        minLength: str | Number | None = ...,
        maxLength: str | Number | None = ...,
        pattern: str | None = ...,
        selectionStart: str | None = ...,
        selectionEnd: str | None = ...,
        selectionDirection: str | None = ...,
        n_blur: Number | None = ...,
        n_blur_timestamp: Number | None = ...,
        size: str | None = ...,
        style: Style | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Checklist(Component):
    """A list of boxes to tick.

    Args:
        options: The choices: values, or dicts of label, value and disabled, or one dict from values to labels.
        value: The values of the ticked boxes.
        inline: The boxes stand side by side, not below each other.
        style: Style properties of this component alone, camelCase or hyphenated.
        inputStyle: Style properties of the boxes.
        inputClassName: Classes of the boxes.
        labelStyle: Style properties of the labels.
        labelClassName: Classes of the labels.
        className: Its classes, parted by blanks; style sheets know them as .name.
        persistence: Any truthy value: what the user changed is kept under it and comes back.
        persisted_props: The props that persistence keeps.
        persistence_type: Where persistence keeps them, and so for how long.
        id: The name under which callbacks reach the component; unique in the layout.
        componentPath: Where the component is in the layout; Dash fills it in and nothing here reads it.
    """

    def __init__(
        self,
        options: Sequence[OptionDict | Record | Scalar] | Mapping[Any, Children] | None = ...,
        value: Sequence[Scalar] | None = ...,
        inline: bool | None = ...,
        style: Style | None = ...,
        inputStyle: Style | None = ...,
        inputClassName: str | None = ...,
        labelStyle: Style | None = ...,
        labelClassName: str | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Slider(Component):
    """A number chosen by moving a handle along a line.

    Args:
        min: The number at the low end.
        max: The number at the high end.
        step: How far apart the numbers are that can be chosen; None: only those with marks.
        marks: Labels under the line, from numbers to text or to dicts of label and style.
        value: The chosen number.
        drag_value: The number under the handle while it moves.
        disabled: The handle cannot be moved.
        dots: A dot is shown at each step.
        included: The line is coloured up to the handle.
        reverse: The low end is at the right.
        tooltip: How the value is shown: always or while moving, where, and by which template.
        updatemode: Whether value follows when the handle is let go, the default, or while it moves.
        vertical: The line stands upright.
        verticalHeight: How high an upright line is, in px.
        allow_direct_input: The number can also be typed; False hides the field for it.
        className: Its classes, parted by blanks; style sheets know them as .name.
        persistence: Any truthy value: what the user changed is kept under it and comes back.
        persisted_props: The props that persistence keeps.
        persistence_type: Where persistence keeps them, and so for how long.
        id: The name under which callbacks reach the component; unique in the layout.
        componentPath: Where the component is in the layout; Dash fills it in and nothing here reads it.
    """

    def __init__(
        self,
        min: Number | None = ...,
        max: Number | None = ...,
        step: Number | None = ...,
        marks: Mapping[Any, str | Number | MarkDict | Record] | None = ...,
        value: Number | None = ...,
        drag_value: Number | None = ...,
        disabled: bool | None = ...,
        dots: bool | None = ...,
        included: bool | None = ...,
        reverse: bool | None = ...,
        tooltip: TooltipDict | Record | None = ...,
        updatemode: Literal["mouseup", "drag"] | None = ...,
        vertical: bool | None = ...,
        verticalHeight: Number | None = ...,
        allow_direct_input: bool | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Store(Component):
    """A value that is kept but not shown.

    Args:
        id: The name under which callbacks reach the component; unique in the layout.
        storage_type: Where it is kept, and so for how long.
        data: The value; in memory it may be any object, which is passed on as it is.
        clear_data: Setting it to True sets data to None.
        modified_timestamp: When data last changed, in ms since 1970.
    """

    def __init__(
        self,
        id: ComponentId | None,
        storage_type: Literal["local", "session", "memory"] | None = ...,
        data: Any = ...,
        clear_data: bool | None = ...,
        modified_timestamp: Number | None = ...,
    ) -> None: ...

class Location(Component):
    """The address at which the app is.

    Args:
        id: The name under which callbacks reach the component; unique in the layout.
        pathname: The path, beginning with a slash.
        search: The query, with its question mark.
        hash: The fragment, with its hash sign.
        href: The whole address.
        refresh: Whether setting the address starts the layout anew; 'callback-nav' leaves that to callbacks.
    """

    def __init__(
        self,
        id: ComponentId | None,
        pathname: str | None = ...,
        search: str | None = ...,
        hash: str | None = ...,
        href: str | None = ...,
        refresh: Literal["callback-nav"] | bool | None = ...,
    ) -> None: ...

class Interval(Component):
    """A counter that goes up by itself, for callbacks that run again and again.

    Args:
        id: The name under which callbacks reach the component; unique in the layout.
        interval: How many ms apart the counts are; 1000 unless given.
        disabled: The counter stands still.
        n_intervals: The count; the first comes when one interval is over.
        max_intervals: Where it stops; -1, the default, for never, 0 for no count.
    """

    def __init__(
        self,
        id: ComponentId | None = ...,
        interval: Number | None = ...,
        disabled: bool | None = ...,
        n_intervals: Number | None = ...,
        max_intervals: Number | None = ...,
    ) -> None: ...

class Upload(Component):
    """A way to hand files to the app.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        contents: The file as a base64 data URL; a list where multiple is set.
        filename: The name of the file, without its path.
        last_modified: When the file was last changed, in s since 1970.
        accept: The kinds of files that are taken: endings and MIME types, parted by commas.
        disabled: No file can be given.
        disable_click: A click does not open the choice of files.
        max_size: The most bytes a file may have; -1 for no limit.
        min_size: The fewest bytes a file may have.
        multiple: Several files can be given at once.
        enable_folder_selection: With multiple: whole folders are chosen, not files.
        className: Its classes, parted by blanks; style sheets know them as .name.
        className_active: Classes while a file is over it.
        className_reject: Classes while the file over it is not taken.
        className_disabled: Classes while it is disabled.
        style: Style properties of this component alone, camelCase or hyphenated.
        style_active: Style properties while a file is over it.
        style_reject: Style properties while the file over it is not taken.
        style_disabled: Style properties while it is disabled.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        contents: str | Sequence[str] | None = ...,
        filename: str | Sequence[str] | None = ...,
        last_modified: Number | Sequence[Number] | None = ...,
        accept: str | None = ...,
        disabled: bool | None = ...,
        disable_click: bool | None = ...,
        max_size: Number | None = ...,
        min_size: Number | None = ...,
        multiple: bool | None = ...,
        enable_folder_selection: bool | None = ...,
        className: str | None = ...,
        className_active: str | None = ...,
        className_reject: str | None = ...,
        className_disabled: str | None = ...,
        style: Style | None = ...,
        style_active: Style | None = ...,
        style_reject: Style | None = ...,
        style_disabled: Style | None = ...,
    ) -> None: ...

class Button(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
        type: Literal["submit", "reset", "button"] | None = ...,
        autoFocus: bool | None = ...,
        disabled: bool | None = ...,
        form: str | None = ...,
        formAction: str | None = ...,
        formEncType: str | None = ...,
        formMethod: str | None = ...,
        formNoValidate: bool | None = ...,
        formTarget: str | None = ...,
        name: str | None = ...,
        value: str | Number | Sequence[str] | None = ...,
        accessKey: str | None = ...,
        contentEditable: bool | Literal["true", "false", "inherit"] | None = ...,
        dir: str | None = ...,
        draggable: bool | None = ...,
        hidden: bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: bool | None = ...,
        style: Style | None = ...,
        tabIndex: Number | None = ...,
        title: str | None = ...,
        n_blur: Number | None = ...,
        n_blur_timestamp: Number | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
    ) -> None: ...

class Clipboard(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        copied_children: Children | None = ...,
        target_id: str | Record | None = ...,
        content: str | None = ...,
        n_clicks: Number | None = ...,
        html_content: str | None = ...,
        title: str | None = ...,
        style: Style | None = ...,
        className: str | None = ...,
    ) -> None: ...

class ConfirmDialog(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        message: str | None = ...,
        submit_n_clicks: Number | None = ...,
        submit_n_clicks_timestamp: Number | None = ...,
        cancel_n_clicks: Number | None = ...,
        cancel_n_clicks_timestamp: Number | None = ...,
        displayed: bool | None = ...,
    ) -> None: ...

class ConfirmDialogProvider(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        message: str | None = ...,
        submit_n_clicks: Number | None = ...,
        submit_n_clicks_timestamp: Number | None = ...,
        cancel_n_clicks: Number | None = ...,
        cancel_n_clicks_timestamp: Number | None = ...,
        displayed: bool | None = ...,
    ) -> None: ...

class DatePickerRange(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        start_date: str | Date | None = ...,
        end_date: str | Date | None = ...,
        minimum_nights: Number | None = ...,
        updatemode: Literal["singledate", "bothdates"] | None = ...,
        start_date_placeholder_text: str | None = ...,
        end_date_placeholder_text: str | None = ...,
        start_date_id: str | None = ...,
        end_date_id: str | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        disabled: bool | None = ...,
        style: Style | None = ...,
        min_date_allowed: str | Date | None = ...,
        max_date_allowed: str | Date | None = ...,
        disabled_days: Sequence[str | Date] | None = ...,
        placeholder: str | None = ...,
        initial_visible_month: str | None = ...,
        clearable: bool | None = ...,
        reopen_calendar_on_clear: bool | None = ...,
        display_format: str | None = ...,
        month_format: str | None = ...,
        first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6] | None = ...,
        show_outside_days: bool | None = ...,
        stay_open_on_select: bool | None = ...,
        calendar_orientation: Literal["vertical", "horizontal"] | None = ...,
        number_of_months_shown: Number | None = ...,
        with_portal: bool | None = ...,
        with_full_screen_portal: bool | None = ...,
        day_size: Number | None = ...,
        is_RTL: bool | None = ...,
    ) -> None: ...

class DatePickerSingle(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        date: str | Date | None = ...,
        min_date_allowed: str | Date | None = ...,
        max_date_allowed: str | Date | None = ...,
        disabled_days: Sequence[str | Date] | None = ...,
        placeholder: str | None = ...,
        initial_visible_month: str | Date | None = ...,
        clearable: bool | None = ...,
        reopen_calendar_on_clear: bool | None = ...,
        display_format: str | None = ...,
        month_format: str | None = ...,
        first_day_of_week: Literal[0, 1, 2, 3, 4, 5, 6] | None = ...,
        show_outside_days: bool | None = ...,
        stay_open_on_select: bool | None = ...,
        calendar_orientation: Literal["vertical", "horizontal"] | None = ...,
        number_of_months_shown: Number | None = ...,
        with_portal: bool | None = ...,
        with_full_screen_portal: bool | None = ...,
        day_size: Number | None = ...,
        is_RTL: bool | None = ...,
        disabled: bool | None = ...,
        style: Style | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Download(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self, id: ComponentId | None = ..., data: Record | None = ..., base64: bool | None = ..., type: str | None = ...
    ) -> None: ...

class Dropdown(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        options: Items | Record | None = ...,
        value: str | Number | bool | Sequence[str | Number | bool] | None = ...,
        multi: bool | None = ...,
        clearable: bool | None = ...,
        searchable: bool | None = ...,
        search_value: str | None = ...,
        placeholder: str | None = ...,
        disabled: bool | None = ...,
        closeOnSelect: bool | None = ...,
        optionHeight: Number | Literal["auto"] | None = ...,
        maxHeight: Number | None = ...,
        style: Style | None = ...,
        labels: Record | None = ...,
        debounce: bool | None = ...,
        search_order: Literal["index", "original"] | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Geolocation(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        local_date: str | None = ...,
        timestamp: Number | None = ...,
        position: Record | None = ...,
        position_error: Record | None = ...,
        show_alert: bool | None = ...,
        update_now: bool | None = ...,
        high_accuracy: bool | None = ...,
        maximum_age: Number | None = ...,
        timeout: Number | None = ...,
    ) -> None: ...

class Graph(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        responsive: Literal[True, False, "auto"] | None = ...,
        clickData: Record | None = ...,
        clickAnnotationData: Record | None = ...,
        hoverData: Record | None = ...,
        clear_on_unhover: bool | None = ...,
        selectedData: Record | None = ...,
        relayoutData: Record | None = ...,
        extendData: Items | Record | None = ...,
        prependData: Items | Record | None = ...,
        restyleData: Items | None = ...,
        figure: Figure | None = ...,
        style: Style | None = ...,
        className: str | None = ...,
        mathjax: bool | None = ...,
        animate: bool | None = ...,
        animation_options: Record | None = ...,
        config: Record | None = ...,
    ) -> None: ...

class Link(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        href: str | None = ...,
        target: str | None = ...,
        refresh: bool | None = ...,
        title: str | None = ...,
        className: str | None = ...,
        style: Style | None = ...,
        id: ComponentId | None = ...,
        loading_state: Record | None = ...,
    ) -> None: ...

class Loading(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        type: Literal["graph", "cube", "circle", "dot", "default"] | None = ...,
        fullscreen: bool | None = ...,
        debug: bool | None = ...,
        style: Style | None = ...,
        parent_className: str | None = ...,
        parent_style: Style | None = ...,
        overlay_style: Style | None = ...,
        color: str | None = ...,
        display: Literal["auto", "show", "hide"] | None = ...,
        delay_hide: Number | None = ...,
        delay_show: Number | None = ...,
        show_initially: bool | None = ...,
        target_components: Record | None = ...,
        custom_spinner: Children | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Markdown(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        className: str | None = ...,
        mathjax: bool | None = ...,
        dangerously_allow_html: bool | None = ...,
        link_target: str | None = ...,
        dedent: bool | None = ...,
        highlight_config: Record | None = ...,
        style: Style | None = ...,
    ) -> None: ...

class RadioItems(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        options: Items | Record | None = ...,
        value: str | Number | bool | None = ...,
        inline: bool | None = ...,
        style: Style | None = ...,
        inputStyle: Style | None = ...,
        inputClassName: str | None = ...,
        labelStyle: Style | None = ...,
        labelClassName: str | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class RangeSlider(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        min: Number | None = ...,
        max: Number | None = ...,
        step: Number | None = ...,
        marks: Any = ...,
        value: Sequence[Number] | None = ...,
        drag_value: Sequence[Number] | None = ...,
        allowCross: bool | None = ...,
        pushable: Number | bool | None = ...,
        disabled: bool | None = ...,
        count: Number | None = ...,
        dots: bool | None = ...,
        included: bool | None = ...,
        reverse: bool | None = ...,
        tooltip: Any = ...,
        updatemode: Literal["mouseup", "drag"] | None = ...,
        vertical: bool | None = ...,
        verticalHeight: Number | None = ...,
        allow_direct_input: bool | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Tab(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        label: str | Children | None = ...,
        value: str | None = ...,
        disabled: bool | None = ...,
        disabled_style: Style | None = ...,
        disabled_className: str | None = ...,
        className: str | None = ...,
        selected_className: str | None = ...,
        style: Style | None = ...,
        selected_style: Style | None = ...,
        width: str | Number | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Tabs(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        value: str | None = ...,
        content_className: str | None = ...,
        parent_className: str | None = ...,
        style: Style | None = ...,
        parent_style: Style | None = ...,
        content_style: Style | None = ...,
        vertical: bool | None = ...,
        mobile_breakpoint: Number | None = ...,
        colors: Record | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Textarea(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        value: str | None = ...,
        autoFocus: str | None = ...,
        cols: Number | None = ...,
        disabled: bool | Literal["disabled", "DISABLED"] | None = ...,
        form: str | None = ...,
        maxLength: Number | None = ...,
        minLength: Number | None = ...,
        name: str | None = ...,
        placeholder: str | None = ...,
        readOnly: bool | Literal["readOnly", "readonly", "READONLY"] | None = ...,
        required: bool | Literal["required", "REQUIRED"] | None = ...,
        rows: Number | None = ...,
        wrap: str | None = ...,
        accessKey: str | None = ...,
        contentEditable: bool | None = ...,
        contextMenu: str | None = ...,
        dir: str | None = ...,
        draggable: bool | None = ...,
        hidden: str | None = ...,
        lang: str | None = ...,
        spellCheck: bool | None = ...,
        style: Style | None = ...,
        tabIndex: Number | None = ...,
        title: str | None = ...,
        n_blur: Number | None = ...,
        n_blur_timestamp: Number | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        className: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        id: ComponentId | None = ...,
        componentPath: Any = ...,
    ) -> None: ...

class Tooltip(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        className: str | None = ...,
        style: Style | None = ...,
        bbox: Record | None = ...,
        show: bool | None = ...,
        direction: Literal["top", "right", "bottom", "left"] | None = ...,
        border_color: str | None = ...,
        background_color: str | None = ...,
        loading_text: str | None = ...,
        zindex: Number | None = ...,
        targetable: bool | None = ...,
    ) -> None: ...
