"""Every exception of the library. Each says what happened, where, and what to do about it.

The names are those of `dash.exceptions`, so that `except` clauses of a Dash script keep working.
"""

import difflib
import inspect
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Location:
    """A place in source code: file and line."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


def location_of(function: Callable[..., Any]) -> Location:
    """Return where a function is defined; an unknown place when it has no Python source."""
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None:
        return Location(f"<{getattr(function, '__name__', type(function).__name__)}>", 0)
    return Location(code.co_filename, code.co_firstlineno)


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ' Did you mean "x"?' for the nearest known name, or an empty string."""
    near = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f' Did you mean "{near[0]}"?' if near else ""


class DashException(Exception):
    """Base of all exceptions of this library.

    Attributes:
        what: What happened, with the value.
        where: File and line of everything involved; empty when nothing of the author's is.
        remedy: What to do about it.
    """

    def __init__(self, what: str = "", *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(what)

    def __str__(self) -> str:
        parts = [self.what]
        if self.where:
            parts.append(f"  at: {self.where}")
        if self.remedy:
            parts.append(f"  fix: {self.remedy}")
        return "\n".join(parts)


class CallbackException(DashException):
    """Something is wrong with a callback or with what it was handed."""


class NoLayoutException(DashException):
    """`app.layout` is missing or is no layout (R26)."""


class IncorrectTypeException(CallbackException):
    """An argument of a callback declaration has the wrong type or stands in the wrong place (R22)."""


class InvalidComponentIdError(IncorrectTypeException):
    """A string id in a dependency holds a character that ids may not hold (R2)."""


class NonExistentEventException(CallbackException):
    """A dependency names a component event, which callbacks no longer have (R22)."""


class DuplicateIdError(DashException):
    """Two components of a layout have the same id (R27)."""


class DuplicateCallback(CallbackException):
    """Two callbacks own the same output, or `allow_duplicate` is used where it cannot be (R22, R32)."""


class InvalidCallbackReturnValue(CallbackException):
    """A callback returned something that its outputs cannot take (R9, R15)."""


class MissingCallbackContextException(CallbackException):
    """`ctx` or `set_props` was used outside a callback (R171, R183)."""


class LibraryError(DashException):
    """Something went wrong inside the library itself; the cause is attached."""


class SchemaTypeValidationError(InvalidCallbackReturnValue):
    """A returned value, or a part of it, has another type than the outputs ask for (R15)."""


class SchemaLengthValidationError(InvalidCallbackReturnValue):
    """A returned list, or a list inside it, has another length than the outputs ask for (R15)."""


class SchemaKeysValidationError(InvalidCallbackReturnValue):
    """A returned dict, or a dict inside it, has other keys than the outputs ask for (R15)."""


class PatchError(CallbackException):
    """A `Patch` does not fit the value that the prop has now (R207, D28)."""

    def about(self, prop: str, where: str) -> "PatchError":
        """Return this error completed with what only the engine knows: the prop ("id.prop") and the callback."""
        return PatchError(f"{prop}: {self.what}", where=where, remedy=self.remedy)


class SignatureError(CallbackException, ValueError):
    """The keyword arguments of a callback declaration do not go together; a ValueError as in Dash (R22)."""


class AutomaticIdError(CallbackException, RuntimeError):
    """A component with `persistence` stands for its id but has none; a RuntimeError as in Dash (R4)."""


class WildcardInLongCallback(CallbackException):
    """A background callback has a wildcard id in `progress` or `cancel` (R22)."""


class BackgroundCallbackError(CallbackException):
    """A background callback cannot run, or failed in its job (R23, R219)."""


class DefinitionError(CallbackException):
    """A callback can never work as it is declared (R32). The text begins with the title that Dash gives the rule."""


class CircularDependencies(CallbackException):
    """Several callbacks feed each other in a circle: they run once round, then the circle is cut (R62, R64)."""


class LayoutMismatch(CallbackException):
    """A callback names an id or a prop that the layout does not have (R41-R43)."""


class NotRunInTerminal(CallbackException):
    """A clientside callback is written in JavaScript, which a terminal does not run."""


class CallbackErrors(CallbackException):
    """Everything that is wrong with the callbacks of an app, in one message (D18).

    Attributes:
        errors: The single errors, each with its own what, where and remedy.
    """

    def __init__(
        self, what: str = "", *, where: str = "", remedy: str = "", errors: Iterable[DashException] = ()
    ) -> None:
        self.errors = tuple(errors)
        super().__init__(what, where=where, remedy=remedy)

    @classmethod
    def of(cls, errors: Iterable[DashException]) -> "CallbackErrors":
        """Join errors into one message, numbered, in the order given."""
        found = tuple(errors)
        listed = (f"{number}. {error}" for number, error in enumerate(found, 1))
        what = "\n".join([f"{len(found)} error(s) in callback definitions; nothing was started.", *listed])
        places = ", ".join(dict.fromkeys(error.where for error in found if error.where))
        return cls(what, where=places, remedy="correct the callbacks listed above and start again", errors=found)


class UnknownPropError(DashException, TypeError):
    """A component was given a prop that it does not have; a TypeError as in Dash."""


class MissingPropError(DashException, TypeError):
    """A component was made without a prop that it cannot do without; a TypeError as in Dash."""


class PropTypeError(DashException, TypeError):
    """A prop was given a value of a type that it does not take, or an id that is none (R1)."""


class UnknownComponentError(DashException, AttributeError):
    """A family of components has no component of that name; an AttributeError as for any missing name."""


class ComponentNotFoundError(DashException, KeyError):
    """`layout[id]` names an id that is not inside the component; a KeyError as in Dash."""

    __str__ = DashException.__str__


class PlaceholderWarning(UserWarning):
    """A component is accepted, but a box that names it is shown in its place."""


class LoadError(DashException):
    """A file or module to run is not there, is no Python, or does not hold one app."""


class NoTerminalError(DashException):
    """The app should run on a terminal, and the process has none."""


class AppArgumentError(DashException, TypeError):
    """The app was made with an argument that it does not take, or that asks for what a terminal app cannot do yet."""

    @classmethod
    def unknown(cls, call: str, name: str, hint: str, where: str) -> "AppArgumentError":
        """There is no argument of that name."""
        return cls(
            f"{call} takes no argument {name!r}.{hint}", where=where, remedy="leave it out, or use a name that Dash has"
        )

    @classmethod
    def no_pages(cls) -> "AppArgumentError":
        """Pages are not there yet."""
        return cls(
            "App(use_pages=True): this version has no pages",
            where="the call of App()",
            remedy="switch the content yourself, in a callback that reads dcc.Location.pathname",
        )


class NoAppError(DashException):
    """The current app was asked for before one was made."""


class DownloadError(DashException, ValueError):
    """Something cannot be made into a download; a ValueError as in Dash."""


class MissingComponentError(CallbackException):
    """A callback cannot run, because a component that it needs is not in the layout (R123)."""


class SeveralComponentsError(CallbackException):
    """A callback cannot run, because an id that should mean one component means several (R126)."""


class SideUpdateError(CallbackException):
    """`set_props` or `running` names a component that is not in the layout (R176)."""


class EndlessUpdates(CallbackException):
    """Callbacks call each other without end: they were stopped (R69, D13)."""


class StorageError(DashException):
    """Values that should outlive the session cannot be read or kept (R228)."""


class QueueFull(CallbackException):
    """Too many requests wait in the line of a callback with `on_overlap="queue"` (D3)."""
