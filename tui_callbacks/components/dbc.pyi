"""Signatures of the components of `tui_callbacks.components.dbc`; `tools/stubs.py` writes them from the tables."""

# ruff: noqa: A002, E501, E742, N803, PYI021, RUF022, RUF100
# fmt: off
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from tui_callbacks.components import dbc_icons as icons
from tui_callbacks.components import dbc_themes as themes
from tui_callbacks.components.base import Component
from tui_callbacks.components.shapes import Children, ComponentId, Items, Number, Record, Style

__all__ = [
    "Accordion",
    "AccordionItem",
    "Alert",
    "Badge",
    "Breadcrumb",
    "Button",
    "ButtonGroup",
    "Card",
    "CardBody",
    "CardFooter",
    "CardGroup",
    "CardHeader",
    "CardImg",
    "CardImgOverlay",
    "CardLink",
    "Carousel",
    "Checkbox",
    "Checklist",
    "Col",
    "Collapse",
    "Container",
    "DropdownMenu",
    "DropdownMenuItem",
    "Fade",
    "Form",
    "FormFeedback",
    "FormFloating",
    "FormText",
    "Input",
    "InputGroup",
    "InputGroupText",
    "Label",
    "ListGroup",
    "ListGroupItem",
    "Modal",
    "ModalBody",
    "ModalFooter",
    "ModalHeader",
    "ModalTitle",
    "Nav",
    "NavItem",
    "NavLink",
    "Navbar",
    "NavbarBrand",
    "NavbarSimple",
    "NavbarToggler",
    "Offcanvas",
    "Pagination",
    "Placeholder",
    "Popover",
    "PopoverBody",
    "PopoverHeader",
    "Progress",
    "RadioButton",
    "RadioItems",
    "Row",
    "Select",
    "Spinner",
    "Stack",
    "Switch",
    "Tab",
    "Table",
    "Tabs",
    "Textarea",
    "Toast",
    "Tooltip",
    "icons",
    "themes",
]

