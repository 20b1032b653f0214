"""Files as `dcc.Upload` takes them: paths out of pasted text, what is accepted, contents as data URLs."""

import base64
import mimetypes
import shlex
import stat
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

_UNITS = ("bytes", "kB", "MB", "GB", "TB")
_ANY_TYPE = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Conditions:
    """What is accepted: `accept` as in Dash (".csv,image/*"), sizes in bytes (-1: no limit)."""

    accept: str = ""
    min_size: int = 0
    max_size: int = -1

    def takes(self, path: Path) -> bool:
        """Say whether the type of a file is accepted, judging by its name."""
        wanted = [word.strip().lower() for word in self.accept.split(",") if word.strip()]
        return not wanted or any(_matches(path, word) for word in wanted)

    def fault(self, path: Path) -> str:
        """Return why a file is refused, "" when it is not.

        Raises:
            OSError: The file cannot be examined.
        """
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return "is a folder"
        if not stat.S_ISREG(status.st_mode):
            return "is no ordinary file"
        if not self.takes(path):
            return f"is not one of {self.accept}"
        if 0 <= self.max_size < status.st_size:
            return f"is too big: {size_text(status.st_size)}, at most {size_text(self.max_size)}"
        if status.st_size < self.min_size:
            return f"is too small: {size_text(status.st_size)}, at least {size_text(self.min_size)}"
        return ""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that was read: its name without folder, a data URL, and seconds since the epoch."""

    filename: str
    contents: str
    last_modified: float


@dataclass(frozen=True, slots=True)
class Reading:
    """How the reading of some files went: those that were read, and a sentence for each that was not."""

    files: tuple[Loaded, ...]
    refused: tuple[str, ...]


def paths_in(text: str) -> list[Path]:
    """Return the paths in a typed or pasted text.

    Terminals paste dragged files as paths, quoted or with escaped blanks, some as file: URLs, several in a row.
    A text that is the path of a file as it stands is taken as it is, blanks and all.
    """
    text = text.strip()
    if not text:
        return []
    whole = _path(text)
    with suppress(OSError, ValueError):  # too long for a path, or a null byte
        if whole.exists():
            return [whole]
    try:
        words = shlex.split(text)
    except ValueError:  # a quote that is never closed is part of a name
        words = [text]
    paths = [_path(word) for word in words]
    return paths if len(paths) == 1 or all(path.exists() for path in paths) or _is_quoted(text) else [whole]


def read_files(paths: Iterable[Path], conditions: Conditions) -> Reading:
    """Read the files that are accepted, say in a sentence each why the others are not; raises nothing."""
    files: list[Loaded] = []
    refused: list[str] = []
    for path in paths:
        try:
            fault = conditions.fault(path)
            if not fault:
                files.append(_load(path))
        except (OSError, ValueError) as error:
            fault = _sentence(error)
        if fault:
            refused.append(f"{path.name or path} {fault}")
    return Reading(tuple(files), tuple(refused))


def size_text(size: int) -> str:
    """Return a number of bytes as people say it: "1.5 MB"."""
    amount = float(size)
    for unit in _UNITS[:-1]:
        if amount < 1000:
            return f"{amount:.3g} {unit}"
        amount /= 1000
    return f"{amount:.3g} {_UNITS[-1]}"


def joined(lines: Sequence[str]) -> str:
    """Return pasted lines, one path each, as one line that `paths_in` takes apart again."""
    lines = [line.strip() for line in lines if line.strip()]
    if len(lines) == 1:
        return lines[0]
    return " ".join(line if _is_quoted(line) else shlex.quote(line) for line in lines)


def _load(path: Path) -> Loaded:
    kind = mimetypes.guess_type(path.name)[0] or _ANY_TYPE
    contents = base64.b64encode(path.read_bytes()).decode("ascii")
    return Loaded(path.name, f"data:{kind};base64,{contents}", path.stat().st_mtime)


def _path(word: str) -> Path:
    if word.startswith("file:"):
        with suppress(ValueError):  # "file://[" and the like: taken as it stands
            word = unquote(urlsplit(word).path)
    path = Path(word)
    try:
        return path.expanduser()
    except RuntimeError:  # a "~name" nobody has
        return path


def _is_quoted(text: str) -> bool:
    return text[:1] in {"'", '"'} or "\\ " in text or text.startswith("file:")


def _matches(path: Path, word: str) -> bool:
    if word.startswith("."):
        return path.name.lower().endswith(word)
    kind = (mimetypes.guess_type(path.name)[0] or "").lower()
    return kind == word or word == "*/*" or (word.endswith("/*") and kind.startswith(word[:-1]))


def _sentence(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "does not exist"
    if isinstance(error, PermissionError):
        return "may not be read"
    reason = error.strerror if isinstance(error, OSError) else str(error)
    return f"cannot be read: {reason or type(error).__name__}"
