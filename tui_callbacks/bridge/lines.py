"""Text for a terminal: pieces of text joined, blanks collapsed as HTML does, and broken into lines.

Pure: no widget is needed. `text.py` draws what is worked out here.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len, chop_cells, split_graphemes
from textual.style import Style

NO_STYLE = Style()
TAB = 8

_ESCAPES = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movements
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d\x9e\x9f])[^\x07\x1b\x9c\n]*(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, SOS, PM, APC
    r"|\x1b[ -/]*[0-~]?"  # all other sequences, and an ESC alone
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_NEUTRAL = str.maketrans(
    {
        "\u2028": "\n",
        "\u2029": "\n",
        **{chr(code): "\ufffd" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))},
    }
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"[ \t\n]+")
# What stays together on a line: a run without blanks, but each CJK character alone, each with the blanks behind it.
_WORDS = re.compile(
    "(?:[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]"
    "|[^ \u200b\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff]+"
    "|(?<![^ \u200b])(?=[ \u200b]))"
    "[ \u200b]*"
)


def plain(text: object) -> str:
    """Return text that is safe to send to a terminal; it is never markup.

    Escape sequences and control characters go (newlines and tabs stay), characters that turn the direction of the
    text around and halves of surrogate pairs become a visible U+FFFD, line and paragraph separators a newline.
    """
    text = text if isinstance(text, str) else str(text)
    if text.isprintable():
        return text
    text = _CONTROLS.sub("", _ESCAPES.sub("", text)).translate(_NEUTRAL)
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that looks and behaves alike.

    Attributes:
        text: The text; literal, whatever is in it.
        style: Its look on top of the widget's.
        key: The node it belongs to: what a click on it, or Enter, is about.
        focusable: Whether Tab stops at it. Pieces with the same key are one stop.
        disabled: Drawn dim, and no stop.
        tooltip: Shown while the mouse rests on it.
        link: Where it leads; drawn as a link.
        keep: White space in it is not collapsed (`Br` is a kept newline).
    """

    text: str
    style: Style = NO_STYLE
    key: str | None = None
    focusable: bool = False
    disabled: bool = False
    tooltip: str | None = None
    link: str | None = None
    keep: bool = False


class Line(NamedTuple):
    """One line on the screen.

    Attributes:
        start: Offset of its first character in the whole text.
        end: Offset behind its last character; blanks at a wrapped line's end are left out.
        cells: Its width in columns.
        indent: Columns left free before it.
        row: The number of the unwrapped line that it is part of.
        origin: Offset of the first character of that unwrapped line.
    """

    start: int
    end: int
    cells: int
    indent: int
    row: int
    origin: int


class Ends(NamedTuple):
    """What collapsing took from both ends of a text that stands in a row with other things.

    Attributes:
        blank_before: A blank stood before the first character.
        blank_after: A blank stood behind the last one.
        breaks_before: Number of forced line breaks before the first character.
        breaks_after: Number of forced line breaks behind the last one.
    """

    blank_before: bool = False
    blank_after: bool = False
    breaks_before: int = 0
    breaks_after: int = 0


NO_ENDS = Ends()


class Body:
    """The text of some pieces as it is shown, and its lines at any width.

    Args:
        pieces: The pieces in order.
        wrap: Break lines that are too long.
        collapse: Collapse white space as HTML does, except in pieces to keep.
        inline: The text stands in a row: line breaks at its ends are taken off and told in `ends`.

    Attributes:
        text: What is shown, lines separated by newlines.
        ends: What collapsing took from both ends.
    """

    __slots__ = ("_cells", "_key", "_lines", "ends", "pieces", "starts", "text", "wrap")

    def __init__(self, pieces: Sequence[Piece], *, wrap: bool = True, collapse: bool = True, inline: bool = False):
        self.pieces = pieces
        self.wrap = wrap
        self.ends = NO_ENDS
        self._cells = -1
        self._key = (-1, -1, -1)
        self._lines: list[Line] = []
        parts, blanks = collapsed(pieces) if collapse else (expanded(pieces), (False, False))
        self.starts = [0]
        for part in parts:
            self.starts.append(self.starts[-1] + len(part))
        self.text = "".join(parts)
        if inline:
            self._take_ends(blanks)

    def _take_ends(self, blanks: tuple[bool, bool]) -> None:
        text = self.text
        tail = text.lstrip("\n")
        middle = tail.rstrip("\n")
        before = len(text) - len(tail)
        self.ends = Ends(blanks[0], blanks[1], before, len(tail) - len(middle))
        if len(middle) < len(text):
            self.text = middle
            self.starts = [min(max(0, start - before), len(middle)) for start in self.starts]

    @property
    def cells(self) -> int:
        """The width without wrapping, in columns: that of the longest line."""
        if self._cells < 0:
            self._cells = max(map(cell_len, self.text.split("\n"))) if "\n" in self.text else cell_len(self.text)
        return self._cells

    def lines(self, width: int, indent: int = 0, hang: int = 0) -> list[Line]:
        """Return the lines at a width, where the first `hang` lines start `indent` columns further right."""
        key = (width, indent, hang)
        if key != self._key:
            self._lines = self._broken(width, indent, hang)
            self._key = key
        return self._lines

    def height(self, width: int) -> int:
        """Return the number of lines at a width."""
        return len(self.lines(width))

    def _broken(self, width: int, indent: int, hang: int) -> list[Line]:
        text = self.text
        if "\n" not in text and (self.cells <= width - indent or not self.wrap):
            return [Line(0, len(text), self.cells, indent if hang else 0, 0, 0)]
        lines: list[Line] = []
        origin = 0
        for row, line in enumerate(text.split("\n")):
            for start, end, cells in self._rows_of(line, width, indent, hang - len(lines)):
                shift = indent if len(lines) < hang else 0
                lines.append(Line(origin + start, origin + end, cells, shift, row, origin))
            origin += len(line) + 1
        return lines

    def _rows_of(self, line: str, width: int, indent: int, hang: int) -> list[tuple[int, int, int]]:
        cells = cell_len(line)
        if not self.wrap or cells <= (width - indent if hang > 0 else width):
            return [(0, len(line), cells)]
        return wrapped(line, width, indent, hang)

    def piece_at(self, offset: int) -> Piece | None:
        """Return the piece that the character at an offset belongs to."""
        if not 0 <= offset < len(self.text):
            return None
        return self.pieces[bisect_right(self.starts, offset) - 1]

    def offset_at(self, line: Line, cell: int) -> int | None:
        """Return the offset of the character at a column counted from the line's start, None beside the text."""
        if not 0 <= cell < line.cells:
            return None
        text = self.text[line.start : line.end]
        if text.isascii():
            return line.start + cell
        for start, _end, width in split_graphemes(text)[0]:
            cell -= width
            if cell < 0:
                return line.start + start
        return None

    def spans(self, line: Line) -> list[tuple[int, int, Piece]]:
        """Return the stretches of a line with their pieces: start and end offset in the whole text, piece."""
        starts = self.starts
        index = bisect_right(starts, line.start) - 1
        found = []
        while index < len(self.pieces) and starts[index] < line.end:
            start, end = max(starts[index], line.start), min(starts[index + 1], line.end)
            if start < end:
                found.append((start, end, self.pieces[index]))
            index += 1
        return found


