"""A Textual app around one widget, and the messages that it hears from it."""

from collections.abc import Iterable
from contextlib import AbstractAsyncContextManager
from typing import Any

from textual.app import App, ComposeResult
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget


class Probe(App[None]):
    """Shows some widgets; `heard` has what the first one posted of the named kinds, `samples` its state then."""

    ENABLE_COMMAND_PALETTE = False

    def __init__(self, *shown: Widget, hear: Iterable[type[Message]] = ()) -> None:
        super().__init__()
        self.shown = shown
        self.heard: list[Any] = []
        self.samples: list[dict[str, Any]] = []
        kinds = tuple(hear)
        widget: Any = shown[0]
        post = widget.post_message

        def post_message(message: Message) -> bool:
            if isinstance(message, kinds):
                self.heard.append(message)
                self.samples.append(widget.sample())
            return bool(post(message))

        widget.post_message = post_message

    def compose(self) -> ComposeResult:
        yield from self.shown

    def opened(self, width: int = 80, height: int = 24) -> AbstractAsyncContextManager[Pilot[None]]:
        return self.run_test(size=(width, height))

    def screen_text(self) -> str:
        """Return the screen as lines of text, without trailing blanks."""
        strips = self.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips).rstrip()
