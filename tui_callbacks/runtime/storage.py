"""Where values outlive their components: the session's memory, and a file of the user's (R228, R237)."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs

from tui_callbacks.errors import DashException, StorageError
from tui_callbacks.runtime.ports import Clock, Timer

DELAY = 0.25
"""Seconds in which changes are gathered before the file is written."""

Complain = Callable[[DashException], None]


class MemoryStorage:
    """Values of all three scopes in memory: they live as long as the session.

    Values are kept by reference; nobody changes a stored value in place.
    """

    def __init__(self) -> None:
        self._values: dict[tuple[str, str], Any] = {}

    def get(self, scope: str, name: str) -> Any:
        """Return a stored value, None when there is none."""
        return self._values.get((scope, name))

    def set(self, scope: str, name: str, value: Any) -> None:
        """Store a value; None removes it."""
        self._values[scope, name] = value

    def close(self) -> None:
        """Nothing is to be done: the values go with the session."""


class SessionStorage:
    """The storage of a session: "memory" and "session" in its memory, "local" in a file of the user's (R228).

    Args:
        file: The file.
    """

    def __init__(self, file: "LocalFile") -> None:
        self._memory = MemoryStorage()
        self._file = file

    def get(self, scope: str, name: str) -> Any:
        """Return a stored value, None when there is none."""
        return self._file.get(name) if scope == "local" else self._memory.get(scope, name)

    def set(self, scope: str, name: str, value: Any) -> None:
        """Store a value; None removes it."""
        if scope == "local":
            self._file.set(name, value)
        else:
            self._memory.set(scope, name, value)

    def close(self) -> None:
        """Write what has not been written."""
        self._file.close()


class LocalFile:
    """Values in a JSON file that only its owner can read. Other sessions may use the same file at the same time.

    Changes are gathered for a moment, put into what the file holds then, and written in one piece: a reader finds the
    old file or the new one. A file that cannot be read or written is reported, and the session goes on without it.

    Args:
        path: The file; it and its folder are made when there is something to keep.
        clock: Says when to write.
        complain: Takes a report of what went wrong.
    """

    def __init__(self, path: Path, clock: Clock, complain: Complain) -> None:
        self.path = path
        self._clock = clock
        self._complain = complain
        self._read: dict[str, Any] = {}
        self._stamp: tuple[int, int, int] | None = None
        self._changes: dict[str, Any] = {}
        self._timer: Timer | None = None
        self._told: set[str] = set()
        self._readable = True

    def get(self, name: str) -> Any:
        """Return a stored value, None when there is none."""
        if name in self._changes:
            return self._changes[name]
        self._look()
        return self._read.get(name)

    def set(self, name: str, value: Any) -> None:
        """Store a value that has a JSON form, soon; None removes it."""
        try:
            self._changes[name] = json.loads(json.dumps(value))
        except (TypeError, ValueError) as error:
            self._tell(
                name,
                StorageError(
                    f"{name} has a value of type {type(value).__name__} without a JSON form: {error}",
                    where=str(self.path),
                    remedy='keep plain values there, or keep them in "memory"',
                ),
            )
            return
        if self._timer is None:
            self._timer = self._clock.call_later(DELAY, self._write)

    def close(self) -> None:
        """Write what has not been written, and arm no timer any more."""
        if self._timer is not None:
            self._timer.cancel()
        if self._changes:
            self._write()

    def _look(self) -> None:
        """Read the file if it is not the one that was read last."""
        stamp = _stamp_of(self.path)
        if stamp == self._stamp:
            return
        self._stamp, self._read, self._readable = stamp, {}, True
        if stamp is None:
            return
        try:
            self._read = _values_in(self.path)
        except FileNotFoundError:
            self._stamp = None
        except OSError as error:
            self._leave_alone(error)
        except ValueError as error:
            self._set_aside(error)

    def _leave_alone(self, error: OSError) -> None:
        """Go on without a file that may be sound: it is not written either, and the next look tries again."""
        self._stamp, self._readable = None, False
        remedy = "see that the file can be read; until then values last as long as the session"
        self._tell("reading", self._unread(error, remedy))

    def _set_aside(self, error: ValueError) -> None:
        """Go on without the file that is there; it is kept under another name for whoever wants to look at it."""
        aside = self.path.with_suffix(".broken")
        try:
            self.path.replace(aside)
        except OSError:
            remedy = "remove the file, or correct what is in it"
        else:
            remedy = f"nothing is needed; what was in the file is in {aside.name} beside it"
        self._complain(self._unread(error, remedy))

    def _unread(self, error: Exception, remedy: str) -> StorageError:
        return StorageError(
            f"stored values could not be read, the session begins without them: {error}",
            where=str(self.path),
            remedy=remedy,
        )

    def _tell(self, about: str, error: DashException) -> None:
        """Complain once about each thing: values change often."""
        if about not in self._told:
            self._told.add(about)
            self._complain(error)

    def _write(self) -> None:
        self._timer = None
        self._look()
        if not self._readable:
            return
        values = {name: value for name, value in {**self._read, **self._changes}.items() if value is not None}
        try:
            _replace(self.path, json.dumps(values))
        except OSError as error:
            self._tell(
                "",
                StorageError(
                    f"values could not be stored: {error}",
                    where=str(self.path),
                    remedy="see that the folder can be written; until then they last as long as the session",
                ),
            )
            return
        self._changes = {}


def local_path(app: str) -> Path:
    """Return where the values of an app are kept for the present user.

    Args:
        app: Tells the app from others: the file in which it is made.
    """
    stem = Path(app).stem or "app"
    digest = hashlib.sha256(app.encode()).hexdigest()[:12]
    return Path(platformdirs.user_state_dir("tui-callbacks")) / f"{stem}-{digest}.json"


def _values_in(path: Path) -> dict[str, Any]:
    values = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(values, dict):
        raise ValueError(f"a {type(values).__name__} in place of an object")
    return values


def _stamp_of(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size


def _replace(path: Path, text: str) -> None:
    """Write a file in one piece, for its owner alone."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem}-")  # has the mode 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
