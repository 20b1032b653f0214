"""The terminal side of one session: a Textual app that shows nodes and reports what the user does.

It decides nothing: commands come from the session and go through one queue to the widgets, and every user action goes
back as one event.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar
from urllib.parse import urljoin, urlsplit

from textual import events
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.dom import DOMNode
from textual.message import Message
from textual.widget import Widget
from textual.widgets import LoadingIndicator

from tui_callbacks.bridge.adapter import Kind
from tui_callbacks.bridge.focus import focus_first
from tui_callbacks.bridge.modal import Modals
from tui_callbacks.bridge.mount import Mounter
from tui_callbacks.bridge.panel import KEPT_LINES, Panel
from tui_callbacks.bridge.plan import Plan
from tui_callbacks.bridge.queue import BridgeQueue
from tui_callbacks.bridge.tables import adapter_for
from tui_callbacks.bridge.text import Text, move_focus
from tui_callbacks.bridge.theme import CSS
from tui_callbacks.bridge.view import View
from tui_callbacks.components.tree import Node, walk
from tui_callbacks.engine.equality import same
from tui_callbacks.engine.protocol import Change, PropsChanged, ReplaceChildren, ScreenCommand, ShowLayout
from tui_callbacks.runtime.clock import AsyncClock
from tui_callbacks.runtime.executors import call_on
from tui_callbacks.runtime.incidents import Incident
from tui_callbacks.runtime.log import Listener, Log, LogLine
from tui_callbacks.runtime.ports import Clock
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.start import open_session

OUTSIDE = ("http://", "https://", "//", "mailto:")
"""How links begin that are not for the app to follow."""


class Page(VerticalScroll, can_focus=False):
    """The scrolling area that holds the layout."""


class TerminalApp(App[int]):
    """One session on one terminal.

    Args:
        program: The app's frozen definition.
        debug: Show tracebacks and what user code prints; without it an error is one calm line.
        route: Where in the app to start, as `dcc.Location` shows it.
        log_file: Takes every line of the session's log.
        started: Called when the terminal is this app's, before any user code runs.
    """

    CSS = CSS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "Quit", priority=True),
        Binding("f12", "toggle_panel", "Messages", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown", "page(1)", "Page down", show=False),
    ]

    def __init__(
        self,
        program: Program,
        *,
        debug: bool = False,
        route: Route | None = None,
        log_file: Listener | None = None,
        started: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.title = program.title
        self.program = program
        self.failure: Incident | None = None
        self.session: Session
        self.clock: Clock
        self.page = Page(id="tui-callbacks-page")
        self.panel = Panel()
        self._printed: deque[str] = deque(maxlen=KEPT_LINES)
        self._debug = debug
        self._log_file = log_file
        self._started = started
        self._start = route or Route()
        self.queue = BridgeQueue(self._bridge_failed)
        self.mounter = Mounter(self.page, self, self._hear, self._activate, self._is_clickable, self._sync_modal)
        self.modals = Modals(self, self.mounter, self._modal_closed, self._widget_of)

    # --- life ---------------------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        """The page, with a loading sign until the layout is there, and the pane for messages."""
        yield self.panel
        with self.page:
            yield LoadingIndicator(id="tui-callbacks-loading")

    def on_mount(self) -> None:
        """Start the session: Textual's own loop is the session's loop."""
        if self._started is not None:
            self._started()
        self.clock = AsyncClock()
        self.session = open_session(self.program, self, self.clock, self._start)
        self._follow_log(self.session.log)
        for notice in self.program.notices:
            self.session.warn(notice)
        self.session.load(self.program.layout)

    def _follow_log(self, log: Log) -> None:
        loop = asyncio.get_running_loop()
        if self._debug:
            log.listen(lambda line: self._take_line(loop, line))
        if self._log_file is not None:
            log.listen(self._log_file)

    def on_unmount(self) -> None:
        """End the session with the app: nothing of it outlives the screen."""
        self.queue.close()
        if hasattr(self, "session"):  # a signal may come before it is made
            self.session.close()

    @property
    def incidents(self) -> Sequence[Incident]:
        """What was reported so far; nothing before the session has started."""
        return tuple(self.session.incidents) if hasattr(self, "session") else ()

    @property
    def is_settled(self) -> bool:
        """Nothing runs, nothing is due and nothing is being mounted."""
        return self.session.idle and self.queue.idle

    async def wait_settled(self) -> None:
        """Return when the screen is settled."""
        while not self.is_settled:
            await self.session.wait_idle()
            await self.queue.wait_idle()

    def busy(self) -> list[str]:
        """Say what keeps the screen from being settled, in words."""
        return [*self.session.busy(), *([] if self.queue.idle else ["the screen"])]

    def screen_text(self) -> str:
        """Return what the screen shows as text, one line a row, without blanks at the ends."""
        strips = self.screen._compositor.render_strips()
        return "\n".join(strip.text.rstrip() for strip in strips)

    # --- commands (runtime.ports.Surface) -----------------------------------------------------------------------------

    def carry_out(self, commands: Sequence[ScreenCommand]) -> None:
        """Bring the screen in line, in order; a tree change is finished before the command after it starts."""
        for command in commands:
            self.queue.put(partial(self._carry_out, command))

    def report(self, incident: Incident) -> None:
        """Show an error or warning; without debug a user sees a line and a number, the log has the rest."""
        text = incident_text(incident) if self._debug else incident.calm_line
        if self._debug or incident.severity == "error":
            self.panel.report(text, incident.severity)

    def layout_failed(self, incident: Incident) -> None:
        """End the app: there is no layout to show."""
        self.failure = incident
        self.exit(return_code=1)

    def _carry_out(self, command: ScreenCommand) -> Any:
        if isinstance(command, ShowLayout):
            return self._show(command.children)
        if isinstance(command, ReplaceChildren):
            plan = self.mounter.replace(command.node, command.prop)
        else:
            plan = self.mounter.write(command.node, command.props)
        return self._change_tree(plan) if plan else None

    async def _change_tree(self, plan: Plan) -> None:
        await plan.carry_out(self)
        self.mounter.parking.arrive(self._widget_of)

    def _widget_of(self, str_id: str) -> Widget | None:
        node = self.session.engine.find(str_id)
        view = self.mounter.views.get(node.key) if node is not None else None
        return view.widget if view is not None else None

    async def _show(self, children: Any) -> None:
        await self.page.query(LoadingIndicator).remove()
        plan: Plan = self.mounter.show(children)
        await plan.carry_out(self)
        self.mounter.parking.arrive(self._widget_of)
        focus_first(self.page)

    def _sync_modal(self, view: View) -> None:
        self.queue.put(partial(self.modals.sync, view))

    def _bridge_failed(self, error: Exception) -> None:
        self.session.complain(error)

    def _take_line(self, loop: asyncio.AbstractEventLoop, line: LogLine) -> None:
        """Take a printed line, in the thread that prints it; however many come, the loop is asked once a turn."""
        if line.kind in ("stdout", "stderr"):
            self._printed.append(line.text)
            if len(self._printed) == 1:
                call_on(loop, self._show_printed)

    def _show_printed(self) -> None:
        lines = []
        while self._printed:
            lines.append(self._printed.popleft())
        self.panel.print(*lines)

    # --- what the user does -------------------------------------------------------------------------------------------

    def _hear(self, view: View, message: Message) -> None:
        """A widget says something: report the props that are not what it was told to show (COMPONENTS.md, "Echo")."""
        node = view.node
        if node is None:
            return
        adapter = view.adapter
        if type(message) in adapter.clicks:
            self.clicked(node)
            return
        changes = adapter.reads[type(message)](view.widget, message)
        news = {prop: value for prop, value in changes.items() if not same(view.shown.get(prop), value)}
        view.shown.update(news)
        self.changed(node, news)

    def changed(self, node: Node, changes: Mapping[str, Any]) -> None:
        """Report a change made by the user to one node: one event, whatever number of props."""
        if changes:
            self.session.dispatch(PropsChanged(tuple(Change(node.key, prop, value) for prop, value in changes.items())))

    def clicked(self, node: Node | None) -> None:
        """Count a press on a component and on every component around it that has an id, inner first, in one change."""
        now = int(self.clock.now() * 1000)
        changes = []
        while node is not None:
            if node.str_id is not None and counts_clicks(node):
                changes.append(Change(node.key, "n_clicks", (node.get("n_clicks") or 0) + 1))
                changes.append(Change(node.key, "n_clicks_timestamp", now))
            node = node.parent
        if changes:
            self.session.dispatch(PropsChanged(tuple(changes)))

    def on_click(self, event: events.Click) -> None:
        """A click on something that is no button: find the component under the mouse."""
        node = self._node_at(event)
        if node is not None:
            self._press(node)

    def _node_at(self, event: events.Click) -> Node | None:
        widget: DOMNode | None = self.get_widget_at(*event.screen_offset)[0]
        if isinstance(widget, Text):
            region = widget.region
            key = widget.key_at(int(event.screen_x) - region.x, int(event.screen_y) - region.y)
            if key is not None and key in self.mounter.views:
                return self.mounter.views[key].node
        while isinstance(widget, Widget):
            view = self.mounter.view_of(widget)
            if view is not None:
                return view.node
            widget = widget.parent
        return None

    def _activate(self, key: str) -> None:
        """Enter on a range of text."""
        view = self.mounter.views.get(key)
        if view is not None and view.node is not None:
            self._press(view.node)

    def _press(self, node: Node) -> None:
        around = ancestors(node)
        self.clicked(node)
        link = next((near for near in around if near.cls._type == "A" and near.get("href")), None)
        label = next((near for near in around if near.cls._type == "Label"), None)
        if link is not None:
            self._follow(str(link.get("href")))
        elif label is not None and adapter_for(node).kind is not Kind.WIDGET:
            self._focus_labelled(label)

    def _follow(self, href: str) -> None:
        if href.startswith(OUTSIDE):
            self.open_url(href)
        elif not urlsplit(href).scheme:
            route = Route.parse(urljoin(self.session.route.href, href))
            self.session.visit(route, reload=not href.startswith("#"))

    def _focus_labelled(self, label: Node) -> None:
        """A click on a label leads to what it names: `htmlFor`, else the first field inside it."""
        named = self.session.engine.find(label.get("htmlFor")) if label.get("htmlFor") else None
        for node in (named,) if named is not None else walk(label.get("children")):
            view = self.mounter.views.get(node.key)
            widgets = view.widget.walk_children(Widget, with_self=True) if view is not None and view.widget else ()
            target = next((widget for widget in widgets if widget.focusable), None)
            if target is not None:
                target.focus()
                return

    def _is_clickable(self, node: Node) -> bool:
        """Say whether pressing a piece of text does something: it is a link, or a callback reads its clicks."""
        if node.cls._type == "A" and node.get("href"):
            return True
        return node.str_id is not None and bool(self.program.graph.readers(node.id, "n_clicks"))

    def _modal_closed(self, node: Node) -> None:
        self.changed(node, {"is_open": False})
        view = self.mounter.views.get(node.key)
        if view is not None:  # else a callback of the change has taken it away, and its screen with it
            self.queue.put(partial(self.modals.sync, view))

    # --- keys ---------------------------------------------------------------------------------------------------------

    def action_focus_next(self) -> None:
        """Tab: to the next widget, or the next range inside a text."""
        move_focus(self.screen, 1)

    def action_focus_previous(self) -> None:
        """Shift+Tab: to the widget before, or the last range inside a text."""
        move_focus(self.screen, -1)

    def action_toggle_panel(self) -> None:
        """Hide or show the pane for messages."""
        self.panel.toggle()

    def action_page(self, direction: int) -> None:
        """Scroll the page by a screen when the focused widget has no use for the key."""
        if direction < 0:
            self.page.scroll_page_up()
        else:
            self.page.scroll_page_down()


def ancestors(node: Node | None) -> list[Node]:
    """Return a node and the nodes around it, inner first."""
    found = []
    while node is not None:
        found.append(node)
        node = node.parent
    return found


def counts_clicks(node: Node) -> bool:
    """Say whether clicks count on a component itself."""
    return "n_clicks" in node.cls.props and not (node.get("disabled") or node.get("disable_n_clicks"))


def incident_text(incident: Incident) -> str:
    """Return what a developer sees of an incident: title, place, error and the last frames of the author's code."""
    lines = [incident.title + (f" in {incident.place}" if incident.place else ""), incident.summary]
    lines.extend(f"  {frame}" + (f"\n    {frame.source}" if frame.source else "") for frame in incident.frames[-3:])
    return "\n".join(lines)
