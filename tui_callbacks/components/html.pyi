"""Signatures of the components of `tui_callbacks.components.html`; `tools/stubs.py` writes them from the tables."""

# ruff: noqa: A002, E501, E742, N803, PYI021, RUF022, RUF100
# fmt: off
from typing import Literal

from tui_callbacks.components.base import Component
from tui_callbacks.components.shapes import Children, ComponentId, Number, Style

__all__ = [
    "A",
    "Abbr",
    "Acronym",
    "Address",
    "Area",
    "Article",
    "Aside",
    "Audio",
    "B",
    "Base",
    "Basefont",
    "Bdi",
    "Bdo",
    "Big",
    "Blink",
    "Blockquote",
    "Br",
    "Button",
    "Canvas",
    "Caption",
    "Center",
    "Cite",
    "Code",
    "Col",
    "Colgroup",
    "Content",
    "Data",
    "Datalist",
    "Dd",
    "Del",
    "Details",
    "Dfn",
    "Dialog",
    "Div",
    "Dl",
    "Dt",
    "Em",
    "Embed",
    "Fieldset",
    "Figcaption",
    "Figure",
    "Font",
    "Footer",
    "Form",
    "Frame",
    "Frameset",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "Header",
    "Hgroup",
    "Hr",
    "I",
    "Iframe",
    "Img",
    "Ins",
    "Kbd",
    "Keygen",
    "Label",
    "Legend",
    "Li",
    "Link",
    "Main",
    "MapEl",
    "Mark",
    "Marquee",
    "Meta",
    "Meter",
    "Nav",
    "Nobr",
    "Noscript",
    "ObjectEl",
    "Ol",
    "Optgroup",
    "Option",
    "Output",
    "P",
    "Param",
    "Picture",
    "Plaintext",
    "Pre",
    "Progress",
    "Q",
    "Rb",
    "Rp",
    "Rt",
    "Rtc",
    "Ruby",
    "S",
    "Samp",
    "Script",
    "Section",
    "Select",
    "Shadow",
    "Slot",
    "Small",
    "Source",
    "Spacer",
    "Span",
    "Strike",
    "Strong",
    "Sub",
    "Summary",
    "Sup",
    "Table",
    "Tbody",
    "Td",
    "Template",
    "Textarea",
    "Tfoot",
    "Th",
    "Thead",
    "Time",
    "Title",
    "Tr",
    "Track",
    "U",
    "Ul",
    "Var",
    "Video",
    "Wbr",
    "Xmp",
]

class _Common(Component):  # what most of the 125 take
    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class A(Component):
    """A link.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        download: The target is saved under this name, not opened.
        href: The address to which it leads.
        hrefLang: The language of the target.
        media: The kind of device that is meant.
        referrerPolicy: Which address is passed on when loading.
        rel: How the target is related to the page.
        shape: The shape of an area of a picture.
        target: Where the target is shown.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        download: str | None = ...,
        href: str | None = ...,
        hrefLang: str | None = ...,
        media: str | None = ...,
        referrerPolicy: str | None = ...,
        rel: str | None = ...,
        shape: str | None = ...,
        target: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Abbr(_Common):
    """An abbreviation; its title says what it stands for."""

class Acronym(_Common):
    """An acronym; Abbr is its modern name."""

class Address(_Common):
    """Somebody's address."""

class Area(Component):
    """A clickable area of a picture.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        alt: The text that stands in for a picture.
        coords: The corners of an area of a picture.
        download: The target is saved under this name, not opened.
        href: The address to which it leads.
        media: The kind of device that is meant.
        referrerPolicy: Which address is passed on when loading.
        rel: How the target is related to the page.
        shape: The shape of an area of a picture.
        target: Where the target is shown.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        alt: str | None = ...,
        coords: str | None = ...,
        download: str | None = ...,
        href: str | None = ...,
        media: str | None = ...,
        referrerPolicy: str | None = ...,
        rel: str | None = ...,
        shape: str | None = ...,
        target: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Article(_Common):
    """A piece of writing that stands by itself."""

class Aside(_Common):
    """Something beside the main matter."""

class Audio(Component):
    """A player of sound.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        autoPlay: Playing starts by itself.
        controls: The controls of a player are shown.
        crossOrigin: How requests to other sites are made.
        loop: Playing begins again at the end.
        muted: The sound is off at first.
        preload: How much is loaded before playing.
        src: The address of what is shown or played.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        autoPlay: Literal["autoPlay", "autoplay", "AUTOPLAY"] | bool | None = ...,
        controls: Literal["controls", "CONTROLS"] | bool | None = ...,
        crossOrigin: str | None = ...,
        loop: Literal["loop", "LOOP"] | bool | None = ...,
        muted: Literal["muted", "MUTED"] | bool | None = ...,
        preload: str | None = ...,
        src: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class B(_Common):
    """Bold text."""

