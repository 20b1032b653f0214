"""A window to pick files in: a tree of folders and the files that are accepted."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, ClassVar

from rich.style import Style
from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, DirectoryTree, Static
from textual.widgets.directory_tree import DirEntry
from textual.widgets.tree import TreeNode

from tui_callbacks.bridge.button import PushButton
from tui_callbacks.bridge.text import plain


class FileTree(DirectoryTree):
    """A tree of folders and files; hidden ones and files that are not accepted are left out."""

    ICON_NODE = "▸ "
    ICON_NODE_EXPANDED = "▾ "
    ICON_FILE = "  "

    def __init__(self, root: Path, takes: Callable[[Path], bool], chosen: set[Path]) -> None:
        super().__init__(root)
        self.guide_depth = 2
        self.show_guides = False
        self._takes = takes
        self._chosen = chosen

    def filter_paths(self, paths: Iterable[Path]) -> Iterable[Path]:
        """Leave out what cannot be picked; called by the tree in a thread."""
        return [path for path in paths if not path.name.startswith(".") and (self._takes(path) or path.is_dir())]

    def render_label(self, node: TreeNode[DirEntry], base_style: Style, style: Style) -> Text:
        """Draw a name literally, with a check mark before a chosen file."""
        path = node.data.path if node.data else Path()
        if path in self._chosen:
            icon = "✓ "
        elif node.allow_expand:
            icon = self.ICON_NODE_EXPANDED if node.is_expanded else self.ICON_NODE
        else:
            icon = self.ICON_FILE
        name = plain(str(node.label)).replace("\n", " ") + ("/" if node.allow_expand and not node.is_root else "")
        return Text.assemble((icon, base_style), (name, style))


class FilePicker(ModalScreen[list[Path]]):
    """Asks for a file, or several; the result is empty when the user changes their mind.

    Args:
        root: The folder to start in.
        takes: Says whether a file is accepted.
        multiple: Several files: Space chooses one or takes it back.
        title: What stands at the top.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel"),
        Binding("backspace", "parent", "Folder above"),
        Binding("space", "mark", "Choose", priority=True),
    ]

    DEFAULT_CSS = """
    FilePicker {
        align: center middle;
        background: $background 60%;
        & > #picker {
            width: 64;
            max-width: 92%;
            height: 80%;
            padding: 0 1;
            border: round $primary;
            border-title-color: $text-primary;
            border-title-style: bold;
            border-subtitle-color: $foreground 70%;
            background: $surface;
        }
        & #folder { height: 1; color: $foreground 70%; margin-bottom: 1; }
        & FileTree { height: 1fr; background: transparent; padding: 0; scrollbar-size-vertical: 1; }
        & FileTree:focus { background-tint: transparent; }
        & #buttons { height: 1; margin-top: 1; align-horizontal: right; }
        & #buttons PushButton { margin-left: 2; }
    }
    """

    def __init__(
        self, root: Path, takes: Callable[[Path], bool], *, multiple: bool = False, title: str = "Choose a file"
    ) -> None:
        super().__init__()
        self.root = root
        self.multiple = multiple
        self.chosen: set[Path] = set()
        self._takes = takes
        self._title = title

    def compose(self) -> ComposeResult:
        """Make the window: folder, tree, buttons."""
        with Vertical(id="picker") as window:
            window.border_title = plain(self._title)
            window.border_subtitle = f"{'Space choose · ' if self.multiple else ''}Backspace up · Esc cancel"
            yield Static(id="folder", markup=False)
            yield FileTree(self.root, self._takes, self.chosen)
            with Horizontal(id="buttons"):
                yield PushButton("Cancel", id="cancel")
                yield PushButton("Open", look="primary", id="open")

    def on_mount(self) -> None:
        """Start in the tree."""
        self._show_folder()
        self.query_one(FileTree).focus()

    def action_parent(self) -> None:
        """Go to the folder above."""
        self.root = self.root.resolve().parent
        self.query_one(FileTree).path = self.root
        self._show_folder()

    def action_cancel(self) -> None:
        """Close without a file."""
        self.dismiss([])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Space to the tree and the buttons where a single file is asked for."""
        return action != "mark" or (self.multiple and isinstance(self.focused, FileTree))

    def action_mark(self) -> None:
        """Choose the file under the cursor, or take it back; a folder opens or closes."""
        tree = self.query_one(FileTree)
        path = self._under_cursor()
        if path is None:
            tree.action_toggle_node()
            return
        self.chosen ^= {path}
        tree.refresh_lines(tree.cursor_line, 1)
        self.query_one("#open", PushButton).set_label(f"Open ({len(self.chosen)})" if self.chosen else "Open")

    @on(DirectoryTree.FileSelected)
    def _open_file(self, event: DirectoryTree.FileSelected) -> None:
        event.stop()
        self.dismiss(sorted({*self.chosen, event.path}) if self.multiple else [event.path])

    @on(Button.Pressed)
    def _press(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "cancel":
            self.dismiss([])
            return
        path = self._under_cursor()
        files = sorted(self.chosen) or ([path] if path is not None else [])
        if files:
            self.dismiss(files)
        else:
            self.query_one(FileTree).focus()

    def _under_cursor(self) -> Path | None:
        node: Any = self.query_one(FileTree).cursor_node
        return node.data.path if node is not None and node.data is not None and not node.allow_expand else None

    def _show_folder(self) -> None:
        self.query_one("#folder", Static).update(plain(str(self.root.resolve())))
