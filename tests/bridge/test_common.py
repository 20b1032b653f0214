"""className, style, hidden, disabled and title, on a widget that is not mounted."""

from typing import Any

from textual.content import Content
from textual.widget import Widget

from tests.bridge.trees import node_of
from tui_callbacks import html
from tui_callbacks.bridge.adapter import Adapter, Kind
from tui_callbacks.bridge.common import COMMON_WRITES, apply_common
from tui_callbacks.bridge.focus import FocusParking
from tui_callbacks.bridge.props import write_prop
from tui_callbacks.bridge.view import View
from tui_callbacks.components.tree import Node

OWN = Adapter(Kind.BOX, classes="p block")


class Shown:
    """One view, and writes to it as the mounter does them."""

    def __init__(self, adapter: Adapter = OWN, **props: Any) -> None:
        self.node: Node = node_of(html.Button(**props))
        self.widget = Widget(classes=adapter.classes)
        self.view = View(self.node, adapter, self.widget)
        apply_common(self.view, self.widget, self.node)

    def write(self, prop: str, value: Any) -> Widget:
        self.node.props[prop] = value
        write_prop(self.view, prop, self.node, FocusParking())
        return self.widget

    @property
    def classes(self) -> set[str]:
        return set(self.widget.classes)


def test_what_is_not_given_leaves_the_widget_as_it_is() -> None:
    shown = Shown()
    assert shown.classes == {"p", "block"}
    assert shown.widget.display
    assert not shown.widget.disabled
    assert shown.widget.tooltip is None
    assert shown.view.shown == {}


def test_classes_replace_each_other_and_never_the_components_own() -> None:
    shown = Shown(className="p wide")
    assert shown.classes == {"p", "block", "wide"}
    shown.write("className", "a b")
    assert shown.classes == {"p", "block", "a", "b"}
    shown.write("className", None)
    assert shown.classes == {"p", "block"}


def test_classes_that_textual_does_not_take_are_made_so() -> None:
    shown = Shown(className="1st w-1/2 é")
    assert shown.classes == {"p", "block", "_1st", "w-1_2", "_"}


def test_a_class_of_the_widgets_own_kind_cannot_be_given_or_taken() -> None:
    shown = Shown(className="-row")
    assert shown.classes == {"p", "block"}
    shown.widget.add_class("-large")
    shown.write("className", "-large")
    shown.write("className", "")
    assert "-large" in shown.classes


def test_both_names_of_the_classes_count_together() -> None:
    shown = Shown(className="a b")
    shown.write("class_name", "b c")
    assert shown.classes == {"p", "block", "a", "b", "c"}
    shown.write("class_name", None)
    assert shown.classes == {"p", "block", "a", "b"}


def test_style_is_set_and_unset() -> None:
    shown = Shown(style={"width": "10ch"})
    assert str(shown.widget.styles.width) == "10"
    shown.write("style", {"color": "red"})
    assert not shown.widget.styles.inline.has_rule("width")
    assert shown.widget.styles.color.hex == "#FF0000"
    shown.write("style", None)
    assert not shown.widget.styles.inline.has_rule("color")


def test_hidden_and_display_are_two_reasons_not_to_be_seen() -> None:
    shown = Shown(hidden=True, style={"display": "none"})
    assert not shown.widget.display
    assert not shown.write("hidden", False).display
    assert shown.write("style", {"display": "block"}).display
    assert not shown.write("style", {"display": "none"}).display
    assert not shown.write("hidden", True).display
    assert not shown.write("style", None).display
    assert shown.write("hidden", None).display


def test_disabled_and_title_are_brought_to_the_widget_literally() -> None:
    shown = Shown(disabled=True, title="[b]tip\x1b[31m")
    assert shown.widget.disabled
    assert isinstance(shown.widget.tooltip, Content)
    assert shown.widget.tooltip.plain == "[b]tip"
    assert not shown.write("disabled", None).disabled
    assert shown.write("title", "").tooltip is None


def test_a_prop_that_the_adapter_writes_itself_is_its_own() -> None:
    written: list[Any] = []
    adapter = Adapter(Kind.WIDGET, writes={"title": lambda _widget, value: written.append(value)})
    shown = Shown(adapter, title="tip")
    assert shown.widget.tooltip is None
    shown.write("title", "other")
    assert written == ["other"]


def test_an_equal_value_is_not_written_again() -> None:
    shown = Shown(title="tip")
    shown.widget.tooltip = None
    shown.write("title", "tip")
    assert shown.widget.tooltip is None


def test_every_common_prop_is_one_that_components_have() -> None:
    for prop in set(COMMON_WRITES) - {"class_name"}:
        assert prop in html.Button.props
