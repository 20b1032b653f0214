"""`dash_bootstrap_components` on the screen, as one table."""

from typing import Any

from tui_callbacks.bridge.adapter import Adapter, Kind, Services
from tui_callbacks.bridge.button import PushButton
from tui_callbacks.bridge.content import text_of_children
from tui_callbacks.bridge.text import plain
from tui_callbacks.components.tree import Node

LOOKS = {"primary": "primary", "success": "success", "warning": "warning", "danger": "error", "info": "primary"}
SIZES = {"sm": "small", "lg": "large"}


def _look(color: Any) -> str:
    return "link" if color == "link" else LOOKS.get(str(color), "default")


def build_button(node: Node, _services: Services) -> PushButton:
    """Make a button; Bootstrap's buttons are "primary" unless they say otherwise."""
    return PushButton(
        plain(text_of_children(node.get("children"))),
        look=_look(node.get("color") or "primary"),
        outline=bool(node.get("outline")),
        size=SIZES.get(str(node.get("size")), "medium"),
    )


BUTTON = Adapter(
    Kind.WIDGET,
    flow="inline",
    build=build_button,
    writes={
        "children": lambda button, text: button.set_label(plain(text)),
        "color": lambda button, color: button.set_look(_look(color or "primary")),
        "outline": lambda button, outline: button.set_outline(bool(outline)),
        "size": lambda button, size: button.set_size(SIZES.get(str(size), "medium")),
    },
    clicks=(PushButton.Pressed,),
)

ADAPTERS: dict[str, Adapter] = {
    "Button": BUTTON,
    "Modal": Adapter(Kind.MODAL),
    "ModalHeader": Adapter(Kind.BOX, classes="modal-header"),
    "ModalTitle": Adapter(Kind.BOX, classes="modal-title"),
    "ModalBody": Adapter(Kind.BOX, classes="modal-body"),
    "ModalFooter": Adapter(Kind.BOX, classes="modal-footer"),
}