class Base(Component):
    """The address from which relative ones are counted.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        href: The address to which it leads.
        target: Where the target is shown.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        href: str | None = ...,
        target: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Basefont(_Common):
    """The font of the page, as old pages set it."""

class Bdi(_Common):
    """Text whose direction is its own."""

class Bdo(_Common):
    """Text whose direction is set by dir."""

class Big(_Common):
    """Larger text."""

class Blink(_Common):
    """Blinking text."""

class Blockquote(Component):
    """A quotation in a block of its own.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        cite: Where a quotation, or the reason of a change, is found.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        cite: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Br(_Common):
    """The end of a line."""

class Button(Component):
    """A button.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        autoFocus: The element has the focus at first.
        disabled: The element cannot be used.
        form: The id of the form to which the element belongs.
        formAction: Where the form is sent, in place of its own action.
        formEncType: How the data are encoded, in place of the form's own way.
        formMethod: The method of sending, in place of the form's own.
        formNoValidate: The form is sent unchecked.
        formTarget: Where the answer is shown, in place of the form's own target.
        name: The name under which the value is sent.
        type: What kind it is.
        value: Its value.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        autoFocus: Literal["autoFocus", "autofocus", "AUTOFOCUS"] | bool | None = ...,
        disabled: Literal["disabled", "DISABLED"] | bool | None = ...,
        form: str | None = ...,
        formAction: str | None = ...,
        formEncType: str | None = ...,
        formMethod: str | None = ...,
        formNoValidate: Literal["formNoValidate", "formnovalidate", "FORMNOVALIDATE"] | bool | None = ...,
        formTarget: str | None = ...,
        name: str | None = ...,
        type: str | None = ...,
        value: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Canvas(Component):
    """A surface on which a script draws.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        height: How high it is.
        width: How wide it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        height: str | Number | None = ...,
        width: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Caption(_Common):
    """The title of a table."""

class Center(_Common):
    """A block of centred text."""

class Cite(_Common):
    """The title of a work."""

class Code(_Common):
    """A piece of code within text."""

class Col(Component):
    """A column of a table.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        span: How many columns are covered.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        span: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Colgroup(Component):
    """A group of columns of a table.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        span: How many columns are covered.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        span: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Content(_Common):
    """The place where what is inside a shadow tree is shown; Slot is its modern name."""

class Data(Component):
    """Text with a machine form of it.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        value: Its value.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        value: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Datalist(_Common):
    """Options that a field suggests."""

class Dd(_Common):
    """What is said about the term before it."""

class Del(Component):
    """Text that was taken out.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        cite: Where a quotation, or the reason of a change, is found.
        dateTime: The date and time that are meant, in machine form.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        cite: str | None = ...,
        dateTime: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Details(Component):
    """A block that opens and closes; its first child is a Summary.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        open: What is inside is shown.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        open: Literal["open", "OPEN"] | bool | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Dfn(_Common):
    """A term where it is explained."""

class Dialog(Component):
    """A dialog box.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        open: What is inside is shown.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        open: Literal["open", "OPEN"] | bool | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Div(_Common):
    """A block without a meaning of its own."""

class Dl(_Common):
    """A list of terms and what is said about them."""

class Dt(_Common):
    """A term of a Dl."""

class Em(_Common):
    """Stressed text."""

