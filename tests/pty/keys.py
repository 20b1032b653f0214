"""What a terminal sends for a key."""

_MODIFIERS = {"shift": 1, "alt": 2, "ctrl": 4}
_LETTERS = {"up": "A", "down": "B", "right": "C", "left": "D", "home": "H", "end": "F"}
_NUMBERS = {
    "insert": 2,
    "delete": 3,
    "pageup": 5,
    "pagedown": 6,
    "f5": 15,
    "f6": 17,
    "f7": 18,
    "f8": 19,
    "f9": 20,
    "f10": 21,
    "f11": 23,
    "f12": 24,
}
_PLAIN = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "backspace": "\x7f",
    "space": " ",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
}


def key_sequence(key: str) -> str:
    """Return what a terminal sends for a key such as "a", "enter", "ctrl+q", "shift+left" or "f5"."""
    if key in _PLAIN:
        return _PLAIN[key]
    *modifiers, name = key.split("+") if len(key) > 1 else [key]
    code = 1 + sum(_MODIFIERS[modifier] for modifier in modifiers)
    if name in _LETTERS:
        return f"\x1b[1;{code}{_LETTERS[name]}" if modifiers else f"\x1b[{_LETTERS[name]}"
    if name in _NUMBERS:
        return f"\x1b[{_NUMBERS[name]};{code}~" if modifiers else f"\x1b[{_NUMBERS[name]}~"
    return _character(modifiers, name, key)


def _character(modifiers: list[str], name: str, key: str) -> str:
    if len(name) != 1 or modifiers not in ([], ["ctrl"], ["alt"]):
        raise ValueError(f"no terminal sends {key!r}; names are as Textual's, e.g. enter, shift+tab, ctrl+q, f5")
    if modifiers == ["ctrl"]:
        return chr(ord(name.upper()) & 0x1F)
    return f"\x1b{name}" if modifiers else name
