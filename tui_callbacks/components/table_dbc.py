"""The components of dash-bootstrap-components: one row each; most of them are placeholders for now."""

from typing import Any

from tui_callbacks.components.families import Family, Table, placeholder
from tui_callbacks.components.families import prop as p

COMMON = {
    "children": ("Children", "What is inside: a component, text or a number, or a list of these."),
    "id": ("ComponentId", "The name under which callbacks reach the component; unique in the layout."),
    "class_name": ("str", "Its classes, parted by blanks; style sheets know them as .name."),
    "className": ("str", "The older name of class_name."),
    "style": ("Style", "Style properties of this component alone, camelCase or hyphenated."),
    "key": ("str", "A name that stays with the component when its neighbours change."),
    "tag": ("str", "The element of HTML that it is, where that matters."),
    "persistence": ("str | Number | bool", "Any truthy value: what the user changed is kept under it and comes back."),
    "persisted_props": ("Sequence[str]", "The props that persistence keeps."),
    "persistence_type": ("Literal['local', 'session', 'memory']", "Where persistence keeps them, and so for how long."),
}


def _row(sentence: str, *props: Any) -> Table:
    """Return the row of a real component: children and id may be given by place."""
    return Table(sentence, props, positional=2, in_order=True)


def _later(props: str, positional: int = 2, **features: Any) -> Table:
    """Return the row of a component that is not there yet."""
    return placeholder(props, positional=positional, in_order=True, **features)


