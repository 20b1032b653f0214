"""Flex containers: a row or a column with gaps, spread and aligned as `display: flex` asks for."""

from dataclasses import dataclass
from typing import ClassVar

from textual.geometry import Size
from textual.layout import ArrangeResult, Layout, WidgetPlacement
from textual.layouts.horizontal import HorizontalLayout
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget

_ROW = HorizontalLayout()
_COLUMN = VerticalLayout()


@dataclass(frozen=True)
class FlexLayout(Layout):
    """Puts the children side by side, or one under the other.

    Attributes:
        column: One under the other.
        reverse: The last child comes first.
        gap: Cells between the children.
        justify: How room that is left is shared along the direction: the value of `justifyContent`.
        align: Where lower (narrower) children stand across it: the value of `alignItems`.
    """

    name: ClassVar[str] = "flex"

    column: bool = False
    reverse: bool = False
    gap: int = 0
    justify: str = ""
    align: str = ""

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Arrange the children without gaps in the room that the gaps leave, then move them apart."""
        if not children:
            return []
        gaps = self.gap * (len(children) - 1)
        room = (
            Size(size.width, max(0, size.height - gaps))
            if self.column
            else Size(max(0, size.width - gaps), size.height)
        )
        ordered = children[::-1] if self.reverse else children
        placements = (_COLUMN if self.column else _ROW).arrange(parent, ordered, room, greedy)
        length = size.height if self.column else size.width
        starts = self._starts(placements, length if greedy else 0)
        across = self._across(placements, size, greedy)
        return [
            placement._replace(region=placement.region.translate((side, start) if self.column else (start, side)))
            for placement, start, side in zip(placements, starts, across, strict=True)
        ]

    def _starts(self, placements: ArrangeResult, length: int) -> list[int]:
        """Return how far each child moves along the direction."""
        count = len(placements)
        last = placements[-1]
        end = last.region.bottom + last.margin.bottom if self.column else last.region.right + last.margin.right
        free = max(0, length - end - self.gap * (count - 1))
        before, between = _shares(self.justify, free, count)
        return [int(before + index * (self.gap + between)) for index in range(count)]

    def _across(self, placements: ArrangeResult, size: Size, greedy: bool) -> list[int]:
        """Return how far each child moves across the direction."""
        if self.align not in ("center", "end", "flex-end"):
            return [0] * len(placements)
        extents = [self._extent(placement) for placement in placements]
        full = max(extents)
        if self.column and greedy:
            full = max(full, size.width)
        return [(full - extent) // (2 if self.align == "center" else 1) for extent in extents]

    def _extent(self, placement: WidgetPlacement) -> int:
        region = placement.region.grow(placement.margin)
        return region.width if self.column else region.height


def _shares(justify: str, free: int, count: int) -> tuple[float, float]:
    """Return the room before the first child and the room added between two."""
    if justify == "center":
        return free // 2, 0
    if justify in ("end", "flex-end", "right"):
        return free, 0
    if justify == "space-between" and count > 1:
        return 0, free / (count - 1)
    if justify == "space-around":
        return free / count / 2, free / count
    if justify == "space-evenly":
        return free / (count + 1), free / (count + 1)
    return 0, 0
