"""Messages that go straight to the session, and those that go the usual way."""

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Input

from tui_callbacks.bridge.listening import listening


class Shown(App[None]):
    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets
        self.bubbled: list[Message] = []

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def on_button_pressed(self, message: Button.Pressed) -> None:
        self.bubbled.append(message)

    def on_input_changed(self, message: Input.Changed) -> None:
        self.bubbled.append(message)


async def test_a_message_of_interest_is_heard_at_once_and_does_not_bubble() -> None:
    button, heard = Button("x"), list[Message]()
    listening(button, frozenset({Button.Pressed}), heard.append)
    app = Shown(button)
    async with app.run_test() as pilot:
        button.press()
        assert [type(message) for message in heard] == [Button.Pressed]
        await pilot.pause()
        assert app.bubbled == []


async def test_other_widgets_of_the_class_are_left_alone() -> None:
    button, other, heard = Button("x"), Button("y"), list[Message]()
    listening(button, frozenset({Button.Pressed}), heard.append)
    app = Shown(button, other)
    async with app.run_test() as pilot:
        other.press()
        await pilot.pause()
        assert heard == []
        assert len(app.bubbled) == 1


async def test_messages_of_no_interest_go_the_usual_way() -> None:
    field, heard = Input(), list[Message]()
    listening(field, frozenset({Input.Submitted}), heard.append)
    app = Shown(field)
    async with app.run_test() as pilot:
        await pilot.press("a", "enter")
        assert [type(message) for message in heard] == [Input.Submitted]
        assert [type(message) for message in app.bubbled] == [Input.Changed]


def test_a_listening_widget_is_styled_as_what_it_was() -> None:
    button = Button("x")
    listening(button, frozenset({Button.Pressed}), lambda _message: None)
    assert isinstance(button, Button)
    assert type(button).__name__ == "Button"
    assert "Button" in button._css_type_names
