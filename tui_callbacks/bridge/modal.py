"""Modals: a closed one has no widgets; opening builds them from the session's values (ARCHITECTURE, "Modals")."""

from collections.abc import Callable
from itertools import count
from typing import ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from tui_callbacks.bridge.focus import focus_first
from tui_callbacks.bridge.mount import Mounter
from tui_callbacks.bridge.plan import Plan
from tui_callbacks.bridge.view import View
from tui_callbacks.components.tree import Node, nodes_in

SIZES = {"sm": 40, "lg": 80, "xl": 110}


class CloseMark(Static):
    """The small cross in the corner of a modal."""

    DEFAULT_CSS = """
    CloseMark { width: 3; height: 1; dock: right; content-align: center middle; color: $text-muted; }
    CloseMark:hover { color: $text; background: $error; }
    """


class ModalView(ModalScreen[None]):
    """One open modal."""

    DEFAULT_CSS = """
    ModalView { align: center middle; }
    ModalView #dialog {
        width: 60; max-width: 90%; height: auto; max-height: 90%;
        background: $surface; border: round $primary; padding: 0 1;
    }
    ModalView.-fullscreen #dialog { width: 100%; max-width: 100%; height: 100%; max-height: 100%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", "Close", show=False)]

    def __init__(self, view: View, ask_close: Callable[[View], None]) -> None:
        super().__init__()
        self.view = view
        self.dialog = VerticalScroll(id="dialog", can_focus=False)
        self._ask_close = ask_close

    def compose(self) -> ComposeResult:
        """The dialog; its contents are mounted by the manager."""
        yield self.dialog

    def fit(self) -> None:
        """Size the dialog as the props say, and offer the cross where the header has one."""
        node = self.view.node
        if node is None:
            return
        self.set_class(bool(node.get("fullscreen")), "-fullscreen")
        self.dialog.styles.width = SIZES.get(str(node.get("size")))
        if has_close_button(node) and not self.dialog.query(CloseMark):
            self.dialog.mount(CloseMark("✕"))

    def action_close(self) -> None:
        """Escape closes, unless the author says `keyboard=False`."""
        if self.view.node is not None and self.view.node.get("keyboard") is not False:
            self._ask_close(self.view)

    def on_click(self, event: events.Click) -> None:
        """The backdrop closes (unless it is "static"), and so does the cross."""
        node = self.view.node
        widget, _ = self.get_widget_at(*event.screen_offset)
        beside = widget is self and node is not None and node.get("backdrop") not in ("static", False)
        if beside or isinstance(widget, CloseMark):
            self._ask_close(self.view)


def has_close_button(modal: Node) -> bool:
    """Say whether a modal's header asks for the cross."""
    headers = [node for node in nodes_in(modal.get("children")) if node.cls._type == "ModalHeader"]
    return any(header.get("close_button") is not False for header in headers)


class Modals:
    """Opens and closes the modals of one session; closes the one that was meant, wherever it is in the stack."""

    def __init__(
        self,
        app: App[int],
        mounter: Mounter,
        closed: Callable[[Node], None],
        find: Callable[[str], Widget | None],
    ) -> None:
        self._app = app
        self._mounter = mounter
        self._closed = closed
        self._find = find
        self._open: dict[View, ModalView] = {}
        self._numbers = count(1)

    async def sync(self, view: View) -> None:
        """Bring the screen in line with `is_open` and the children of a modal."""
        wanted = view.node is not None and bool(view.node.get("is_open"))
        screen = self._open.get(view)
        if wanted and screen is None:
            await self._show(view)
        elif wanted and screen is not None:
            await self._fill(view, screen)
        elif screen is not None:
            await self._hide(view, screen)

    async def _show(self, view: View) -> None:
        screen = ModalView(view, self._close_by_user)
        self._open[view] = screen
        name = f"modal-{next(self._numbers)}"
        self._app.install_screen(screen, name)
        await self._app.push_screen(screen)
        await self._fill(view, screen)
        focus_first(screen.dialog)

    async def _fill(self, view: View, screen: ModalView) -> None:
        screen.fit()
        plan = Plan()
        self._mounter.sync_children(view, screen.dialog, plan)
        await plan.carry_out(self._app)
        self._mounter.parking.arrive(self._find)

    async def _hide(self, view: View, screen: ModalView) -> None:
        del self._open[view]
        above = self._app.screen_stack[self._app.screen_stack.index(screen) + 1 :]
        for _ in above:
            await self._app.pop_screen()
        await self._app.pop_screen()
        self._app.uninstall_screen(screen)
        self._mounter.drop_children(view)
        await screen.remove()
        for other in above:
            if isinstance(other, ModalView):  # the palette or a file picker above it has lost its ground
                await self._app.push_screen(other)

    def _close_by_user(self, view: View) -> None:
        if view.node is not None:
            self._closed(view.node)