class Embed(Component):
    """Something foreign in the page.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        height: How high it is.
        src: The address of what is shown or played.
        type: What kind it is.
        width: How wide it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        height: str | Number | None = ...,
        src: str | None = ...,
        type: str | None = ...,
        width: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Fieldset(Component):
    """Fields that belong together, in a frame.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        disabled: The element cannot be used.
        form: The id of the form to which the element belongs.
        name: The name under which the value is sent.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        disabled: Literal["disabled", "DISABLED"] | bool | None = ...,
        form: str | None = ...,
        name: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Figcaption(_Common):
    """The caption of a figure."""

class Figure(_Common):
    """A picture or a chart, with its caption."""

class Font(_Common):
    """Text in another font, as old pages set it."""

class Footer(_Common):
    """The foot of a page or section."""

class Form(Component):
    """Fields that are sent together.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        accept: The kinds of files that are taken.
        acceptCharset: The character sets that are taken.
        action: Where a form is sent.
        autoComplete: Whether the field may be filled in from what was typed before.
        encType: How the data of a form are encoded.
        method: The method by which a form is sent.
        name: The name under which the value is sent.
        noValidate: The form is sent unchecked.
        target: Where the target is shown.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        accept: str | None = ...,
        acceptCharset: str | None = ...,
        action: str | None = ...,
        autoComplete: str | None = ...,
        encType: str | None = ...,
        method: str | None = ...,
        name: str | None = ...,
        noValidate: Literal["noValidate", "novalidate", "NOVALIDATE"] | bool | None = ...,
        target: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Frame(_Common):
    """A part of a Frameset."""

class Frameset(_Common):
    """A window divided into frames, as in old pages."""

class H1(_Common):
    """A heading of the first rank."""

class H2(_Common):
    """A heading of the second rank."""

class H3(_Common):
    """A heading of the third rank."""

class H4(_Common):
    """A heading of the fourth rank."""

class H5(_Common):
    """A heading of the fifth rank."""

class H6(_Common):
    """A heading of the sixth rank."""

class Header(_Common):
    """The head of a page or section."""

class Hgroup(_Common):
    """A heading with what belongs to it."""

class Hr(_Common):
    """A line across, between two matters."""

class I(_Common):
    """Text in italics."""

class Iframe(Component):
    """A page within the page.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        allow: What the embedded page may do.
        height: How high it is.
        name: The name under which the value is sent.
        referrerPolicy: Which address is passed on when loading.
        sandbox: What is forbidden to the embedded page.
        src: The address of what is shown or played.
        srcDoc: The embedded page itself, as HTML.
        width: How wide it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        allow: str | None = ...,
        height: str | Number | None = ...,
        name: str | None = ...,
        referrerPolicy: str | None = ...,
        sandbox: str | None = ...,
        src: str | None = ...,
        srcDoc: str | None = ...,
        width: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Img(Component):
    """A picture.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        alt: The text that stands in for a picture.
        crossOrigin: How requests to other sites are made.
        height: How high it is.
        referrerPolicy: Which address is passed on when loading.
        sizes: The sizes of the pictures to choose from.
        src: The address of what is shown or played.
        srcSet: The pictures to choose from.
        useMap: The name of the map that divides the picture into areas.
        width: How wide it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        alt: str | None = ...,
        crossOrigin: str | None = ...,
        height: str | Number | None = ...,
        referrerPolicy: str | None = ...,
        sizes: str | None = ...,
        src: str | None = ...,
        srcSet: str | None = ...,
        useMap: str | None = ...,
        width: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Ins(Component):
    """Text that was put in.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        cite: Where a quotation, or the reason of a change, is found.
        dateTime: The date and time that are meant, in machine form.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        cite: str | None = ...,
        dateTime: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Kbd(_Common):
    """What the user types."""

class Keygen(_Common):
    """A field that makes a pair of keys, as in old pages."""

