"""CSS lengths, margins and colours in a terminal: 8px are a column, 16px a row (COMPONENTS.md, "Lengths").

Everything here takes what an author wrote and answers None for what makes no sense; nothing raises.
"""

import re
from functools import lru_cache
from math import isfinite
from typing import Any, Literal

from textual.color import Color, ColorParseError
from textual.css.scalar import Scalar, Unit

Axis = Literal["x", "y"]

_PX = {"x": 8.0, "y": 16.0}
_IN_PX = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "em": 16.0, "rem": 16.0}
_RELATIVE = {"%": Unit.PERCENT, "vw": Unit.VIEW_WIDTH, "vh": Unit.VIEW_HEIGHT, "fr": Unit.FRACTION}
_AUTO = {"auto", "fit-content", "max-content", "min-content"}
_NUMBER = re.compile(r"([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z%]*)")
_FUNCTION = re.compile(r"(rgb|hsl)a?\((.*)\)")
_LARGEST = 10_000


def cells(value: Any, axis: Axis) -> float | None:
    """Return a length in columns (axis "x") or rows ("y"), not rounded; None for a relative or unknown one."""
    amount, unit = _split(value)
    if amount is None:
        return None
    if unit == "ch":
        return amount if axis == "x" else amount / 2
    return amount * _IN_PX[unit] / _PX[axis] if unit in _IN_PX else None


def spacing(value: Any, axis: Axis) -> int | None:
    """Return a margin or padding in whole cells; less than half a cell is nothing."""
    if value == "auto":
        return 0
    length = cells(value, axis)
    return None if length is None else int(min(max(0.0, length), _LARGEST) + 0.5)


def size(value: Any, axis: Axis) -> Scalar | None:
    """Return a width or height; one that is more than 0 is at least one cell."""
    if isinstance(value, str) and value.strip().lower() in _AUTO:
        return Scalar.parse("auto")
    percent_unit = Unit.WIDTH if axis == "x" else Unit.HEIGHT
    amount, unit = _split(value)
    if amount is None or amount < 0:
        return None
    if unit in _RELATIVE:
        return Scalar(min(amount, _LARGEST), _RELATIVE[unit], percent_unit)
    length = cells(value, axis)
    if length is None:
        return None
    whole = int(min(length, _LARGEST) + 0.5)
    return Scalar(float(max(1, whole) if length > 0 else 0), Unit.CELLS, percent_unit)


def number(value: Any) -> float | None:
    """Return a finite number given as one or as text; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        result = float(value)
    except (ValueError, OverflowError):
        return None
    return result if isfinite(result) else None


def _split(value: Any) -> tuple[float | None, str]:
    """Return the number of a length and its unit; a bare number counts pixels, as in React."""
    if not isinstance(value, str):
        return number(value), "px"
    match = _NUMBER.fullmatch(value.strip().lower())
    return (number(match.group(1)), match.group(2) or "px") if match else (None, "")


def four(value: Any) -> list[Any] | None:
    """Return the values of a shorthand for top, right, bottom and left; None when there are too many."""
    parts = value.split() if isinstance(value, str) else [value]
    if not 1 <= len(parts) <= 4:
        return None
    top, right = parts[0], parts[min(1, len(parts) - 1)]
    return [top, right, parts[2] if len(parts) > 2 else top, parts[3] if len(parts) > 3 else right]


def color(value: Any) -> Color | None:
    """Return a CSS colour: one of the 148 names, hex, rgb(), rgba(), hsl(), hsla() with commas or blanks."""
    return _color(value.strip().lower()) if isinstance(value, str) else None


@lru_cache(512)
def _color(text: str) -> Color | None:
    if text.startswith(("$", "auto", "ansi")):
        return None
    function = _FUNCTION.fullmatch(text)
    try:
        return Color.parse(_modern(*function.groups()) if function else text).clamped
    except (ColorParseError, ValueError, OverflowError):
        return None


def _modern(name: str, arguments: str) -> str:
    """Write a colour function the way Textual reads it: `rgb(0 128 0 / 50%)` becomes `rgba(0,128,0,0.5)`."""
    parts = [part for part in re.split(r"[\s,/]+", arguments.strip()) if part]
    if name == "rgb":
        parts[:3] = [_scaled(part, 255) for part in parts[:3]]
    else:
        parts[:1] = [part.removesuffix("deg") for part in parts[:1]]
    parts[3:] = [_scaled(part, 1) for part in parts[3:]]
    return f"{name}{'a' if len(parts) == 4 else ''}({','.join(parts)})"


def _scaled(part: str, full: int) -> str:
    share = float(part[:-1]) / 100 * full if part.endswith("%") else float(part)
    return str(round(share)) if full > 1 else str(share)
