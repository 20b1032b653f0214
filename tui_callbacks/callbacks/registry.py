"""Where declared callbacks wait until the app starts: one list per app, and one for `callback` without an app."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, Unpack

from tui_callbacks.callbacks.declaration import CallbackOptions, Declaration, declare
from tui_callbacks.callbacks.definition import Definition, PreventInitial, is_coroutine_function
from tui_callbacks.callbacks.validate import validate
from tui_callbacks.context import current_call
from tui_callbacks.dependencies import ClientsideFunction, Input, Output
from tui_callbacks.errors import (
    CallbackErrors,
    CallbackException,
    IncorrectTypeException,
    Location,
    NotRunInTerminal,
    location_of,
)

F = TypeVar("F", bound=Callable[..., Any])
Handler = Callable[[Exception], Any]

_PACKAGE = __name__.partition(".")[0]


@dataclass(frozen=True, slots=True, eq=False)
class Staged:
    """A declaration with its function, not yet checked against the others."""

    declaration: Declaration
    function: Callable[..., Any]


@dataclass(frozen=True, slots=True)
class NotRun:
    """A clientside callback in JavaScript: what it is, where it stands, and the outputs that nobody will write."""

    source: str
    location: Location
    outputs: tuple[Output, ...]

    def notice(self) -> NotRunInTerminal:
        """Return the warning that launch shows."""
        named = ", ".join(map(str, self.outputs)) or "no output"
        return NotRunInTerminal(
            f"not run: a clientside callback in JavaScript for {named}: {self.source}",
            where=str(self.location),
            remedy="write it in Python with inline=True",
        )


@dataclass(frozen=True, slots=True)
class Defaults:
    """What an app says for those of its callbacks that do not say it themselves, global ones included.

    Attributes:
        on_error: The handler of errors (R136).
        circular: Every loop is meant.
        handle_return_errors: The handler gets wrong returned values too (D30).
    """

    on_error: Handler | None = None
    circular: bool = False
    handle_return_errors: bool = False


class Stage:
    """Callbacks in the order in which they were declared.

    Attributes:
        staged: What will run.
        not_run: Clientside callbacks in JavaScript.
        default: What `prevent_initial_call` is when a callback does not say it.
    """

    def __init__(self, default: PreventInitial = False) -> None:
        self.staged: list[Staged] = []
        self.not_run: list[NotRun] = []
        self.default: PreventInitial = default

    def callback(self, *args: Any, **options: Unpack[CallbackOptions]) -> Callable[[F], F]:
        """Return a decorator that registers a function and returns it unaltered; see the function `callback`."""
        location = _caller()
        self._check_open(location)
        declaration = declare(args, options, location, self.default)

        def register(function: F) -> F:
            self.staged.append(Staged(declaration, function))
            return function

        return register

    def clientside_callback(self, source: Any, *args: Any, **options: Unpack[CallbackOptions]) -> None:
        """Register a Python function as an inline callback, or note a JavaScript one as not run."""
        location = _caller()
        self._check_open(location)
        if isinstance(source, str | ClientsideFunction):
            outputs = declare(args, options, location, self.default).signature.outputs
            self.not_run.append(NotRun(_first_line(source), location, outputs))
        elif callable(source):
            options["inline"] = True
            self.staged.append(Staged(declare(args, options, location, self.default), source))
        else:
            raise IncorrectTypeException(
                f"clientside_callback takes a function first, found {source!r}",
                where=str(location),
                remedy="give a Python function, which runs as an inline callback",
            )

    def _check_open(self, location: Location) -> None:
        if current_call.get() is not None:
            raise CallbackException(
                "a callback was registered while another one was running",
                where=str(location),
                remedy="register every callback before the app starts; use MATCH or ALL for components that come later",
            )


class Registry(Stage):
    """The callbacks of one app.

    Args:
        prevent_initial_callbacks: What `prevent_initial_call` is when a callback of the app does not say it (R17).

    Attributes:
        frozen: The app has started; nothing more can be registered.
    """

    def __init__(self, prevent_initial_callbacks: PreventInitial = False) -> None:
        super().__init__(prevent_initial_callbacks)
        self.frozen = False
        self._global = Stage()

    def take(self) -> None:
        """Move what was declared by the global `callback` so far to this app, after the callbacks of the app."""
        self._global.staged += GLOBAL.staged
        self._global.not_run += GLOBAL.not_run
        GLOBAL.staged.clear()
        GLOBAL.not_run.clear()

    def freeze(
        self, on_error: Handler | None = None, *, circular: bool = False, handle_return_errors: bool = False
    ) -> tuple[Definition, ...]:
        """Check all callbacks together and return them; from now on nothing can be registered.

        Args:
            on_error: The handler of the app, for callbacks without one of their own (R136).
            circular: Every loop is meant, for callbacks that do not say it themselves.
            handle_return_errors: The handler gets wrong returned values too, likewise (D30).

        Raises:
            CallbackErrors: Everything that is wrong with them, in one message (D18).
        """
        staged = (*self.staged, *self._global.staged)
        defaults = Defaults(on_error, circular, handle_return_errors)
        definitions = tuple(_define(index, each, defaults) for index, each in enumerate(staged))
        errors = validate(definitions)
        if errors:
            raise CallbackErrors.of(errors)
        self.frozen = True
        return definitions

    def notices(self) -> tuple[NotRunInTerminal, ...]:
        """Return one warning per clientside callback in JavaScript, for launch to show."""
        return tuple(each.notice() for each in (*self.not_run, *self._global.not_run))

    def _check_open(self, location: Location) -> None:
        super()._check_open(location)
        if self.frozen:
            raise CallbackException(
                "a callback was registered after the app had started",
                where=str(location),
                remedy="register every callback before app.run()",
            )


GLOBAL = Stage()
"""What the global `callback` has declared and no app has taken yet."""


def callback(*args: Any, **options: Unpack[CallbackOptions]) -> Callable[[F], F]:
    """Register a function as a callback of the app that starts next, and return it unaltered (R11-R17).

    Args:
        args: Outputs first, then Inputs and States as the function takes them; each may stand in a list. A last
            bool is `prevent_initial_call`.
        options: See `CallbackOptions`.

    Raises:
        CallbackException: The declaration can never work (R22); errors that show only among all callbacks of an app
            are raised when it starts.
    """
    return GLOBAL.callback(*args, **options)


def clientside_callback(source: Any, *args: Any, **options: Unpack[CallbackOptions]) -> None:
    """Register a Python function that runs at once on the event loop (`inline=True`).

    Args:
        source: A Python function. JavaScript, as a string or a `ClientsideFunction`, is not run: launch lists it.
        args: As for `callback`.
        options: As for `callback`.

    Raises:
        CallbackException: The declaration can never work (R22).
    """
    GLOBAL.clientside_callback(source, *args, **options)


def _define(index: int, staged: Staged, app: Defaults) -> Definition:
    declared, function = staged.declaration, staged.function
    known = location_of(function)
    location = known if known.line else declared.location
    signature = declared.signature.at(str(location))
    return Definition(
        index=index,
        function=function,
        name=getattr(function, "__qualname__", type(function).__name__),
        location=location,
        outputs=signature.outputs,
        dependencies=signature.dependencies,
        inputs=tuple(each for each in signature.dependencies if isinstance(each, Input)),
        signature=signature,
        prevent_initial_call=declared.prevent_initial_call,
        running=declared.running,
        on_error=declared.on_error or app.on_error,
        optional=declared.optional,
        inline=declared.inline,
        is_coroutine=is_coroutine_function(function),
        persistent=declared.persistent,
        background=declared.background,
        sets=declared.sets,
        pace=declared.pace,
        circular=app.circular if declared.circular is None else bool(declared.circular),
        call_on_insert=declared.call_on_insert,
        handle_return_errors=bool(
            app.handle_return_errors if declared.handle_return_errors is None else declared.handle_return_errors
        ),
    )


def _first_line(source: str | ClientsideFunction) -> str:
    lines = [line.strip() for line in str(source).splitlines() if line.strip()]
    return lines[0][:80] if lines else "(empty)"


def _caller() -> Location:
    """Return the place outside this library that called into it."""
    frame = sys._getframe(1)
    while frame.f_back and frame.f_globals.get("__name__", "").partition(".")[0] == _PACKAGE:
        frame = frame.f_back
    return Location(frame.f_code.co_filename, frame.f_lineno)
