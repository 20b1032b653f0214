"""The arithmetic of a slider: steps without float noise, marks as Dash makes them, columns."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Any, Literal

from tui_callbacks.bridge.field_rules import Number, as_number, number_text, tidy

AUTO: Literal["auto"] = "auto"
"""Stands for a prop that the author does not give, where None means something else."""

Step = Number | Literal["auto"] | None
Marks = Mapping[Any, Any] | Literal["auto"] | None

_PIXELS = 8  # in a column
_NICE = (1, 2, Decimal("2.5"), 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000)
_PREFIXES = {-4: "p", -3: "n", -2: "µ", -1: "m", 0: "", 1: "k", 2: "M", 3: "G", 4: "T"}
_MOST_MARKS = 200


@dataclass(frozen=True, slots=True)
class Scale:
    """From `min` to `max` in steps, or from mark to mark where `stops` has some."""

    min: Number
    max: Number
    step: Number
    stops: tuple[Number, ...] = ()

    def snap(self, value: Number) -> Number:
        """Return the nearest value that a handle can have."""
        if self.stops:
            return min(self.stops, key=lambda stop: abs(stop - value))
        low, step = _decimal(self.min), _decimal(self.step)
        steps = ((_decimal(value) - low) / step).to_integral_value(ROUND_HALF_UP)
        return self.clamp(_number(low + steps * step))

    def clamp(self, value: Number) -> Number:
        """Return the nearest value between min and max."""
        return max(self.min, min(self.max, value))

    def moved(self, value: Number, steps: int) -> Number:
        """Return the value so many steps away, never beyond the ends."""
        if self.stops:
            place = self.stops.index(self.snap(value)) + steps
            return self.stops[max(0, min(len(self.stops) - 1, place))]
        return self.snap(_number(_decimal(self.clamp(value)) + steps * _decimal(self.step)))

    @property
    def ends(self) -> tuple[Number, Number]:
        """The lowest and the highest value that a handle can have."""
        return (self.stops[0], self.stops[-1]) if self.stops else (self.min, self.max)

    @property
    def page(self) -> int:
        """How many steps a page key moves: ten, or a fifth of the way where that is less."""
        steps = len(self.stops) - 1 if self.stops else int((self.max - self.min) / self.step)
        return max(1, min(10, round(steps / 5)))

    def column(self, value: Number, width: int) -> int:
        """Return the column of a value on a track of so many columns, counted from 0."""
        span = self.max - self.min
        return round((self.clamp(value) - self.min) / span * (width - 1)) if span and width > 1 else 0

    def at(self, column: int, width: int) -> Number:
        """Return the value that a handle has when it is put on a column."""
        share = max(0, min(width - 1, column)) / max(1, width - 1)
        return self.snap(self.min + share * (self.max - self.min))


def make_scale(low: Any, high: Any, step: Step, marks: Marks) -> Scale:
    """Make a scale from the props as Dash reads them.

    min and max that are not given are those of the marks, else 0 and 1; a step that is not given is about a hundredth
    of the way; step None with marks means that only the marks can be chosen.
    """
    places = [number for number, _label in given_marks(marks)]
    first = as_number(low)
    last = as_number(high)
    start = tidy(first if first is not None else min(places, default=0))
    end = tidy(last if last is not None else max(places, default=1))
    if step is None and places:
        stops = tuple(tidy(place) for place in places if start <= place <= end)
        return Scale(start, max(start, end), 1, stops)
    width = as_number(step)
    if not width or width < 0:
        width = 1 if step is None else _default_step(start, end)
    return Scale(start, max(start, end), width)


def given_marks(marks: Marks) -> list[tuple[Number, Any]]:
    """Return the author's marks in order: number, and label or {"label", "style"}; keys may be numbers or text."""
    if not isinstance(marks, Mapping):
        return []
    pairs = [(as_number(key), label) for key, label in marks.items()]
    return sorted(((key, label) for key, label in pairs if key is not None), key=lambda pair: pair[0])


def default_marks(scale: Scale, width: int) -> list[tuple[Number, str]]:
    """Return the marks that Dash draws where none are given, for a track of so many columns."""
    if scale.max <= scale.min:
        return [(scale.min, _mark_text(scale.min, scale))]
    step = _decimal(scale.step)
    interval = max(Decimal(1), (_interval(scale, width) / step).to_integral_value(ROUND_HALF_UP)) * step
    low, high = _decimal(scale.min), _decimal(scale.max)
    interval *= max(1, math.ceil((high - low) / interval / _MOST_MARKS))
    inner = [low + n * interval for n in range(1, math.ceil((high - low) / interval))]
    if len(inner) > 1 and high - inner[-2] <= interval * Decimal("1.5"):
        inner.pop()
    return [(_number(place), _mark_text(_number(place), scale)) for place in (low, *inner, high)]


def _interval(scale: Scale, width: int) -> Decimal:
    """Return the nice multiple of the step that is nearest to an even spread of as many marks as look well."""
    longest = max(len(number_text(end)) for end in (scale.min, scale.max))
    wanted = max(3, min(50, round(11 * width * _PIXELS / 330)))
    if longest > 3:
        wanted = max(2, round(wanted * 3.5 / longest))
    if scale.step % 1:
        wanted = max(3, round(wanted / 2))
    ideal = (_decimal(scale.max) - _decimal(scale.min)) / (wanted - 1)
    candidates = [_decimal(scale.step) * nice for nice in _NICE]
    return min(candidates, key=lambda candidate: abs(candidate - ideal))


def _mark_text(value: Number, scale: Scale) -> str:
    if value == 0 or 0.001 < abs(value) < 1000:
        return number_text(value)
    mean = (abs(scale.min) + abs(scale.max)) / 2
    power = max(-4, min(4, math.floor(math.log10(mean) / 3)))
    return f"{value / 1000**power:,.0f}{_PREFIXES[power]}"


def fitting(labels: Sequence[tuple[int, int]], room: int) -> list[int]:
    """Choose labels that stand beside each other with two columns between them; each is (column of its mark, width).

    Keeps every label, or every second, every third ... and always the last one, so that what is left stays even.
    """
    for stride in range(1, len(labels) + 1):
        chosen = list(range(0, len(labels), stride))
        last = len(labels) - 1
        while chosen[-1] != last and not _apart(labels[chosen[-1]], labels[last], room):
            chosen.pop()
            if not chosen:
                break
        if not chosen or chosen[-1] != last:
            chosen.append(last)
        if all(_apart(labels[a], labels[b], room) for a, b in pairwise(chosen)):
            return chosen
    return []


def label_start(column: int, width: int, room: int) -> int:
    """Return the first column of a label centred under a mark, kept within the room."""
    return max(0, min(room - width, column - (width - 1) // 2))


def _apart(left: tuple[int, int], right: tuple[int, int], room: int) -> bool:
    return label_start(*left, room) + left[1] + 1 < label_start(*right, room)


def _default_step(low: Number, high: Number) -> Number:
    span = abs(high - low) or 1
    rough = Decimal(str(span)) / 100
    base = Decimal(10) ** math.floor(rough.log10())
    return _number(min((base, 2 * base, 5 * base), key=lambda step: abs(step - rough)))


def _decimal(value: Number) -> Decimal:
    return Decimal(str(value))


def _number(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else float(value)