class Label(Component):
    """The name of a field.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        htmlFor: The id of the element to which it belongs; clicking it leads the focus there.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        htmlFor: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Legend(_Common):
    """The title of a Fieldset."""

class Li(Component):
    """An item of a list.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        value: Its value.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        value: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Link(Component):
    """A file that belongs to the page.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        crossOrigin: How requests to other sites are made.
        href: The address to which it leads.
        hrefLang: The language of the target.
        integrity: A checksum of what is loaded.
        media: The kind of device that is meant.
        referrerPolicy: Which address is passed on when loading.
        rel: How the target is related to the page.
        sizes: The sizes of the pictures to choose from.
        type: What kind it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        crossOrigin: str | None = ...,
        href: str | None = ...,
        hrefLang: str | None = ...,
        integrity: str | None = ...,
        media: str | None = ...,
        referrerPolicy: str | None = ...,
        rel: str | None = ...,
        sizes: str | None = ...,
        type: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Main(_Common):
    """The main matter of the page."""

class MapEl(Component):
    """The areas of a picture.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        name: The name under which the value is sent.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        name: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Mark(_Common):
    """Marked text."""

class Marquee(Component):
    """Running text.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        loop: Playing begins again at the end.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        loop: Literal["loop", "LOOP"] | bool | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Meta(Component):
    """Something about the page.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        charSet: The character set of the page.
        content: The value that belongs to name or httpEquiv.
        httpEquiv: The header that content stands for.
        name: The name under which the value is sent.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        charSet: str | None = ...,
        content: str | None = ...,
        httpEquiv: str | None = ...,
        name: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Meter(Component):
    """A value within a known range.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        high: Where the upper range begins.
        low: Where the lower range ends.
        max: The largest value.
        min: The smallest value.
        optimum: The best value.
        value: Its value.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        high: str | Number | None = ...,
        low: str | Number | None = ...,
        max: str | Number | None = ...,
        min: str | Number | None = ...,
        optimum: str | Number | None = ...,
        value: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Nav(_Common):
    """Links to other places."""

class Nobr(_Common):
    """Text that is not broken into lines."""

class Noscript(_Common):
    """What is shown where no scripts run."""

class ObjectEl(Component):
    """Something foreign in the page.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        data: The address of an object.
        form: The id of the form to which the element belongs.
        height: How high it is.
        name: The name under which the value is sent.
        type: What kind it is.
        useMap: The name of the map that divides the picture into areas.
        width: How wide it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        data: str | None = ...,
        form: str | None = ...,
        height: str | Number | None = ...,
        name: str | None = ...,
        type: str | None = ...,
        useMap: str | None = ...,
        width: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Ol(Component):
    """A numbered list.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        reversed: The numbers of the list go down.
        start: The first number of the list.
        type: What kind it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        reversed: Literal["reversed", "REVERSED"] | bool | None = ...,
        start: str | Number | None = ...,
        type: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Optgroup(Component):
    """A group of options.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        disabled: The element cannot be used.
        label: A title shown to the user.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        disabled: Literal["disabled", "DISABLED"] | bool | None = ...,
        label: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Option(Component):
    """An option of a Select or Datalist.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        disabled: The element cannot be used.
        label: A title shown to the user.
        selected: The option is chosen at first.
        value: Its value.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        disabled: Literal["disabled", "DISABLED"] | bool | None = ...,
        label: str | None = ...,
        selected: Literal["selected", "SELECTED"] | bool | None = ...,
        value: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Output(Component):
    """The result of what the user did.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        htmlFor: The id of the element to which it belongs; clicking it leads the focus there.
        form: The id of the form to which the element belongs.
        name: The name under which the value is sent.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        htmlFor: str | None = ...,
        form: str | None = ...,
        name: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class P(_Common):
    """A paragraph."""

class Param(Component):
    """A setting of an ObjectEl.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        name: The name under which the value is sent.
        value: Its value.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        name: str | None = ...,
        value: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Picture(_Common):
    """A picture in several forms to choose from."""

class Plaintext(_Common):
    """Text shown as it is, to the end of the page."""

class Pre(_Common):
    """Text whose blanks and line ends are kept."""

class Progress(Component):
    """How far something has come.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        max: The largest value.
        value: Its value.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        max: str | Number | None = ...,
        value: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Q(Component):
    """A quotation within text.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        cite: Where a quotation, or the reason of a change, is found.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        cite: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Rb(_Common):
    """The text under a Ruby note."""

class Rp(_Common):
    """Brackets where Ruby notes cannot be shown."""

class Rt(_Common):
    """A Ruby note."""

class Rtc(_Common):
    """A group of Ruby notes."""

class Ruby(_Common):
    """Text with small notes above it."""

class S(_Common):
    """Text that no longer holds, struck through."""

class Samp(_Common):
    """What a program prints."""

class Script(Component):
    """A script.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        crossOrigin: How requests to other sites are made.
        defer: The script runs after the page was read.
        integrity: A checksum of what is loaded.
        referrerPolicy: Which address is passed on when loading.
        src: The address of what is shown or played.
        type: What kind it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
        async: The script runs when it is there.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        crossOrigin: str | None = ...,
        defer: Literal["defer", "DEFER"] | bool | None = ...,
        integrity: str | None = ...,
        referrerPolicy: str | None = ...,
        src: str | None = ...,
        type: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Section(_Common):
    """A section of the page."""