DBC = Family(
    "tui_callbacks.components.dbc",
    "dash_bootstrap_components",
    COMMON,
    {
        "Modal": _row(
            "A dialog box over the rest of the screen.",
            "children id",
            p(
                "is_open",
                "bool",
                "Whether it is shown; Escape, the close button and a click beside it set it to False.",
            ),
            p("centered", "bool", "It stands in the middle of the screen, not near the top."),
            p("scrollable", "bool", "The body scrolls, not the whole dialog, when it is too long."),
            p("size", "str", "How wide it is: sm, lg or xl; without it, in between."),
            p(
                "backdrop",
                "bool | Literal['static']",
                "What is behind it is dimmed; 'static': a click there does nothing.",
            ),
            p(
                "fullscreen",
                "bool | Literal['sm-down', 'md-down', 'lg-down', 'xl-down', 'xxl-down']",
                "It fills the screen, or does so on screens of that size and smaller.",
            ),
            p("keyboard", "bool", "Escape closes it."),
            p("fade", "bool", "It fades in and out."),
            "style",
            p("dialog_style", "Style", "Style properties of the dialog with the room around it."),
            p("content_style", "Style", "Style properties of the box itself."),
            p("backdrop_style", "Style", "Style properties of what is behind it."),
            "class_name",
            p("dialog_class_name", "str", "Classes of the dialog with the room around it."),
            p("backdrop_class_name", "str", "Classes of what is behind it."),
            p("content_class_name", "str", "Classes of the box itself."),
            "tag",
            p("autofocus", "bool", "It takes the focus when it opens."),
            p("enforceFocus", "bool", "The focus stays in it while it is open."),
            p("role", "str", "What it is to assistive technology."),
            p("labelledby", "str", "The id of what names it."),
            p("zindex", "Number | str", "Which of several dialogs is on top."),
            p("dialogStyle", "Style", "The older name of dialog_style."),
            p("contentStyle", "Style", "The older name of content_style."),
            p("backdropStyle", "Style", "The older name of backdrop_style."),
            "className",
            p("backdropClassName", "str", "The older name of backdrop_class_name."),
            p("contentClassName", "str", "The older name of content_class_name."),
            p("dialogClassName", "str", "The older name of dialog_class_name."),
            p("autoFocus", "bool", "The older name of autofocus."),
            p("labelledBy", "str", "The older name of labelledby."),
            p("zIndex", "Number | str", "The older name of zindex."),
        ),
        "ModalHeader": _row(
            "The head of a Modal.",
            "children id",
            p("close_button", "bool", "A button that closes the dialog is shown; False hides it."),
            "style class_name tag className",
        ),
        "ModalTitle": _row("The title in a ModalHeader.", "children id style class_name tag className"),
        "ModalBody": _row("The main part of a Modal.", "children id style class_name tag className"),
        "ModalFooter": _row(
            "The foot of a Modal, where its buttons are.", "children id style class_name tag className"
        ),
        "Button": _row(
            "A button, or a link that looks like one.",
            "children id",
            p("n_clicks", "Number", "How often it was clicked, or activated by key."),
            p("color", "str", "Its kind: primary, secondary, success, info, warning, danger or link."),
            p("href", "str", "The address to which it leads."),
            p("external_link", "bool", "The address is outside the app, also when it looks like a path of it."),
            "class_name style",
            p("active", "bool", "It looks pressed."),
            p("disabled", "bool", "It cannot be used."),
            p("size", "str", "How large it is: sm, md or lg."),
            p("title", "str", "A hint, shown as a tooltip."),
            p("outline", "bool", "Only its outline is coloured."),
            p("target", "str", "Where the target is shown."),
            p("type", "Literal['button', 'reset', 'submit']", "What it does to the form it is in."),
            p("download", "str", "The target is saved under this name, not opened."),
            p("name", "str", "The name under which a form sends its value."),
            p("value", "str", "The value that a form sends."),
            p("rel", "str", "How the target is related to the page."),
            "key className",
        ),
        "Accordion": _later(
            "children id; active_item: str | Sequence[str]; always_open start_collapsed flush: bool; style "
            "class_name persistence persisted_props persistence_type key className",
        ),
        "AccordionItem": _later(
            "children id; title: Children; item_id: str; style class_name className",
            holds=("title",),
        ),
        "Alert": _later(
            "children id; is_open: bool; color: str; dismissable: bool; duration: Number; fade: bool; style "
            "class_name persistence persisted_props persistence_type key className",
        ),
        "Badge": _later(
            "children id; color text_color: str; n_clicks: Number; href: str; external_link pill: bool; style "
            "class_name tag; target title: str; key className",
        ),
        "Breadcrumb": _later(
            "id; items: Sequence[Record]; style; item_style: Style; class_name; item_class_name: str; key "
            "className; itemClassName: str; tag",
            positional=1,
        ),
        "ButtonGroup": _later("children id; size: str; vertical: bool; style class_name key className"),
        "Card": _later("children id; color: str; body outline inverse: bool; style class_name key className"),
        "CardBody": _later("children id style class_name tag key className"),
        "CardFooter": _later("children id style class_name tag key className"),
        "CardGroup": _later("children id style class_name tag key className"),
        "CardHeader": _later("children id style class_name tag key className"),
        "CardImg": _later(
            "children id; src: str; style class_name tag; top bottom: bool; alt title: str; key className",
        ),
        "CardImgOverlay": _later("children id style class_name tag key className"),
        "CardLink": _later(
            "children id; href: str; external_link: bool; n_clicks: Number; style class_name; target: str; "
            "disabled: bool; key className",
        ),
        "Carousel": _later(
            "id; items: Sequence[Record]; active_index interval: Number; controls indicators: bool; style "
            "class_name; slide: bool; variant: Literal['dark']; persistence persisted_props persistence_type "
            "className",
            positional=1,
            required=("items",),
        ),
        "Checkbox": _later(
            "id; value disabled: bool; label: Children; class_name style; input_style: Style; input_class_name "
            "label_id: str; label_style: Style; label_class_name name: str; persistence persisted_props "
            "persistence_type className; inputStyle: Style; inputClassName: str; labelStyle: Style; "
            "labelClassName: str",
            positional=1,
            holds=("label",),
        ),
        "Checklist": _later(
            "options: Items | Record; value: Sequence[str | Number]; id; inline switch: bool; style class_name; "
            "input_style input_checked_style: Style; input_class_name input_checked_class_name: str; label_style: "
            "Style; label_class_name: str; label_checked_style: Style; label_checked_class_name name: str; "
            "persistence persisted_props persistence_type key className; inputClassName: str; inputStyle "
            "inputCheckedStyle: Style; inputCheckedClassName: str; labelStyle: Style; labelClassName: str; "
            "labelCheckedStyle: Style; labelCheckedClassName: str",
            positional=3,
            holds=("options",),
        ),
        "Col": _later(
            "children id; align: Literal['start', 'center', 'end', 'stretch', 'baseline']; style class_name; "
            "width xs sm md lg xl xxl: Any; key className",
        ),
        "Collapse": _later(
            "children id; is_open: bool; dimension: Literal['height', 'width']; navbar: bool; style class_name "
            "tag key className",
        ),
        "Container": _later("children id; fluid: bool | str; style class_name tag key className"),
        "DropdownMenu": _later(
            "children id; label: Children; color: str; direction: Literal['down', 'start', 'up', 'end']; size: "
            "Literal['sm', 'md', 'lg']; disabled: bool; style class_name; align_end in_navbar nav caret: bool; "
            "menu_variant: Literal['light', 'dark']; group: bool; toggle_style: Style; toggle_class_name: str; "
            "key className; toggleClassName: str",
            holds=("label",),
        ),
        "DropdownMenuItem": _later(
            "children id; href: str; external_link: bool; n_clicks: Number; style class_name; active disabled "
            "divider header toggle: bool; target: str; key className",
        ),
        "Fade": _later(
            "children id; is_in: bool; style class_name; timeout: Number | Record; appear enter exit: bool; tag "
            "key className",
        ),
        "Form": _later(
            "children id; n_submit: Number; style class_name; action: str; method: Literal['GET', 'POST']; "
            "prevent_default_on_submit: bool; key className",
        ),
        "FormFeedback": _later(
            "children id; type: Literal['valid', 'invalid']; tooltip: bool; style class_name key className",
        ),
        "FormFloating": _later("children id; html_for: str; style class_name key className"),
        "FormText": _later("children id; color: str; style class_name key className"),
        "Input": _later(
            "id; value: str | Number; n_submit n_blur: Number; size: str; valid invalid plaintext: bool; style "
            "class_name; type: Literal['text', 'number', 'password', 'email', 'range', 'search', 'tel', 'url', "
            "'hidden', 'time']; step: str | Number; disabled: bool; placeholder: str | Number; debounce: bool | "
            "Number; html_size autocomplete: str; autofocus: Literal['autoFocus', 'autofocus', 'AUTOFOCUS'] | "
            "bool; inputmode: Literal['verbatim', 'latin', 'latin-name', 'latin-prose', 'full-width-latin', "
            "'kana', 'katakana', 'numeric', 'tel', 'email', 'url']; list: str; max maxlength min minlength: str | "
            "Number; required: Literal['required', 'REQUIRED'] | bool; readonly: bool | Literal['readOnly', "
            "'readonly', 'READONLY']; name pattern tabindex: str; persistence persisted_props persistence_type "
            "key className; tabIndex: str; maxLength minLength: str | Number; inputMode: Literal['verbatim', "
            "'latin', 'latin-name', 'latin-prose', 'full-width-latin', 'kana', 'katakana', 'numeric', 'tel', "
            "'email', 'url']; autoComplete: str; autoFocus: Literal['autoFocus', 'autofocus', 'AUTOFOCUS'] | bool",
            positional=1,
        ),
        "InputGroup": _later("children id; size: str; style class_name key className"),
        "InputGroupText": _later("children id style class_name key className"),
        "Label": _later(
            "children id; size html_for: str; style class_name; hidden check: bool; width xs sm md lg xl xxl: "
            "Any; align: Literal['start', 'center', 'end']; color: str; key className",
        ),
        "ListGroup": _later(
            "children id; numbered: bool; horizontal: bool | str; flush: bool; style class_name tag key className",
        ),
        "ListGroupItem": _later(
            "children id; n_clicks: Number; style class_name tag; active disabled: bool; color: str; action: "
            "bool; href: str; external_link: bool; target: str; key className",
        ),
        "Nav": _later(
            "children id; pills: bool; vertical: bool | str; horizontal: Literal['start', 'center', 'end', "
            "'between', 'around']; fill justified card navbar navbar_scroll: bool; style class_name key className",
        ),
        "NavItem": _later("children id style class_name key className"),
        "NavLink": _later(
            "children id; href: str; n_clicks: Number; active: bool | Literal['partial', 'exact']; disabled "
            "external_link: bool; style class_name; target: str; key className",
        ),
        "Navbar": _later(
            "children id; dark: bool; fixed: str; sticky: Literal['top']; color: str; expand: bool | str; style "
            "class_name; role: str; tag key className",
        ),
        "NavbarBrand": _later("children id; external_link: bool; href: str; style class_name key className"),
        "NavbarSimple": _later(
            "children id; color: str; dark fluid links_left: bool; brand: Children; brand_href: str; "
            "brand_external_link: bool; fixed sticky: str; expand: bool | str; style class_name; brand_style: "
            "Style; key className",
            holds=("brand",),
        ),
        "NavbarToggler": _later("children id; n_clicks: Number; style class_name; type: str; key className"),
        "Offcanvas": _later(
            "children id; is_open: bool; title: Children; placement: Literal['start', 'end', 'top', 'bottom']; "
            "backdrop: bool | Literal['static']; close_button keyboard scrollable: bool; style class_name; "
            "backdrop_class_name: str; autofocus: bool; labelledby: str; className; backdropClassName: str; "
            "autoFocus: bool; labelledBy: str",
            holds=("title",),
        ),
        "Pagination": _later(
            "id; active_page min_value max_value step: Number; size: Literal['sm', 'lg']; fully_expanded "
            "previous_next first_last: bool; style class_name className",
            positional=1,
            required=("max_value",),
        ),
        "Placeholder": _later(
            "children id; animation: Literal['glow', 'wave']; color: str; size: Literal['xs', 'sm', 'lg']; "
            "button: bool; delay_hide delay_show: Number; show_initially: bool; style class_name; xs sm md lg xl "
            "xxl: Number; target_components: Mapping[Any, str | Sequence[str]]; display: Literal['auto', 'show', "
            "'hide']; key className",
        ),
        "Popover": _later(
            "children id; target: str | Record; is_open: bool; trigger: str; placement: Literal['auto', "
            "'auto-start', 'auto-end', 'top', 'top-start', 'top-end', 'right', 'right-start', 'right-end', "
            "'bottom', 'bottom-start', 'bottom-end', 'left', 'left-start', 'left-end']; hide_arrow: bool; delay: "
            "Record | Number; offset: str | Number; flip body autohide: bool; style class_name persistence "
            "persisted_props persistence_type key className",
        ),
        "PopoverBody": _later("children id style class_name tag key className"),
        "PopoverHeader": _later("children id style class_name tag key className"),
        "Progress": _later(
            "children id; value: str | Number; label: str; min max: Number; color: str; bar hide_label animated "
            "striped: bool; style class_name key className",
        ),
        "RadioButton": _later(
            "id; value disabled: bool; class_name style; input_style: Style; input_class_name: str; label: "
            "Children; label_id: str; label_style: Style; label_class_name name: str; persistence persisted_props "
            "persistence_type className; inputStyle: Style; inputClassName: str; labelStyle: Style; "
            "labelClassName: str",
            positional=1,
            holds=("label",),
        ),
        "RadioItems": _later(
            "options: Items | Record; value: str | Number; id; inline switch: bool; style class_name; input_style "
            "input_checked_style: Style; input_class_name input_checked_class_name: str; label_style: Style; "
            "label_class_name: str; label_checked_style: Style; label_checked_class_name name: str; persistence "
            "persisted_props persistence_type key className; inputClassName: str; inputStyle inputCheckedStyle: "
            "Style; inputCheckedClassName: str; labelStyle: Style; labelClassName: str; labelCheckedStyle: Style; "
            "labelCheckedClassName: str",
            positional=3,
            holds=("options",),
        ),
        "Row": _later(
            "children id style class_name; align: Literal['start', 'center', 'end', 'stretch', 'baseline']; "
            "justify: Literal['start', 'center', 'end', 'around', 'between', 'evenly']; key className",
        ),
        "Select": _later(
            "options: Items | Record; value: str | Number; id; placeholder: str; disabled: bool; style "
            "class_name; required: Literal['required', 'REQUIRED'] | bool; valid invalid: bool; size html_size "
            "name: str; persistence persisted_props persistence_type key className",
            positional=3,
        ),
        "Spinner": _later(
            "children id; color type size: str; fullscreen: bool; delay_hide delay_show: Number; show_initially: "
            "bool; spinner_style: Style; spinner_class_name: str; fullscreen_style: Style; fullscreen_class_name: "
            "str; display: Literal['auto', 'show', 'hide']; target_components: Mapping[Any, str | Sequence[str]]; "
            "fullscreenClassName spinnerClassName: str",
        ),
        "Stack": _later(
            "children id; direction: Literal['vertical', 'horizontal']; gap: Number; style class_name key className",
        ),
        "Switch": _later(
            "id; value disabled: bool; label: Children; class_name style; input_style: Style; input_class_name "
            "label_id: str; label_style: Style; label_class_name name: str; persistence persisted_props "
            "persistence_type className; inputStyle: Style; inputClassName: str; labelStyle: Style; "
            "labelClassName: str",
            positional=1,
            holds=("label",),
        ),
        "Tab": _later(
            "children id; label tab_id: str; disabled: bool; style; tab_style active_tab_style label_style "
            "active_label_style: Style; class_name; tab_class_name active_tab_class_name label_class_name "
            "active_label_class_name: str; key className; tabClassName activeTabClassName labelClassName "
            "activeLabelClassName: str",
        ),
        "Table": _later(
            "children id style class_name; size: str; bordered borderless striped: bool; color: str; hover: bool; "
            "responsive: bool | str; key className",
        ),
        "Tabs": _later(
            "children id; active_tab: str; style class_name persistence persisted_props persistence_type key className",
        ),
        "Textarea": _later(
            "id; value: str; n_blur n_submit n_clicks: Number; valid invalid: bool; placeholder size: str; style "
            "class_name; accesskey autofocus: str; contenteditable: str | Number; contextmenu: str; cols: str | "
            "Number; dir: str; disabled: str | bool; draggable: Literal['true', 'false'] | bool; form hidden "
            "lang: str; maxlength minlength: str | Number; name: str; readonly: bool | Literal['readOnly', "
            "'readonly', 'READONLY']; required: Literal['required', 'REQUIRED'] | bool; rows: str | Number; "
            "spellcheck: Literal['true', 'false'] | bool; tabindex: str | Number; title wrap: str; "
            "submit_on_enter: bool; debounce: bool | Number; persistence persisted_props persistence_type key "
            "className; accessKey autoFocus: str; contentEditable: str | Number; contextMenu: str; maxLength "
            "minLength: str | Number; readOnly: bool | Literal['readOnly', 'readonly', 'READONLY']; spellCheck: "
            "Literal['true', 'false'] | bool; tabIndex: str | Number",
            positional=1,
        ),
        "Toast": _later(
            "children id; is_open dismissable: bool; duration n_dismiss: Number; header: Children; icon color: "
            "str; style class_name; header_style: Style; header_class_name: str; body_style: Style; "
            "body_class_name: str; tag persistence persisted_props persistence_type key className; "
            "headerClassName bodyClassName: str",
            holds=("header",),
        ),
        "Tooltip": _later(
            "children id; target: str | Record; is_open: bool; trigger: str; placement: Literal['auto', "
            "'auto-start', 'auto-end', 'top', 'top-start', 'top-end', 'right', 'right-start', 'right-end', "
            "'bottom', 'bottom-start', 'bottom-end', 'left', 'left-start', 'left-end']; delay: Record; flip "
            "autohide fade: bool; style class_name key className",
        ),
    },
    others={"icons": "tui_callbacks.components.dbc_icons", "themes": "tui_callbacks.components.dbc_themes"},
)
