"""What follows from a write: reports when it is refused, and requests of all that reads it."""

from typing import Any

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.components.tree import Node, path_of
from tui_callbacks.engine.insertion import requests_of_chunk
from tui_callbacks.engine.page import UNMOVED, Page
from tui_callbacks.engine.protocol import Report
from tui_callbacks.engine.requests import LiveCall, Request
from tui_callbacks.engine.resolve import PropKey, Resolver
from tui_callbacks.engine.scheduler import Scheduler
from tui_callbacks.engine.state import Turnover
from tui_callbacks.errors import DashException, DuplicateIdError, SideUpdateError, UnknownPropError, did_you_mean
from tui_callbacks.results import Patch


class Effects:
    """Writes to one page, with all they entail.

    Args:
        page: The layout and what its screen is told.
        find: Finds instances and components in it.
        scheduler: Takes the requests.
        suppress: Say nothing of `running` and `set_props` on components that are not there (R127).

    Attributes:
        bereft: Components that left the layout, whose callbacks are still to be looked through.
    """

    def __init__(self, page: Page, find: Resolver, scheduler: Scheduler, suppress: bool) -> None:
        self._page = page
        self._find = find
        self._scheduler = scheduler
        self._suppress = suppress
        self.bereft: list[Node] = []
        self._unknown_props: set[tuple[str, str]] = set()

    def report(self, error: BaseException, definition: Definition | None = None, severity: str = "error") -> None:
        """Show an error to the developer."""
        self._page.commands.append(Report(error, severity, definition))

    def report_absent(self, what: str, str_id: str, definition: Definition | None) -> None:
        """Report that `running` or `set_props` names a component that is not there (R176, D31)."""
        if self._suppress:
            return
        who = definition.name if definition is not None else "code outside a callback"
        error = SideUpdateError(
            f'`{what}` of {who} names the id "{str_id}", which is not in the layout.'
            f"{did_you_mean(str_id, self._find.layout.index)}",
            where=definition.where if definition is not None else "where set_props was called",
            remedy="correct the id, or put the component into the layout first",
        )
        self.report(error, definition)

    def report_doubles(self, turnover: Turnover) -> None:
        """Warn of ids that stand twice in the layout (R28, D27)."""
        for node, other in turnover.doubled:
            error = DuplicateIdError(
                f'the id "{node.str_id}" stands twice in the layout; callbacks mean the one that came last',
                where=f"{path_of(other)} and {path_of(node)}",
                remedy="give one of them another id",
            )
            self.report(error, severity="warning")

    # --- writing ---

    def write(
        self, node: Node, prop: str, value: Any, definition: Definition | None, *, lenient: bool
    ) -> Turnover | None:
        """Check and write a value; say which components came and went, None when it was refused.

        Args:
            node: The component.
            prop: The prop.
            value: The value, or a Patch of the present one.
            definition: Whose doing it is, None for nobody's.
            lenient: Keep the value of a prop that the component does not list, which is reported once (R45).
        """
        try:
            checked = self._page.checked(node, prop, value)
        except UnknownPropError as error:
            if not self._is_kept(node, prop, value, error, definition, lenient):
                return None
            checked = value
        except DashException as error:
            self.report(about(error, node, prop, definition), definition)
            return None
        turnover = self._page.write(node, prop, checked)
        if turnover.doubled:
            self.report_doubles(turnover)
        if turnover.went:
            self.bereft += turnover.went
            self._scheduler.note_gone(each.str_id for each in turnover.went if each.str_id is not None)
        return turnover

    def _is_kept(
        self, node: Node, prop: str, value: Any, error: UnknownPropError, definition: Definition | None, lenient: bool
    ) -> bool:
        known = (node.cls.__name__, prop)
        if not lenient or known not in self._unknown_props:
            self.report(error, definition)
        if lenient:
            self._unknown_props.add(known)
        return lenient and not isinstance(value, Patch)

    def write_side(self, node: Node, prop: str, value: Any, live: LiveCall) -> None:
        """Write a value of `running`: its readers are asked for, without predecessors (R173)."""
        turnover = self.write(node, prop, value, live.instance.plan.definition, lenient=True)
        if turnover is not None:
            self.welcome(turnover, live)
            self.ask_readers(node, prop, live, side=True)

    def write_set(
        self, node: Node, prop: str, value: Any, live: LiveCall | None, *, at_once: bool, with_calls: bool
    ) -> None:
        """Write a value of `set_props` (R181, D12).

        Args:
            node: The component.
            prop: The prop.
            value: The value.
            live: The call that sets it, None for code outside a callback.
            at_once: Ask for its readers now, rather than when the call ends.
            with_calls: Components in the value get their initial calls, and so on, as if it were an output (D9).
        """
        definition = live.instance.plan.definition if live is not None else None
        turnover = self.write(node, prop, value, definition, lenient=False)
        if turnover is None:
            return
        self.welcome(turnover, live)
        requests = []
        if with_calls and (turnover.came or turnover.went):
            requests = requests_of_chunk(self._find, turnover, live, side=True)
        if live is not None and not at_once:
            live.held += [(node.str_id or "", prop), *requests]
            return
        self.ask_readers(node, prop, live, side=True)
        for request in requests:
            self._scheduler.ask(request)

    def ask_held(self, live: LiveCall) -> None:
        """Ask for all that `set_props` of a call that ends has made to wait (D12)."""
        for item in live.held:
            if not isinstance(item, Request):
                self.ask_held_reader(item, live)
            elif self._find.is_alive(item.instance):
                self._scheduler.ask(item)

    def ask_held_reader(self, key: PropKey, live: LiveCall) -> None:
        """Ask for what reads a prop that a call has set."""
        node = self._find.layout.index.get(key[0])
        if node is not None:
            self.ask_readers(node, key[1], live, side=True)

    def write_output(self, node: Node, prop: str, value: Any, live: LiveCall) -> bool:
        """Write an output of a call, and ask for its readers and for what a new layout asks for (R140, R149)."""
        turnover = self.write(node, prop, value, live.instance.plan.definition, lenient=True)
        if turnover is None:
            return False
        self.ask_readers(node, prop, live, side=False)
        if turnover.came or turnover.went:
            for request in requests_of_chunk(self._find, turnover, live):
                self._scheduler.ask(request)
        if turnover is not UNMOVED:
            self.welcome(turnover, live)
        return True

    # --- asking ---

    def ask_readers(self, node: Node, prop: str, cause: LiveCall | None, *, side: bool) -> None:
        """Ask for the instances that have a prop as an Input."""
        if node.str_id is None:
            return
        find = self._find
        readers = find.read_by(node, prop)
        if readers:
            key, shown_id = (node.str_id, prop), find.layout.shown_id(node)
            for instance in readers:
                if find.is_alive(instance):
                    self._scheduler.ask(Request(instance, {key: shown_id}, cause, side))

    def welcome(self, turnover: Turnover, cause: LiveCall | None) -> None:
        """Let new components report what they know, and ask for the readers of that (R92, R230).

        Likewise for props that got another stored value, because `persistence` was set (R227).
        """
        for node, prop in (*turnover.swapped, *self._page.arrive(turnover.came)):
            self.ask_readers(node, prop, cause, side=True)

    def forget_without_outputs(self) -> None:
        """Forget requests and calls none of whose outputs is left (R164)."""
        gone, self.bereft = self.bereft, []
        self._scheduler.prune(self._find.owners_of(gone))
        self._find.forget(gone)


def about(error: DashException, node: Node, prop: str, definition: Definition | None) -> DashException:
    """Complete an error about a value with the prop and the callback that it was meant for (D28)."""
    where = definition.where if definition is not None else error.where
    return type(error)(f"{node.str_id or node.key}.{prop}: {error.what}", where=where, remedy=error.remedy)
