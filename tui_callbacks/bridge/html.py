"""`dash.html` on the screen: blocks, inline text, tables and buttons as one table."""

from collections.abc import Callable

from textual.style import Style
from textual.widgets import Rule

from tui_callbacks.bridge.adapter import Adapter, Kind
from tui_callbacks.bridge.button import PushButton
from tui_callbacks.bridge.content import text_of_children
from tui_callbacks.bridge.styles import tag_style
from tui_callbacks.bridge.text import plain
from tui_callbacks.components.tree import Node

_BLOCKS = (
    "Div Section Article Main Aside Nav Header Footer Figure Figcaption Fieldset Legend Form Center Hgroup Address "
    "Dl Dt Dd Ul Ol Li Details Summary P Blockquote Caption H1 H2 H3 H4 H5 H6"
).split()
_INLINE = (
    "Span B Strong I Em U S Del Ins Mark Small Big Code Kbd Samp Var Q Cite Abbr Dfn Time Data Sub Sup Font Label A"
).split()
_PREFORMATTED = "Pre Xmp Plaintext".split()
_PARTS = "Thead Tbody Tfoot Tr".split()


def _tag_style(tag: str) -> Callable[[Node], Style]:
    style = tag_style(tag)
    return lambda _node: style


def build_button(node: Node, _services: object) -> PushButton:
    """Make a button with the node's text as its label."""
    button = PushButton(plain(text_of_children(node.props.get("children"))))
    button.disabled = bool(node.props.get("disabled"))
    return button


def write_label(button: PushButton, text: str) -> None:
    """Give a button another label."""
    button.set_label(plain(text))


BUTTON = Adapter(
    Kind.WIDGET,
    flow="inline",
    build=build_button,
    writes={"children": write_label},
    clicks=(PushButton.Pressed,),
)

ADAPTERS: dict[str, Adapter] = {
    **{tag: Adapter(Kind.BOX, classes=tag.lower()) for tag in _BLOCKS},
    **{tag: Adapter(Kind.BOX, classes=tag.lower(), preformatted=True) for tag in _PREFORMATTED},
    **{tag: Adapter(Kind.INLINE, flow="inline", text_style=_tag_style(tag.lower())) for tag in _INLINE},
    **{tag: Adapter(Kind.TABLE_PART) for tag in _PARTS},
    "Td": Adapter(Kind.BOX, classes="td"),
    "Th": Adapter(Kind.BOX, classes="th"),
    "Table": Adapter(Kind.TABLE, classes="table"),
    "Button": BUTTON,
    "Br": Adapter(Kind.BREAK, flow="inline"),
    "Hr": Adapter(Kind.WIDGET, build=lambda _node, _services: Rule(line_style="solid"), classes="hr"),
}
