"""The pane at the bottom of the screen: what went wrong, and what user code printed."""

from textual import events
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui_callbacks.bridge.text import plain

KEPT_LINES = 500
LONGEST_LINE = 2_000


class Panel(VerticalScroll, can_focus=False):
    """Reports and printed lines, newest last; hidden until there is something to say.

    A click on its title line, or F12, hides and shows it.
    """

    DEFAULT_CSS = """
    Panel {
        dock: bottom; height: auto; max-height: 40%; display: none;
        border-top: solid $error; border-title-color: $text-error;
        background: $surface; padding: 0 1; scrollbar-size-vertical: 1;
    }
    Panel.-shown { display: block; }
    Panel.-calm { border-top: solid $primary; border-title-color: $text-primary; }
    Panel Static { width: 1fr; height: auto; }
    """

    def __init__(self) -> None:
        super().__init__(id="tui-callbacks-panel", classes="-calm")
        self._text = Static("", markup=False)
        self._lines: list[Content] = []
        self._errors = 0
        self._warnings = 0

    def compose(self) -> ComposeResult:
        """All lines in one text."""
        yield self._text

    def report(self, text: str, severity: str) -> None:
        """Add an error or warning."""
        if severity == "error":
            self._errors += 1
        else:
            self._warnings += 1
        head, _, rest = plain(text).partition("\n")
        style = "bold $text-error" if severity == "error" else "bold $text-warning"
        lines = [Content.styled(head, style), *([Content.styled(rest, "$text-muted")] if rest else [])]
        self._add(*lines)
        self.call_after_refresh(self._show_head, Content("\n").join(lines))

    def print(self, *lines: str) -> None:
        """Add lines that user code printed; long ones are cut, the log has the rest."""
        self._add(*(Content(plain(line[:LONGEST_LINE])) for line in lines[-KEPT_LINES:]))
        self.call_after_refresh(self.scroll_end, animate=False)

    def toggle(self) -> None:
        """Hide or show the pane."""
        self.toggle_class("-shown")

    def on_click(self, event: events.Click) -> None:
        """A click on the title line hides the pane."""
        if event.screen_y == self.region.y:
            self.toggle()

    def _add(self, *lines: Content) -> None:
        self._lines.extend(lines)
        del self._lines[:-KEPT_LINES]
        self._text.update(Content("\n").join(self._lines))
        self.set_class(self._errors == 0, "-calm")
        self.border_title = self._title()
        self.add_class("-shown")

    def _show_head(self, newest: Content) -> None:
        """Scroll so that the newest report begins at the top, when it is too long to be seen whole."""
        height = newest.get_height({}, max(1, self._text.content_size.width))
        self.scroll_to(y=self.virtual_size.height - height, animate=False)

    def _title(self) -> str:
        counts = [(self._errors, "error"), (self._warnings, "warning")]
        parts = [f"{number} {word}{'s' if number != 1 else ''}" for number, word in counts if number]
        return f"{', '.join(parts) or 'Log'} · F12 hides"
