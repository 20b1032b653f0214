"""The push button: label, looks and sizes of a button in a browser, on Textual's Button."""

from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.widgets import Button

from tui_callbacks.bridge.text import plain

LOOKS = ("default", "primary", "success", "warning", "error", "link")
"""How a button may look; "link" is an underlined text without a box."""

SIZES = ("small", "medium", "large")
"""How big a button may be: one row; one row with more room around the label; three rows."""


class PushButton(Button):
    """A button that reports every press (`Button.Pressed`), also the second of two fast ones.

    It takes one row by default, so that it stands in a line of text and fields.

    Args:
        label: What is written on it, literally.
        look: One of `LOOKS`.
        outline: A frame in the colour of the look in place of a filled box.
        size: One of `SIZES`.
        disabled: Whether it is greyed out and takes no press.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("space", "press", "Press button", show=False)]

    DEFAULT_CSS = """
    PushButton {
        width: auto;
        min-width: 6;
        max-width: 100%;
        height: auto;
        border: none;
        line-pad: 1;
        text-style: bold;
        color: $foreground;
        background: $foreground 16%;
        &:hover { background: $foreground 26%; }
        &.-primary { background: $primary; color: $button-color-foreground; }
        &.-primary:hover { background: $primary-lighten-1; }
        &.-success { background: $success; color: $button-color-foreground; }
        &.-success:hover { background: $success-lighten-1; }
        &.-warning { background: $warning; color: $button-color-foreground; }
        &.-warning:hover { background: $warning-lighten-1; }
        &.-error { background: $error; color: $button-color-foreground; }
        &.-error:hover { background: $error-lighten-1; }
        &.-outline {
            background: transparent;
            color: $foreground;
            border-left: outer $foreground 50%;
            border-right: outer $foreground 50%;
            &:hover { background: $foreground 12%; }
            &.-primary { color: $text-primary; border-left: outer $primary; border-right: outer $primary; }
            &.-success { color: $text-success; border-left: outer $success; border-right: outer $success; }
            &.-warning { color: $text-warning; border-left: outer $warning; border-right: outer $warning; }
            &.-error { color: $text-error; border-left: outer $error; border-right: outer $error; }
        }
        &.-link {
            min-width: 1;
            background: transparent;
            color: $text-primary;
            text-style: underline;
            &:hover { color: $foreground; }
        }
        &.-medium { padding: 0 1; }
        &.-link.-medium { padding: 0; }
        &.-large { padding: 1 2; }
        &:focus { background: $foreground; color: $background; text-style: bold; }
        &.-link:focus { text-style: underline; }
        &:disabled { text-opacity: 45%; opacity: 75%; }
    }
    """

    def __init__(
        self,
        label: str = "",
        *,
        look: str = "default",
        outline: bool = False,
        size: str = "medium",
        disabled: bool = False,
        **widget: Any,
    ) -> None:
        super().__init__(Content(plain(label)), disabled=disabled, **widget)
        self.active_effect_duration = 0  # while the effect lasts, Button swallows presses
        self.set_look(look)
        self.set_outline(outline)
        self.set_size(size)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the lines of the label; squeezed to nothing it still has one (Textual cannot wrap at no width)."""
        return super().get_content_height(container, viewport, max(1, width))

    def watch_variant(self, old_variant: str, variant: str) -> None:
        """Leave the looks to `set_look`."""

    def watch_flat(self, flat: bool) -> None:
        """Leave the looks to `set_look`."""

    def set_label(self, label: str) -> None:
        """Write another label on it; the page is laid out anew only when its size changes."""
        content = Content(plain(label))
        before = Content.from_text(self.label)
        if content.plain == before.plain:
            return
        self.label = content
        if _extent(content) != _extent(before):
            self.refresh(layout=True)

    def set_look(self, look: str) -> None:
        """Give it one of `LOOKS`; any other word means "default"."""
        for name in LOOKS:
            self.set_class(name == look, f"-{name}")

    def set_outline(self, outline: bool) -> None:
        """Draw a frame in place of a filled box, or the other way round."""
        self.set_class(outline, "-outline")

    def set_size(self, size: str) -> None:
        """Give it one of `SIZES`; any other word means "medium"."""
        for name in SIZES:
            self.set_class(name == size or (name == "medium" and size not in SIZES), f"-{name}")

    def sample(self) -> dict[str, Any]:
        """Return what the user can change on it: nothing, presses are counted elsewhere."""
        return {}


def _extent(content: Content) -> tuple[int, int]:
    lines = content.split()
    return max((line.cell_length for line in lines), default=0), len(lines)
