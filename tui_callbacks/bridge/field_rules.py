"""What a one-line field accepts: numbers as a browser reads them, and the rules of `dcc.Input`."""

import math
import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

Number = int | float

NUMBER_CHARACTERS = r"[0-9eE+\-.]*"
"""What can be typed into a number field at all, as a regular expression."""

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_INTEGER = re.compile(r"[+-]?\d{1,300}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+")
_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:\S+")
_JAVASCRIPT_EXPONENT = 21  # from here on JavaScript writes numbers with an exponent


def parse_number(text: str) -> Number | None:
    """Return the number that a text stands for, None when it stands for none; "1." is 1 and "1.0" is 1."""
    if _INTEGER.fullmatch(text):
        return int(text)
    if not _NUMBER.fullmatch(text):
        return None
    value = float(text)
    return tidy(value) if math.isfinite(value) else None


def tidy(value: Number) -> Number:
    """Return whole numbers as int, as they come out of a browser."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def number_text(value: Any) -> str:
    """Return a value as a number field shows it: 5.0 as "5", what is no number as ""."""
    number = as_number(value)
    if number is None:
        return ""
    return str(tidy(number)) if abs(number) < 10**_JAVASCRIPT_EXPONENT else repr(number)


def as_number(value: Any) -> Number | None:
    """Return a prop value (`min=0`, `max="10"`) as a finite number, None when it is none."""
    if isinstance(value, str):
        return parse_number(value.strip())
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return value if math.isfinite(value) else None


@dataclass(frozen=True, slots=True)
class Rules:
    """What a field accepts; the props of `dcc.Input` of the same names, None where not given."""

    type: str | None = None
    min: Any = None
    max: Any = None
    step: Any = None
    minLength: Any = None  # noqa: N815 - the prop's name
    maxLength: Any = None  # noqa: N815 - the prop's name
    pattern: str | None = None
    required: bool = False

    @property
    def is_number(self) -> bool:
        """Whether the field holds a number."""
        return self.type == "number"

    def fault(self, text: str) -> str:
        """Return what is wrong with a text, in a few words; "" when it is accepted."""
        if not text:
            return "a value is needed" if self.required else ""
        return self._number_fault(text) if self.is_number else self._text_fault(text)

    def value(self, text: str) -> Any:
        """Return the value that Dash reports for a text: a number, None for none or a refused one, else the text."""
        if not self.is_number:
            return text
        return None if self.fault(text) else parse_number(text)

    def text(self, value: Any) -> str:
        """Return a value as the field shows it."""
        if self.is_number:
            return number_text(value)
        return "" if value is None else str(tidy(value) if isinstance(value, float) else value)

    def stepped(self, text: str, direction: int) -> str:
        """Return the text one step further up (1) or down (-1), within min and max.

        A value between two steps goes to the next one. An empty field counts as 0.
        """
        step = self._step or Decimal(1)
        current = Decimal(str(parse_number(text) or 0))
        base = Decimal(str(as_number(self.min) or 0))
        beyond = (current - base) % step if self._step is not None else Decimal(0)
        if beyond and direction > 0:
            beyond -= step
        target = current - beyond if beyond else current + direction * step
        low, high = as_number(self.min), as_number(self.max)
        if high is not None:
            target = min(target, Decimal(str(high)))
        if low is not None:
            target = max(target, Decimal(str(low)))
        return number_text(float(target) if target % 1 else int(target))

    @property
    def _step(self) -> Decimal | None:
        step = as_number(self.step)
        return Decimal(str(step)) if step is not None and step > 0 else None

    def _number_fault(self, text: str) -> str:
        number = parse_number(text)
        if number is None:
            return "not a number"
        low, high = as_number(self.min), as_number(self.max)
        if low is not None and number < low:
            return f"{number_text(low)} or more"
        if high is not None and number > high:
            return f"{number_text(high)} or less"
        return self._step_fault(number, low or 0)

    def _step_fault(self, number: Number, base: Number) -> str:
        step = self._step
        if step is None or (Decimal(str(number)) - Decimal(str(base))) % step == 0:
            return ""
        return f"in steps of {number_text(float(step))}"

    def _text_fault(self, text: str) -> str:
        shortest, longest = as_number(self.minLength), as_number(self.maxLength)
        if shortest is not None and len(text) < shortest:
            return f"{number_text(shortest)} characters or more"
        if longest is not None and 0 <= longest < len(text):
            return f"{number_text(longest)} characters or less"
        if self.type == "email" and not _EMAIL.fullmatch(text):
            return "not an e-mail address"
        if self.type == "url" and not _URL.fullmatch(text):
            return "not a URL"
        expression = _compiled(self.pattern) if self.pattern else None
        return "" if expression is None or expression.fullmatch(text) else "not in the wanted form"


@lru_cache(64)
def _compiled(pattern: str) -> re.Pattern[str] | None:
    """Compile a pattern; one that Python does not understand checks nothing, as in a browser."""
    try:
        return re.compile(pattern)
    except re.error:
        return None