def collapsed(pieces: Sequence[Piece]) -> tuple[list[str], tuple[bool, bool]]:
    """Return the shown text of each piece, and whether blanks were dropped at the start and at the end.

    Runs of white space become one blank; blanks at the start and the end of a line go.
    """
    parts: list[str] = []
    blank_before = False
    space = True
    for piece in pieces:
        text = plain(piece.text)
        if piece.keep:
            _drop_last_blank(parts)
        else:
            text = _BLANKS.sub(" ", text)
            if space and text.startswith(" "):
                blank_before = blank_before or not any(parts)
                text = text[1:]
        if text:
            space = text.endswith((" ", "\n"))
        parts.append(text)
    dropped = _drop_last_blank(parts)
    return parts, (blank_before, dropped or (blank_before and not any(parts)))


def _drop_last_blank(parts: list[str]) -> bool:
    for index in range(len(parts) - 1, -1, -1):
        if parts[index]:
            if parts[index].endswith(" "):
                parts[index] = parts[index][:-1]
                return True
            return False
    return False


def expanded(pieces: Sequence[Piece]) -> list[str]:
    """Return the text of each piece with tabs as blanks up to the next of the tab stops."""
    parts = []
    column = 0
    for piece in pieces:
        chunks = []
        for chunk in re.split(r"([\t\n])", plain(piece.text)):
            shown = " " * (TAB - column % TAB) if chunk == "\t" else chunk
            column = 0 if chunk == "\n" else column + cell_len(shown)
            chunks.append(shown)
        parts.append("".join(chunks))
    return parts


def wrapped(line: str, width: int, indent: int = 0, hang: int = 0) -> list[tuple[int, int, int]]:
    """Break one line at blanks (and between CJK characters); a word longer than a line is cut.

    Args:
        line: A text without newlines.
        width: Columns of a line.
        indent: Columns that are not available in the first `hang` lines.
        hang: Number of lines that are indented.

    Returns:
        Start, end and width in columns of each line; blanks at a line's end are left out.
    """
    rows: list[tuple[int, int, int]] = []
    start = end = 0
    used = 0
    for match in _WORDS.finditer(line):
        bare = match.group().rstrip(" \u200b")
        first, cells = match.start(), cell_len(bare)
        room = max(1, width - (indent if len(rows) < hang else 0))
        gap = cell_len(line[end:first])
        if used + gap + cells <= room:
            end, used = first + len(bare), used + gap + cells
            continue
        if end > start or (len(rows) < hang and cells > room):
            rows.append((start, end, used))
        start, end, used = first, first, 0
        room = max(1, width - (indent if len(rows) < hang else 0))
        for chunk in _chunks(bare, cells, room, max(1, width)):
            if end > start:
                rows.append((start, end, used))
                start = end
            end, used = start + len(chunk), cell_len(chunk)
    rows.append((start, end, used))
    return rows


def _chunks(word: str, cells: int, room: int, width: int) -> list[str]:
    """Cut a word that is too long for a line; what has no room even alone (a wide character) stands alone."""
    if cells <= room:
        return [word]
    return [chunk for chunk in chop_cells(word, min(room, width)) if chunk] or [word]
