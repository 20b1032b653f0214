"""Where a file is handed over: a field for its path and a window to pick it in."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button, Input, Static

from tui_callbacks.bridge.button import PushButton
from tui_callbacks.bridge.files import Conditions, Reading, joined, paths_in, read_files
from tui_callbacks.bridge.picker import FilePicker
from tui_callbacks.bridge.text import plain
from tui_callbacks.runtime.threads import ThreadPool


class PathField(Input):
    """The field for the path; lines that are pasted together become one line."""

    DEFAULT_CSS = """
    PathField {
        width: 1fr;
        min-width: 6;
        height: 1;
        padding: 0 1;
        border: none;
        background: $foreground 10%;
        background-tint: transparent;
        &:focus { border: none; background: $primary 30%; background-tint: transparent; }
        &>.input--placeholder, &>.input--suggestion { color: $foreground 50%; }
    }
    """

    def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.replace(plain(joined(event.text.splitlines())), *self.selection)


class Upload(Widget):
    """Takes a file from the user's machine, or several.

    The path is typed or pasted (terminals paste a dragged file as its path) and Enter pressed, or the file is picked in
    a window. Files are read in a thread; why one is refused is said below the field.

    Args:
        label: The author's text, shown above, literally.
        multiple: Take several files and report lists.
        accept: Name endings and types, as in Dash: ".csv,.txt", "image/*".
        min_size: Smallest size in bytes.
        max_size: Biggest size in bytes, -1 for none.
        disabled: Greyed out, takes nothing.
        folder: Where the window to pick in starts.
    """

    DEFAULT_CSS = """
    Upload {
        width: 100%;
        min-width: 20;
        height: auto;
        layout: vertical;
        padding: 0 1;
        border: round $foreground 40%;
        &:focus-within { border: round $primary; }
        & > .upload--label { width: 100%; height: auto; text-align: center; color: $foreground 80%; }
        & > .upload--row { height: 1; }
        & > .upload--row > PushButton { margin-left: 1; }
        & > .upload--notes { width: 100%; height: auto; color: $text-success; }
        & > .upload--notes.-refused { color: $text-error; }
        & > .-empty { display: none; }
        &:disabled { text-opacity: 50%; }
    }
    """

    class Chosen(Message):
        """The user handed over files; with `multiple` each attribute is a list."""

        def __init__(self, upload: "Upload", contents: Any, filename: Any, last_modified: Any) -> None:
            super().__init__()
            self.upload = upload
            self.contents = contents
            self.filename = filename
            self.last_modified = last_modified

        @property
        def control(self) -> "Upload":
            """The upload, for `on` with a selector."""
            return self.upload

    class Read(Message):
        """A thread has read the files (a message between the parts of the widget)."""

        bubble = False

        def __init__(self, number: int, reading: Reading) -> None:
            super().__init__()
            self.number = number
            self.reading = reading

    def __init__(
        self,
        label: str = "",
        *,
        multiple: bool = False,
        accept: str | None = None,
        min_size: int | None = None,
        max_size: int | None = None,
        disabled: bool = False,
        folder: Path | None = None,
        **widget: Any,
    ) -> None:
        super().__init__(disabled=disabled, **widget)
        self.contents: Any = None
        self.filename: Any = None
        self.last_modified: Any = None
        self.multiple = multiple
        self.conditions = Conditions()
        self.folder = folder
        self._above = Static(markup=False, classes="upload--label")
        self._field = PathField(placeholder="Type or paste a path, Enter", select_on_focus=False)
        self._notes = Static(markup=False, classes="upload--notes -empty")
        self._readings = 0
        self._threads = ThreadPool(limit=2, idle_seconds=1, name="upload")
        self.set_label(label)
        self.set_conditions(accept=accept, min_size=min_size, max_size=max_size)

    def compose(self) -> ComposeResult:
        """Make the parts: the author's text, the field beside the button, what there is to say."""
        yield self._above
        with Horizontal(classes="upload--row"):
            yield self._field
            yield PushButton("Browse")
        yield self._notes

    def sample(self) -> dict[str, Any]:
        """Return the props that the user can change."""
        return {"contents": self.contents, "filename": self.filename, "last_modified": self.last_modified}

    def set_files(self, **props: Any) -> None:
        """Set those of `contents`, `filename`, `last_modified` that are given; without a file the note below goes."""
        for name, value in props.items():
            setattr(self, name, value)
        if self.filename is None and self.contents is None:
            self._say("")

    def set_label(self, label: str | None) -> None:
        """Show another text above the field, or none."""
        text = plain(label or "")
        self._above.update(text)
        self._above.set_class(not text.strip(), "-empty")

    def set_multiple(self, multiple: bool) -> None:
        """Take several files, or one."""
        self.multiple = bool(multiple)

    def set_conditions(self, **changes: Any) -> None:
        """Change what is accepted, by the names of `Conditions`, from the next file on; None takes a condition back."""
        given = {name: getattr(Conditions(), name) if value is None else value for name, value in changes.items()}
        self.conditions = replace(self.conditions, **given)

    def take(self, paths: Sequence[Path]) -> None:
        """Read files in a thread and report them; a later call wins over one that still reads."""
        if not self.multiple and len(paths) > 1:
            self._say("One file only.", refused=True)
            return
        self._start(lambda: list(paths))

    @on(Input.Submitted)
    def _take_text(self, event: Input.Submitted) -> None:
        event.stop()
        text = event.value
        if text.strip():
            self._start(lambda: paths_in(text))

    @on(Input.Changed)
    def _keep_to_itself(self, event: Input.Changed) -> None:
        event.stop()

    @on(Button.Pressed)
    def _browse(self, event: Button.Pressed) -> None:
        event.stop()
        self._open_picker()

    @on(events.Click)
    def _browse_from_label(self, event: events.Click) -> None:
        if event.widget is self._above:
            self._open_picker()

    def _open_picker(self) -> None:
        title = "Choose files" if self.multiple else "Choose a file"
        picker = FilePicker(self.folder or Path.cwd(), self.conditions.takes, multiple=self.multiple, title=title)
        self.app.push_screen(picker, self._picked)

    def _picked(self, paths: list[Path] | None) -> None:
        if paths:
            self.folder = paths[0].parent
            self.take(paths)

    def _on_paste(self, event: events.Paste) -> None:
        """Take a path that is pasted while the button has the focus."""
        event.stop()
        self._field.focus()
        self._field.post_message(event)

    def _start(self, paths: Callable[[], Sequence[Path]]) -> None:
        self._readings += 1
        number, conditions, multiple = self._readings, self.conditions, self.multiple
        self._say("Reading …")

        def read() -> None:
            found = paths()
            if len(found) > 1 and not multiple:
                reading = Reading((), ("One file only.",))
            else:
                reading = read_files(found, conditions)
            with suppress(RuntimeError):  # the app ended meanwhile
                self.post_message(self.Read(number, reading))

        self._threads.submit(read)

    @on(Read)
    def _finish(self, event: Read) -> None:
        event.stop()
        if event.number != self._readings:
            return
        files = event.reading.files
        names = ", ".join(file.filename for file in files)
        refused = "\n".join(f"{line}." if not line.endswith(".") else line for line in event.reading.refused)
        self._say("\n".join(part for part in (f"✓ {names}" if names else "", refused) if part), refused=bool(refused))
        if not files:
            return
        self._field.clear()
        lists: Any = ([f.contents for f in files], [f.filename for f in files], [f.last_modified for f in files])
        self.contents, self.filename, self.last_modified = lists if self.multiple else (each[0] for each in lists)
        self.post_message(self.Chosen(self, self.contents, self.filename, self.last_modified))

    def _say(self, text: str, *, refused: bool = False) -> None:
        self._notes.update(plain(text))
        self._notes.set_class(not text, "-empty")
        self._notes.set_class(refused, "-refused")

    def _on_unmount(self) -> None:
        self._threads.close()