class Select(Component):
    """A choice between options.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        autoFocus: The element has the focus at first.
        autoComplete: Whether the field may be filled in from what was typed before.
        disabled: The element cannot be used.
        form: The id of the form to which the element belongs.
        multiple: Several values can be chosen.
        name: The name under which the value is sent.
        required: A value must be given.
        size: How many options are shown at once.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        autoFocus: Literal["autoFocus", "autofocus", "AUTOFOCUS"] | bool | None = ...,
        autoComplete: str | None = ...,
        disabled: Literal["disabled", "DISABLED"] | bool | None = ...,
        form: str | None = ...,
        multiple: Literal["multiple", "MULTIPLE"] | bool | None = ...,
        name: str | None = ...,
        required: Literal["required", "REQUIRED"] | bool | None = ...,
        size: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Shadow(_Common):
    """The place of an older shadow tree."""

class Slot(_Common):
    """A place to be filled within a web component."""

class Small(_Common):
    """Smaller text."""

class Source(Component):
    """One of several forms of a picture, sound or film.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        media: The kind of device that is meant.
        sizes: The sizes of the pictures to choose from.
        src: The address of what is shown or played.
        srcSet: The pictures to choose from.
        type: What kind it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        media: str | None = ...,
        sizes: str | None = ...,
        src: str | None = ...,
        srcSet: str | None = ...,
        type: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Spacer(_Common):
    """Empty room, as in old pages."""

class Span(_Common):
    """Text within a line, without a meaning of its own."""

class Strike(_Common):
    """Text struck through."""

class Strong(_Common):
    """Important text."""

class Sub(_Common):
    """Text below the line."""

class Summary(_Common):
    """What is shown of a Details block while it is closed."""

class Sup(_Common):
    """Text above the line."""

class Table(_Common):
    """A table."""

class Tbody(_Common):
    """The rows of a table that are neither head nor foot."""

class Td(Component):
    """A cell of a table.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        colSpan: How many columns the cell covers.
        headers: The ids of the header cells that apply to the cell.
        rowSpan: How many rows the cell covers.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        colSpan: str | Number | None = ...,
        headers: str | None = ...,
        rowSpan: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Template(_Common):
    """Elements that are kept but not shown."""

class Textarea(Component):
    """A field for several lines of text.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        autoFocus: The element has the focus at first.
        autoComplete: Whether the field may be filled in from what was typed before.
        cols: The width of a text area in characters.
        disabled: The element cannot be used.
        form: The id of the form to which the element belongs.
        inputMode: The kind of keyboard that suits the field.
        maxLength: The most characters that can be typed.
        minLength: The fewest characters that count as valid.
        name: The name under which the value is sent.
        placeholder: A hint shown while the field is empty.
        readOnly: The value cannot be changed.
        required: A value must be given.
        rows: The height of a text area in lines.
        wrap: How long lines are broken.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        autoFocus: Literal["autoFocus", "autofocus", "AUTOFOCUS"] | bool | None = ...,
        autoComplete: str | None = ...,
        cols: str | Number | None = ...,
        disabled: Literal["disabled", "DISABLED"] | bool | None = ...,
        form: str | None = ...,
        inputMode: str | None = ...,
        maxLength: str | Number | None = ...,
        minLength: str | Number | None = ...,
        name: str | None = ...,
        placeholder: str | None = ...,
        readOnly: str | None = ...,
        required: Literal["required", "REQUIRED"] | bool | None = ...,
        rows: str | Number | None = ...,
        wrap: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Tfoot(_Common):
    """The foot of a table."""