class Modal(Component):
    """A dialog box over the rest of the screen.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        is_open: Whether it is shown; Escape, the close button and a click beside it set it to False.
        centered: It stands in the middle of the screen, not near the top.
        scrollable: The body scrolls, not the whole dialog, when it is too long.
        size: How wide it is: sm, lg or xl; without it, in between.
        backdrop: What is behind it is dimmed; 'static': a click there does nothing.
        fullscreen: It fills the screen, or does so on screens of that size and smaller.
        keyboard: Escape closes it.
        fade: It fades in and out.
        style: Style properties of this component alone, camelCase or hyphenated.
        dialog_style: Style properties of the dialog with the room around it.
        content_style: Style properties of the box itself.
        backdrop_style: Style properties of what is behind it.
        class_name: Its classes, parted by blanks; style sheets know them as .name.
        dialog_class_name: Classes of the dialog with the room around it.
        backdrop_class_name: Classes of what is behind it.
        content_class_name: Classes of the box itself.
        tag: The element of HTML that it is, where that matters.
        autofocus: It takes the focus when it opens.
        enforceFocus: The focus stays in it while it is open.
        role: What it is to assistive technology.
        labelledby: The id of what names it.
        zindex: Which of several dialogs is on top.
        dialogStyle: The older name of dialog_style.
        contentStyle: The older name of content_style.
        backdropStyle: The older name of backdrop_style.
        className: The older name of class_name.
        backdropClassName: The older name of backdrop_class_name.
        contentClassName: The older name of content_class_name.
        dialogClassName: The older name of dialog_class_name.
        autoFocus: The older name of autofocus.
        labelledBy: The older name of labelledby.
        zIndex: The older name of zindex.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        is_open: bool | None = ...,
        centered: bool | None = ...,
        scrollable: bool | None = ...,
        size: str | None = ...,
        backdrop: bool | Literal["static"] | None = ...,
        fullscreen: bool | Literal["sm-down", "md-down", "lg-down", "xl-down", "xxl-down"] | None = ...,
        keyboard: bool | None = ...,
        fade: bool | None = ...,
        style: Style | None = ...,
        dialog_style: Style | None = ...,
        content_style: Style | None = ...,
        backdrop_style: Style | None = ...,
        class_name: str | None = ...,
        dialog_class_name: str | None = ...,
        backdrop_class_name: str | None = ...,
        content_class_name: str | None = ...,
        tag: str | None = ...,
        autofocus: bool | None = ...,
        enforceFocus: bool | None = ...,
        role: str | None = ...,
        labelledby: str | None = ...,
        zindex: Number | str | None = ...,
        dialogStyle: Style | None = ...,
        contentStyle: Style | None = ...,
        backdropStyle: Style | None = ...,
        className: str | None = ...,
        backdropClassName: str | None = ...,
        contentClassName: str | None = ...,
        dialogClassName: str | None = ...,
        autoFocus: bool | None = ...,
        labelledBy: str | None = ...,
        zIndex: Number | str | None = ...,
    ) -> None: ...

class ModalHeader(Component):
    """The head of a Modal.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        close_button: A button that closes the dialog is shown; False hides it.
        style: Style properties of this component alone, camelCase or hyphenated.
        class_name: Its classes, parted by blanks; style sheets know them as .name.
        tag: The element of HTML that it is, where that matters.
        className: The older name of class_name.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        close_button: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class ModalTitle(Component):
    """The title in a ModalHeader.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        style: Style properties of this component alone, camelCase or hyphenated.
        class_name: Its classes, parted by blanks; style sheets know them as .name.
        tag: The element of HTML that it is, where that matters.
        className: The older name of class_name.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class ModalBody(Component):
    """The main part of a Modal.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        style: Style properties of this component alone, camelCase or hyphenated.
        class_name: Its classes, parted by blanks; style sheets know them as .name.
        tag: The element of HTML that it is, where that matters.
        className: The older name of class_name.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class ModalFooter(Component):
    """The foot of a Modal, where its buttons are.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        style: Style properties of this component alone, camelCase or hyphenated.
        class_name: Its classes, parted by blanks; style sheets know them as .name.
        tag: The element of HTML that it is, where that matters.
        className: The older name of class_name.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Button(Component):
    """A button, or a link that looks like one.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        color: Its kind: primary, secondary, success, info, warning, danger or link.
        href: The address to which it leads.
        external_link: The address is outside the app, also when it looks like a path of it.
        class_name: Its classes, parted by blanks; style sheets know them as .name.
        style: Style properties of this component alone, camelCase or hyphenated.
        active: It looks pressed.
        disabled: It cannot be used.
        size: How large it is: sm, md or lg.
        title: A hint, shown as a tooltip.
        outline: Only its outline is coloured.
        target: Where the target is shown.
        type: What it does to the form it is in.
        download: The target is saved under this name, not opened.
        name: The name under which a form sends its value.
        value: The value that a form sends.
        rel: How the target is related to the page.
        key: A name that stays with the component when its neighbours change.
        className: The older name of class_name.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        n_clicks: Number | None = ...,
        color: str | None = ...,
        href: str | None = ...,
        external_link: bool | None = ...,
        class_name: str | None = ...,
        style: Style | None = ...,
        active: bool | None = ...,
        disabled: bool | None = ...,
        size: str | None = ...,
        title: str | None = ...,
        outline: bool | None = ...,
        target: str | None = ...,
        type: Literal["button", "reset", "submit"] | None = ...,
        download: str | None = ...,
        name: str | None = ...,
        value: str | None = ...,
        rel: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Accordion(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        active_item: str | Sequence[str] | None = ...,
        always_open: bool | None = ...,
        start_collapsed: bool | None = ...,
        flush: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class AccordionItem(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        title: Children | None = ...,
        item_id: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Alert(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        is_open: bool | None = ...,
        color: str | None = ...,
        dismissable: bool | None = ...,
        duration: Number | None = ...,
        fade: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Badge(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        color: str | None = ...,
        text_color: str | None = ...,
        n_clicks: Number | None = ...,
        href: str | None = ...,
        external_link: bool | None = ...,
        pill: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        target: str | None = ...,
        title: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Breadcrumb(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        items: Sequence[Record] | None = ...,
        style: Style | None = ...,
        item_style: Style | None = ...,
        class_name: str | None = ...,
        item_class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        itemClassName: str | None = ...,
        tag: str | None = ...,
    ) -> None: ...

class ButtonGroup(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        size: str | None = ...,
        vertical: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Card(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        color: str | None = ...,
        body: bool | None = ...,
        outline: bool | None = ...,
        inverse: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class CardBody(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class CardFooter(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class CardGroup(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class CardHeader(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class CardImg(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        src: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        top: bool | None = ...,
        bottom: bool | None = ...,
        alt: str | None = ...,
        title: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class CardImgOverlay(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class CardLink(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        href: str | None = ...,
        external_link: bool | None = ...,
        n_clicks: Number | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        target: str | None = ...,
        disabled: bool | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Carousel(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        items: Sequence[Record] | None,
        active_index: Number | None = ...,
        interval: Number | None = ...,
        controls: bool | None = ...,
        indicators: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        slide: bool | None = ...,
        variant: Literal["dark"] | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Checkbox(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        value: bool | None = ...,
        disabled: bool | None = ...,
        label: Children | None = ...,
        class_name: str | None = ...,
        style: Style | None = ...,
        input_style: Style | None = ...,
        input_class_name: str | None = ...,
        label_id: str | None = ...,
        label_style: Style | None = ...,
        label_class_name: str | None = ...,
        name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        className: str | None = ...,
        inputStyle: Style | None = ...,
        inputClassName: str | None = ...,
        labelStyle: Style | None = ...,
        labelClassName: str | None = ...,
    ) -> None: ...

class Checklist(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        options: Items | Record | None = ...,
        value: Sequence[str | Number] | None = ...,
        id: ComponentId | None = ...,
        *,
        inline: bool | None = ...,
        switch: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        input_style: Style | None = ...,
        input_checked_style: Style | None = ...,
        input_class_name: str | None = ...,
        input_checked_class_name: str | None = ...,
        label_style: Style | None = ...,
        label_class_name: str | None = ...,
        label_checked_style: Style | None = ...,
        label_checked_class_name: str | None = ...,
        name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        inputClassName: str | None = ...,
        inputStyle: Style | None = ...,
        inputCheckedStyle: Style | None = ...,
        inputCheckedClassName: str | None = ...,
        labelStyle: Style | None = ...,
        labelClassName: str | None = ...,
        labelCheckedStyle: Style | None = ...,
        labelCheckedClassName: str | None = ...,
    ) -> None: ...

class Col(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        align: Literal["start", "center", "end", "stretch", "baseline"] | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        width: Any = ...,
        xs: Any = ...,
        sm: Any = ...,
        md: Any = ...,
        lg: Any = ...,
        xl: Any = ...,
        xxl: Any = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Collapse(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        is_open: bool | None = ...,
        dimension: Literal["height", "width"] | None = ...,
        navbar: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Container(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        fluid: bool | str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class DropdownMenu(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        label: Children | None = ...,
        color: str | None = ...,
        direction: Literal["down", "start", "up", "end"] | None = ...,
        size: Literal["sm", "md", "lg"] | None = ...,
        disabled: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        align_end: bool | None = ...,
        in_navbar: bool | None = ...,
        nav: bool | None = ...,
        caret: bool | None = ...,
        menu_variant: Literal["light", "dark"] | None = ...,
        group: bool | None = ...,
        toggle_style: Style | None = ...,
        toggle_class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        toggleClassName: str | None = ...,
    ) -> None: ...

class DropdownMenuItem(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        href: str | None = ...,
        external_link: bool | None = ...,
        n_clicks: Number | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        active: bool | None = ...,
        disabled: bool | None = ...,
        divider: bool | None = ...,
        header: bool | None = ...,
        toggle: bool | None = ...,
        target: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Fade(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        is_in: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        timeout: Number | Record | None = ...,
        appear: bool | None = ...,
        enter: bool | None = ...,
        exit: bool | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Form(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        n_submit: Number | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        action: str | None = ...,
        method: Literal["GET", "POST"] | None = ...,
        prevent_default_on_submit: bool | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class FormFeedback(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        type: Literal["valid", "invalid"] | None = ...,
        tooltip: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class FormFloating(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        html_for: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class FormText(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        color: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Input(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        value: str | Number | None = ...,
        n_submit: Number | None = ...,
        n_blur: Number | None = ...,
        size: str | None = ...,
        valid: bool | None = ...,
        invalid: bool | None = ...,
        plaintext: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        type: Literal["text", "number", "password", "email", "range", "search", "tel", "url", "hidden", "time"] | None = ...,
        step: str | Number | None = ...,
        disabled: bool | None = ...,
        placeholder: str | Number | None = ...,
        debounce: bool | Number | None = ...,
        html_size: str | None = ...,
        autocomplete: str | None = ...,
        autofocus: Literal["autoFocus", "autofocus", "AUTOFOCUS"] | bool | None = ...,
        inputmode: Literal["verbatim", "latin", "latin-name", "latin-prose", "full-width-latin", "kana", "katakana", "numeric", "tel", "email", "url"] | None = ...,
        list: str | None = ...,
        max: str | Number | None = ...,
        maxlength: str | Number | None = ...,
        min: str | Number | None = ...,
        minlength: str | Number | None = ...,
        required: Literal["required", "REQUIRED"] | bool | None = ...,
        readonly: bool | Literal["readOnly", "readonly", "READONLY"] | None = ...,
        name: str | None = ...,
        pattern: str | None = ...,
        tabindex: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        tabIndex: str | None = ...,
        maxLength: str | Number | None = ...,
        minLength: str | Number | None = ...,
        inputMode: Literal["verbatim", "latin", "latin-name", "latin-prose", "full-width-latin", "kana", "katakana", "numeric", "tel", "email", "url"] | None = ...,
        autoComplete: str | None = ...,
        autoFocus: Literal["autoFocus", "autofocus", "AUTOFOCUS"] | bool | None = ...,
    ) -> None: ...

class InputGroup(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        size: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class InputGroupText(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Label(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        size: str | None = ...,
        html_for: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        hidden: bool | None = ...,
        check: bool | None = ...,
        width: Any = ...,
        xs: Any = ...,
        sm: Any = ...,
        md: Any = ...,
        lg: Any = ...,
        xl: Any = ...,
        xxl: Any = ...,
        align: Literal["start", "center", "end"] | None = ...,
        color: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class ListGroup(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        numbered: bool | None = ...,
        horizontal: bool | str | None = ...,
        flush: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class ListGroupItem(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        n_clicks: Number | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        active: bool | None = ...,
        disabled: bool | None = ...,
        color: str | None = ...,
        action: bool | None = ...,
        href: str | None = ...,
        external_link: bool | None = ...,
        target: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Nav(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        pills: bool | None = ...,
        vertical: bool | str | None = ...,
        horizontal: Literal["start", "center", "end", "between", "around"] | None = ...,
        fill: bool | None = ...,
        justified: bool | None = ...,
        card: bool | None = ...,
        navbar: bool | None = ...,
        navbar_scroll: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class NavItem(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class NavLink(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        href: str | None = ...,
        n_clicks: Number | None = ...,
        active: bool | Literal["partial", "exact"] | None = ...,
        disabled: bool | None = ...,
        external_link: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        target: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Navbar(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        dark: bool | None = ...,
        fixed: str | None = ...,
        sticky: Literal["top"] | None = ...,
        color: str | None = ...,
        expand: bool | str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        role: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class NavbarBrand(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        external_link: bool | None = ...,
        href: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class NavbarSimple(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        color: str | None = ...,
        dark: bool | None = ...,
        fluid: bool | None = ...,
        links_left: bool | None = ...,
        brand: Children | None = ...,
        brand_href: str | None = ...,
        brand_external_link: bool | None = ...,
        fixed: str | None = ...,
        sticky: str | None = ...,
        expand: bool | str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        brand_style: Style | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class NavbarToggler(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        n_clicks: Number | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        type: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Offcanvas(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        is_open: bool | None = ...,
        title: Children | None = ...,
        placement: Literal["start", "end", "top", "bottom"] | None = ...,
        backdrop: bool | Literal["static"] | None = ...,
        close_button: bool | None = ...,
        keyboard: bool | None = ...,
        scrollable: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        backdrop_class_name: str | None = ...,
        autofocus: bool | None = ...,
        labelledby: str | None = ...,
        className: str | None = ...,
        backdropClassName: str | None = ...,
        autoFocus: bool | None = ...,
        labelledBy: str | None = ...,
    ) -> None: ...

class Pagination(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        active_page: Number | None = ...,
        min_value: Number | None = ...,
        max_value: Number | None = ...,
        step: Number | None = ...,
        size: Literal["sm", "lg"] | None = ...,
        fully_expanded: bool | None = ...,
        previous_next: bool | None = ...,
        first_last: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Placeholder(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        animation: Literal["glow", "wave"] | None = ...,
        color: str | None = ...,
        size: Literal["xs", "sm", "lg"] | None = ...,
        button: bool | None = ...,
        delay_hide: Number | None = ...,
        delay_show: Number | None = ...,
        show_initially: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        xs: Number | None = ...,
        sm: Number | None = ...,
        md: Number | None = ...,
        lg: Number | None = ...,
        xl: Number | None = ...,
        xxl: Number | None = ...,
        target_components: Mapping[Any, str | Sequence[str]] | None = ...,
        display: Literal["auto", "show", "hide"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Popover(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        target: str | Record | None = ...,
        is_open: bool | None = ...,
        trigger: str | None = ...,
        placement: Literal["auto", "auto-start", "auto-end", "top", "top-start", "top-end", "right", "right-start", "right-end", "bottom", "bottom-start", "bottom-end", "left", "left-start", "left-end"] | None = ...,
        hide_arrow: bool | None = ...,
        delay: Record | Number | None = ...,
        offset: str | Number | None = ...,
        flip: bool | None = ...,
        body: bool | None = ...,
        autohide: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class PopoverBody(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class PopoverHeader(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        tag: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Progress(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        value: str | Number | None = ...,
        label: str | None = ...,
        min: Number | None = ...,
        max: Number | None = ...,
        color: str | None = ...,
        bar: bool | None = ...,
        hide_label: bool | None = ...,
        animated: bool | None = ...,
        striped: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class RadioButton(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        value: bool | None = ...,
        disabled: bool | None = ...,
        class_name: str | None = ...,
        style: Style | None = ...,
        input_style: Style | None = ...,
        input_class_name: str | None = ...,
        label: Children | None = ...,
        label_id: str | None = ...,
        label_style: Style | None = ...,
        label_class_name: str | None = ...,
        name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        className: str | None = ...,
        inputStyle: Style | None = ...,
        inputClassName: str | None = ...,
        labelStyle: Style | None = ...,
        labelClassName: str | None = ...,
    ) -> None: ...

class RadioItems(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        options: Items | Record | None = ...,
        value: str | Number | None = ...,
        id: ComponentId | None = ...,
        *,
        inline: bool | None = ...,
        switch: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        input_style: Style | None = ...,
        input_checked_style: Style | None = ...,
        input_class_name: str | None = ...,
        input_checked_class_name: str | None = ...,
        label_style: Style | None = ...,
        label_class_name: str | None = ...,
        label_checked_style: Style | None = ...,
        label_checked_class_name: str | None = ...,
        name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        inputClassName: str | None = ...,
        inputStyle: Style | None = ...,
        inputCheckedStyle: Style | None = ...,
        inputCheckedClassName: str | None = ...,
        labelStyle: Style | None = ...,
        labelClassName: str | None = ...,
        labelCheckedStyle: Style | None = ...,
        labelCheckedClassName: str | None = ...,
    ) -> None: ...

class Row(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        align: Literal["start", "center", "end", "stretch", "baseline"] | None = ...,
        justify: Literal["start", "center", "end", "around", "between", "evenly"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Select(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        options: Items | Record | None = ...,
        value: str | Number | None = ...,
        id: ComponentId | None = ...,
        *,
        placeholder: str | None = ...,
        disabled: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        required: Literal["required", "REQUIRED"] | bool | None = ...,
        valid: bool | None = ...,
        invalid: bool | None = ...,
        size: str | None = ...,
        html_size: str | None = ...,
        name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Spinner(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        color: str | None = ...,
        type: str | None = ...,
        size: str | None = ...,
        fullscreen: bool | None = ...,
        delay_hide: Number | None = ...,
        delay_show: Number | None = ...,
        show_initially: bool | None = ...,
        spinner_style: Style | None = ...,
        spinner_class_name: str | None = ...,
        fullscreen_style: Style | None = ...,
        fullscreen_class_name: str | None = ...,
        display: Literal["auto", "show", "hide"] | None = ...,
        target_components: Mapping[Any, str | Sequence[str]] | None = ...,
        fullscreenClassName: str | None = ...,
        spinnerClassName: str | None = ...,
    ) -> None: ...

class Stack(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        direction: Literal["vertical", "horizontal"] | None = ...,
        gap: Number | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Switch(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        value: bool | None = ...,
        disabled: bool | None = ...,
        label: Children | None = ...,
        class_name: str | None = ...,
        style: Style | None = ...,
        input_style: Style | None = ...,
        input_class_name: str | None = ...,
        label_id: str | None = ...,
        label_style: Style | None = ...,
        label_class_name: str | None = ...,
        name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        className: str | None = ...,
        inputStyle: Style | None = ...,
        inputClassName: str | None = ...,
        labelStyle: Style | None = ...,
        labelClassName: str | None = ...,
    ) -> None: ...

class Tab(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        label: str | None = ...,
        tab_id: str | None = ...,
        disabled: bool | None = ...,
        style: Style | None = ...,
        tab_style: Style | None = ...,
        active_tab_style: Style | None = ...,
        label_style: Style | None = ...,
        active_label_style: Style | None = ...,
        class_name: str | None = ...,
        tab_class_name: str | None = ...,
        active_tab_class_name: str | None = ...,
        label_class_name: str | None = ...,
        active_label_class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        tabClassName: str | None = ...,
        activeTabClassName: str | None = ...,
        labelClassName: str | None = ...,
        activeLabelClassName: str | None = ...,
    ) -> None: ...

class Table(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        style: Style | None = ...,
        class_name: str | None = ...,
        size: str | None = ...,
        bordered: bool | None = ...,
        borderless: bool | None = ...,
        striped: bool | None = ...,
        color: str | None = ...,
        hover: bool | None = ...,
        responsive: bool | str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Tabs(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        active_tab: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...

class Textarea(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        id: ComponentId | None = ...,
        *,
        value: str | None = ...,
        n_blur: Number | None = ...,
        n_submit: Number | None = ...,
        n_clicks: Number | None = ...,
        valid: bool | None = ...,
        invalid: bool | None = ...,
        placeholder: str | None = ...,
        size: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        accesskey: str | None = ...,
        autofocus: str | None = ...,
        contenteditable: str | Number | None = ...,
        contextmenu: str | None = ...,
        cols: str | Number | None = ...,
        dir: str | None = ...,
        disabled: str | bool | None = ...,
        draggable: Literal["true", "false"] | bool | None = ...,
        form: str | None = ...,
        hidden: str | None = ...,
        lang: str | None = ...,
        maxlength: str | Number | None = ...,
        minlength: str | Number | None = ...,
        name: str | None = ...,
        readonly: bool | Literal["readOnly", "readonly", "READONLY"] | None = ...,
        required: Literal["required", "REQUIRED"] | bool | None = ...,
        rows: str | Number | None = ...,
        spellcheck: Literal["true", "false"] | bool | None = ...,
        tabindex: str | Number | None = ...,
        title: str | None = ...,
        wrap: str | None = ...,
        submit_on_enter: bool | None = ...,
        debounce: bool | Number | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        accessKey: str | None = ...,
        autoFocus: str | None = ...,
        contentEditable: str | Number | None = ...,
        contextMenu: str | None = ...,
        maxLength: str | Number | None = ...,
        minLength: str | Number | None = ...,
        readOnly: bool | Literal["readOnly", "readonly", "READONLY"] | None = ...,
        spellCheck: Literal["true", "false"] | bool | None = ...,
        tabIndex: str | Number | None = ...,
    ) -> None: ...

class Toast(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        is_open: bool | None = ...,
        dismissable: bool | None = ...,
        duration: Number | None = ...,
        n_dismiss: Number | None = ...,
        header: Children | None = ...,
        icon: str | None = ...,
        color: str | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        header_style: Style | None = ...,
        header_class_name: str | None = ...,
        body_style: Style | None = ...,
        body_class_name: str | None = ...,
        tag: str | None = ...,
        persistence: str | Number | bool | None = ...,
        persisted_props: Sequence[str] | None = ...,
        persistence_type: Literal["local", "session", "memory"] | None = ...,
        key: str | None = ...,
        className: str | None = ...,
        headerClassName: str | None = ...,
        bodyClassName: str | None = ...,
    ) -> None: ...

class Tooltip(Component):
    """A component that takes its props and is not shown yet."""
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        *,
        target: str | Record | None = ...,
        is_open: bool | None = ...,
        trigger: str | None = ...,
        placement: Literal["auto", "auto-start", "auto-end", "top", "top-start", "top-end", "right", "right-start", "right-end", "bottom", "bottom-start", "bottom-end", "left", "left-start", "left-end"] | None = ...,
        delay: Record | None = ...,
        flip: bool | None = ...,
        autohide: bool | None = ...,
        fade: bool | None = ...,
        style: Style | None = ...,
        class_name: str | None = ...,
        key: str | None = ...,
        className: str | None = ...,
    ) -> None: ...
