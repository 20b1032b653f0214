"""Whether two JSON-like values are the same, so strictly that True is not 1, and without raising on odd objects."""

from typing import Any


def same(one: Any, other: Any) -> bool:
    """Say whether a value that a user left is the one that was there (R142)."""
    if one is other:
        return True
    kind = one.__class__
    if kind is not other.__class__:
        return _is_number(one) and _is_number(other) and bool(one == other)
    if kind is dict:
        return one.keys() == other.keys() and all(same(item, other[key]) for key, item in one.items())
    if kind is list or kind is tuple:
        return len(one) == len(other) and all(map(same, one, other))
    try:
        return bool(one == other)
    except Exception:
        return False  # an array, say, has no single answer: it counts as changed


def _is_number(value: Any) -> bool:
    return value.__class__ in (int, float)
