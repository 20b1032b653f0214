"""Errors as the developer meets them: a number, a title, and a traceback cut to the author's frames."""

import os
import traceback
import zlib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tui_callbacks.callbacks.definition import Definition
from tui_callbacks.engine.protocol import Report
from tui_callbacks.errors import DashException, LibraryError

OURS = f"{Path(__file__).parent.parent}{os.sep}"
KEPT = 500

Exc = TypeVar("Exc", bound=BaseException)


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of a traceback.

    Attributes:
        function: Name of the function.
        file: Path of the source file.
        line: Line number, from 1.
        source: The line of source code, empty when it cannot be read.
    """

    function: str
    file: str
    line: int
    source: str

    def __str__(self) -> str:
        return f"{self.function} ({self.file}:{self.line})"


@dataclass(frozen=True, slots=True)
class Incident:
    """One report, numbered, with everything that a panel or a log shows of it.

    Attributes:
        number: Four hexadecimal digits, by which the log finds what the screen only hints at.
        time: Seconds since the epoch.
        title: What was going on, such as "Callback error updating out.children" (R183a).
        summary: The exception's type and message.
        place: The callback's name with file and line, empty when no callback is involved.
        frames: The author's part of the traceback, outermost first.
        text: The whole story for the log: title, place, and the traceback in the author's frames.
        report: The report that it was made from.
    """

    number: str
    time: float
    title: str
    summary: str
    place: str
    frames: tuple[Frame, ...]
    text: str
    report: Report

    @property
    def severity(self) -> str:
        """Either "error" or "warning"."""
        return self.report.severity

    @property
    def calm_line(self) -> str:
        """The one line that a user sees who is not the developer."""
        return f"This action failed (incident {self.number})"


class Incidents:
    """Numbers the reports of one session and keeps the newest 500."""

    def __init__(self) -> None:
        self._kept: deque[Incident] = deque(maxlen=KEPT)
        self._count = 0

    def __iter__(self) -> Iterator[Incident]:
        return iter(self._kept)

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, report: Report, time: float, title: str = "") -> Incident:
        """Number a report that came at `time` (seconds since the epoch), with a title of its own if it has one."""
        self._count += 1
        title, place, summary = title or _title(report), _place(report.definition), _summary(report.error)
        head = [title, f"  in: {place}"] if place else [title]
        incident = Incident(
            number=f"{zlib.crc32(f'{self._count} {title} {summary}'.encode(errors='backslashreplace')) & 0xFFFF:04X}",
            time=time,
            title=title,
            summary=summary,
            place=place,
            frames=author_frames(report.error),
            text="\n".join([*head, traceback_text(report.error)]),
            report=report,
        )
        self._kept.append(incident)
        return incident

    def find(self, number: str) -> Incident | None:
        """Return the newest incident with that number, None when it is unknown or no longer kept."""
        return next((incident for incident in reversed(self._kept) if incident.number == number.upper()), None)


def author_frames(error: BaseException) -> tuple[Frame, ...]:
    """Return the frames of an error's traceback without those of this library, outermost first.

    An error that never left the library keeps its frames: then they are the story. Not so one of our own making: that
    says itself what is wrong, and where.
    """
    stack = _without_ours(traceback.extract_tb(error.__traceback__), type(error))
    return tuple(Frame(entry.name, entry.filename, entry.lineno or 0, entry.line or "") for entry in stack)


def strip(error: Exc) -> Exc:
    """Cut the library's own frames off the top of an error's traceback, so that it starts where the author's code does.

    Frames hold what they worked on; an error that is kept must not keep the machinery of its call alive.
    """
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None and trace.tb_frame.f_code.co_filename.startswith(OURS):
        trace = trace.tb_next
    return error.with_traceback(trace)


def traceback_text(error: BaseException) -> str:
    """Return an error as Python prints it, with its causes, in the author's frames."""
    story = traceback.TracebackException.from_exception(error)
    _cut(story, set())
    return "".join(story.format()).rstrip("\n")


def _without_ours(stack: traceback.StackSummary, kind: type[BaseException]) -> traceback.StackSummary:
    theirs = [entry for entry in stack if not entry.filename.startswith(OURS)]
    return traceback.StackSummary.from_list(theirs) if theirs or _speaks_for_itself(kind) else stack


def _speaks_for_itself(kind: type[BaseException]) -> bool:
    """Say whether errors of a kind have their what, where and remedy, so that our frames add nothing."""
    return issubclass(kind, DashException) and not issubclass(kind, LibraryError)


def _cut(story: traceback.TracebackException | None, seen: set[int]) -> None:
    if story is None or id(story) in seen:
        return
    seen.add(id(story))
    if issubclass(story.exc_type, LibraryError):
        return  # here our frames are what is wanted
    story.stack = _without_ours(story.stack, story.exc_type)
    if not story.stack and _speaks_for_itself(story.exc_type):
        story.stack = None  # type: ignore[assignment]  # Python's own way to leave out the headline of a traceback
    for other in (story.__cause__, story.__context__, *(getattr(story, "exceptions", None) or ())):
        _cut(other, seen)


def _summary(error: BaseException) -> str:
    text = "".join(traceback.TracebackException(type(error), error, None).format_exception_only())
    return text.strip().removeprefix(f"{DashException.__module__}.")


def _place(definition: Definition | None) -> str:
    return "" if definition is None else f"{definition.name} ({definition.location})"


def _title(report: Report) -> str:
    definition = report.definition
    if report.severity == "warning":
        return "Warning"
    if definition is None:
        return "Error"
    if definition.outputs:
        return f"Callback error updating {', '.join(map(str, definition.outputs))}"
    return f"Callback error with no output from input {', '.join(map(str, definition.inputs))}"
