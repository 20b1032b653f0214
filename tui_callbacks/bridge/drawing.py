"""Lines of text as Textual draws them."""

from collections.abc import Callable
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.css.styles import RulesMap
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual

from tui_callbacks.bridge.lines import Body, Line, Piece

_ENDLESS = 1 << 30  # columns of a line that is never broken


@lru_cache(4096)
def _terminal_style(style: Style, x: int, y: int) -> RichStyle:
    """Return a style as Rich draws it; the offset in the text goes along, selecting text with the mouse needs it."""
    return style.rich_style_with_offset(x, y)


class Drawing(Visual):
    """A body of text ready to be drawn in lines.

    Args:
        body: The text.
        shape: Gives the indent and the number of indented lines for a width.
        look: Gives the style that a piece has beside its own (link, disabled, focus).
        align: How lines are aligned.
    """

    __slots__ = ("_align", "_body", "_look", "_shape")

    def __init__(
        self, body: Body, shape: Callable[[int], tuple[int, int]], look: Callable[[Piece], Style], align: str
    ) -> None:
        self._body = body
        self._shape = shape
        self._look = look
        self._align = align

    def __str__(self) -> str:
        return self._body.text

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """Return the width without wrapping, in columns."""
        return self._body.cells

    def get_height(self, rules: RulesMap, width: int) -> int:
        """Return the number of lines at a width, by the same breaks that drawing uses; no text has no height."""
        return len(self.lines(width, nowrap=rules.get("text_wrap") == "nowrap")) if self._body.text else 0

    def lines(self, width: int, *, nowrap: bool = False) -> list[Line]:
        """Return the lines at a width, or the unbroken ones."""
        if nowrap:
            return self._body.lines(_ENDLESS)
        return self._body.lines(width, *self._shape(width))

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Draw the lines."""
        lines = self.lines(width, nowrap=options.rules.get("text_wrap") == "nowrap")
        return [self._strip(line, self.start_of(line, width), style, options) for line in lines[:height]]

    def start_of(self, line: Line, width: int) -> int:
        """Return the column at which a line starts."""
        if self._align == "center":
            return line.indent + max(0, width - line.indent - line.cells) // 2
        if self._align in ("right", "end"):
            return max(line.indent, width - line.cells)
        return line.indent

    def _strip(self, line: Line, pad: int, style: Style, options: RenderOptions) -> Strip:
        segments = [Segment(" " * pad, style.background_style.rich_style)] if pad else []
        for start, end, piece in self._body.spans(line):
            look = style + self._look(piece) + piece.style
            for first, last, cut in _cuts(start, end, line, look, options):
                rich_style = _terminal_style(cut, first - line.origin, line.row)
                segments.append(Segment(self._body.text[first:last], rich_style))
        return Strip(segments, pad + line.cells)


def _cuts(start: int, end: int, line: Line, style: Style, options: RenderOptions) -> list[tuple[int, int, Style]]:
    """Cut a stretch of text where the selection starts and ends."""
    span = options.selection.get_span(line.row) if options.selection is not None else None
    if span is None or options.selection_style is None:
        return [(start, end, style)]
    first = min(max(start, line.origin + span[0]), end)
    last = end if span[1] == -1 else min(max(first, line.origin + span[1]), end)
    parts = [(start, first, style), (first, last, style + options.selection_style), (last, end, style)]
    return [part for part in parts if part[0] < part[1]]
