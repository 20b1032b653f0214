"""Children as HTML lays them out: runs of text, rows of inline items, and blocks (COMPONENTS.md, "Flow").

Pure: reads nodes and adapters, makes no widgets. `mount.py` turns the items into widgets and compares them.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from tui_callbacks.bridge.adapter import Adapter, Kind
from tui_callbacks.bridge.lines import NO_STYLE
from tui_callbacks.bridge.styles import text_style
from tui_callbacks.bridge.text import Piece
from tui_callbacks.components.tree import Node, is_component_dict

FindAdapter = Callable[[Node], Adapter]
INLINE_DISPLAYS = {"inline", "inline-block", "inline-flex"}
BLOCK_DISPLAYS = {"block", "flex", "grid", "table", "list-item"}


@dataclass(frozen=True, slots=True)
class Atom:
    """A bit of text and the inline components around it, outer first."""

    text: str
    around: tuple[Node, ...] = ()
    keep: bool = False


@dataclass(slots=True)
class Run:
    """Text that stands together in one text widget."""

    atoms: list[Atom] = field(default_factory=list)

    def is_blank(self) -> bool:
        """Say whether there is nothing to see, so that HTML would drop it between blocks."""
        return not any(atom.keep or atom.text.strip() for atom in self.atoms)


@dataclass(slots=True)
class Row:
    """Text and inline widgets that flow in lines together."""

    parts: list["Run | Node"]


Item = Run | Row | Node


@dataclass(slots=True)
class Content:
    """What a container shows.

    Attributes:
        items: From top to bottom (or left to right in a flex container).
        folded: The components that have no widget of their own because they are part of a text.
    """

    items: list[Item] = field(default_factory=list)
    folded: list[Node] = field(default_factory=list)

    @property
    def only_text(self) -> Run | None:
        """The run that is all there is (an empty one for nothing at all), None when widgets are needed."""
        if not self.items:
            return Run()
        if len(self.items) == 1 and isinstance(self.items[0], Run):
            return self.items[0]
        return None


def text_of(value: Any) -> str:
    """Return a child that is no component as the text React would show; None and booleans show nothing."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e16:
        return str(int(value))
    return str(value)


def flatten(value: Any) -> Iterator[Any]:
    """Yield the children of a `children` value one by one, strings and nodes.

    A component that no family has (its dict came out of a callback) is named in the place of it.
    """
    if isinstance(value, list | tuple):
        for item in value:
            yield from flatten(item)
    elif isinstance(value, Node):
        yield value
    elif is_component_dict(value):
        yield f"<{value['namespace']}.{value['type']}>"
        yield from flatten(value["props"].get("children"))
    else:
        text = text_of(value)
        if text:
            yield text


def display_in(style: Any) -> str:
    """Return the `display` that a style asks for, or an empty string."""
    return str(style.get("display", "")) if isinstance(style, dict) else ""


def display_of(node: Node) -> str:
    """Return the `display` that a component's style asks for, or an empty string."""
    return display_in(node.props.get("style"))


def takes_no_room(hidden: Any, style: Any) -> bool:
    """Say whether these values of `hidden` and `style` take a component off the screen."""
    return bool(hidden) or display_in(style) == "none"


def is_hidden(node: Node) -> bool:
    """Say whether `hidden` or its style takes a component off the screen."""
    return takes_no_room(node.props.get("hidden"), node.props.get("style"))


def is_inline(node: Node, adapter: Adapter) -> bool:
    """Say whether a component stands in the line: its own style decides, then its kind."""
    display = display_of(node)
    if display in INLINE_DISPLAYS:
        return True
    return adapter.flow == "inline" and display not in BLOCK_DISPLAYS


def arrange(value: Any, find: FindAdapter) -> Content:
    """Sort the children of a block container into text runs, rows and blocks."""
    content = Content()
    parts: list[Run | Node] = []
    for part in _parts(value, find, content, ()):
        if isinstance(part, Node) and not is_inline(part, find(part)):
            _flush(parts, content)
            content.items.append(part)
        elif isinstance(part, Atom):
            _append_atom(parts, part)
        else:
            parts.append(part)
    _flush(parts, content)
    return content


def arrange_flex(value: Any, find: FindAdapter) -> Content:
    """Sort the children of a flex container: every child is an item of its own."""
    content = Content()
    for child in flatten(value):
        inner = arrange(child, find)
        content.items.extend(inner.items)
        content.folded.extend(inner.folded)
    return content


def _parts(value: Any, find: FindAdapter, content: Content, around: tuple[Node, ...]) -> Iterator[Atom | Node]:
    for child in flatten(value):
        if isinstance(child, str):
            yield Atom(child, around)
            continue
        adapter = find(child)
        if adapter.kind is Kind.BREAK:
            content.folded.append(child)
            yield Atom("\n", around, keep=True)
        elif adapter.kind in (Kind.HIDDEN, Kind.MODAL):
            content.folded.append(child)
        elif adapter.kind is Kind.INLINE and display_of(child) not in BLOCK_DISPLAYS:
            content.folded.append(child)
            if not is_hidden(child):
                yield from _parts(child.props.get("children"), find, content, (*around, child))
        else:
            yield child


def _append_atom(parts: list[Run | Node], atom: Atom) -> None:
    if not parts or not isinstance(parts[-1], Run):
        parts.append(Run())
    run = parts[-1]
    if isinstance(run, Run):
        run.atoms.append(atom)


def _flush(parts: list[Run | Node], content: Content) -> None:
    """Close the line that is being collected: one run alone stays a text, anything else is a row."""
    if len(parts) == 1 and isinstance(parts[0], Run):
        if not parts[0].is_blank():
            content.items.append(parts[0])
    elif parts:
        content.items.append(Row(list(parts)))
    parts.clear()


def pieces_of(run: Run, find: FindAdapter, clickable: Callable[[Node], bool], host: Node | None) -> list[Piece]:
    """Return a run as the pieces that a text widget draws.

    Args:
        run: The text.
        find: Finds the adapter of a component.
        clickable: Says whether a component can be activated.
        host: The component whose own widget the text is; it answers for text that no inline component claims.
    """
    return [_piece(atom, find, clickable, host) for atom in run.atoms]


def _piece(atom: Atom, find: FindAdapter, clickable: Callable[[Node], bool], host: Node | None) -> Piece:
    style = NO_STYLE
    active: Node | None = host if host is not None and clickable(host) else None
    tooltip: str | None = None
    link: str | None = None
    disabled = False
    if host is not None and find(host).kind is Kind.INLINE:  # its style makes a block of it
        style, link = find(host).text_style(host), _link(host)
    for node in atom.around:
        style = style + find(node).text_style(node) + text_style(node.props.get("style"))
        if clickable(node):
            active = node
        link = _link(node) or link
        tooltip = node.props.get("title") or tooltip
        disabled = disabled or bool(node.props.get("disabled"))
    owner = atom.around[-1] if atom.around else host
    key = active.key if active is not None else (owner.key if owner is not None else None)
    return Piece(
        atom.text,
        style,
        key=key,
        focusable=active is not None,
        disabled=disabled,
        tooltip=tooltip,
        link=link,
        keep=atom.keep,
    )


def _link(node: Node) -> str | None:
    return node.props.get("href") or None if node.cls._type == "A" else None


def text_of_children(value: Any) -> str:
    """Return all the text inside a `children` value: the label of a component that shows nothing else."""
    return "".join(
        child if isinstance(child, str) else text_of_children(child.props.get("children")) for child in flatten(value)
    )