class Th(Component):
    """A header cell of a table.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        colSpan: How many columns the cell covers.
        headers: The ids of the header cells that apply to the cell.
        rowSpan: How many rows the cell covers.
        scope: The cells to which a header cell applies.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        colSpan: str | Number | None = ...,
        headers: str | None = ...,
        rowSpan: str | Number | None = ...,
        scope: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Thead(_Common):
    """The head of a table."""

class Time(Component):
    """A time or date, with a machine form of it.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        dateTime: The date and time that are meant, in machine form.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        dateTime: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Title(_Common):
    """The title of the page."""

class Tr(_Common):
    """A row of a table."""

class Track(Component):
    """A text track of a film.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        default: The track is on unless the user chose another.
        kind: What a text track is for.
        label: A title shown to the user.
        src: The address of what is shown or played.
        srcLang: The language of a text track.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        default: Literal["default", "DEFAULT"] | bool | None = ...,
        kind: str | None = ...,
        label: str | None = ...,
        src: str | None = ...,
        srcLang: str | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class U(_Common):
    """Underlined text."""

class Ul(_Common):
    """A list with bullets."""

class Var(_Common):
    """The name of a variable."""

class Video(Component):
    """A player of films.

    Args:
        children: What is inside: a component, text or a number, or a list of these.
        id: The name under which callbacks reach the component; unique in the layout.
        n_clicks: How often it was clicked, or activated by key.
        n_clicks_timestamp: When n_clicks last changed, in ms since 1970.
        disable_n_clicks: Clicks are not counted.
        key: A name that stays with the element when its neighbours change.
        autoPlay: Playing starts by itself.
        controls: The controls of a player are shown.
        crossOrigin: How requests to other sites are made.
        height: How high it is.
        loop: Playing begins again at the end.
        muted: The sound is off at first.
        playsInline: Playing does not fill the screen.
        poster: The picture shown before playing.
        preload: How much is loaded before playing.
        src: The address of what is shown or played.
        width: How wide it is.
        accessKey: The key that leads to the element.
        className: Its classes, parted by blanks; style sheets know them as .name.
        contentEditable: Whether the user may edit what is inside.
        dir: The direction of the text, ltr or rtl.
        draggable: Whether the element can be dragged.
        hidden: The element is not shown and takes no room.
        lang: The language of the text.
        role: What the element is to assistive technology.
        spellCheck: Whether the text may be checked for spelling.
        style: Style properties of this element alone, camelCase or hyphenated.
        tabIndex: Its place in the order of the Tab key; -1 takes it out.
        title: A hint, shown as a tooltip.
    """

    def __init__(
        self,
        children: Children | None = ...,
        id: ComponentId | None = ...,
        n_clicks: Number | None = ...,
        n_clicks_timestamp: Number | None = ...,
        disable_n_clicks: bool | None = ...,
        key: str | None = ...,
        autoPlay: Literal["autoPlay", "autoplay", "AUTOPLAY"] | bool | None = ...,
        controls: Literal["controls", "CONTROLS"] | bool | None = ...,
        crossOrigin: str | None = ...,
        height: str | Number | None = ...,
        loop: Literal["loop", "LOOP"] | bool | None = ...,
        muted: Literal["muted", "MUTED"] | bool | None = ...,
        playsInline: Literal["playsInline", "playsinline", "PLAYSINLINE"] | bool | None = ...,
        poster: str | None = ...,
        preload: str | None = ...,
        src: str | None = ...,
        width: str | Number | None = ...,
        accessKey: str | None = ...,
        className: str | None = ...,
        contentEditable: str | None = ...,
        dir: str | None = ...,
        draggable: str | None = ...,
        hidden: Literal["hidden", "HIDDEN"] | bool | None = ...,
        lang: str | None = ...,
        role: str | None = ...,
        spellCheck: str | None = ...,
        style: Style | None = ...,
        tabIndex: str | Number | None = ...,
        title: str | None = ...,
    ) -> None: ...

class Wbr(_Common):
    """A place where a line may be broken."""

class Xmp(_Common):
    """Text shown as it is, with its blanks and line ends."""
