"""The screen of the test terminal: pyte's, plus what it lacks of a terminal of today."""

import re
from copy import copy, deepcopy
from typing import Any

from pyte import Screen

ALTERNATE_SCREEN = 1049
SYNCHRONIZED = 2026
_APP_MODES = (1000, 1002, 1003, 1006, 1015, 1016, 1004, 2004, 2048, ALTERNATE_SCREEN)
_CURSOR = 25
_SHIFT = 5
"""pyte keeps private modes shifted by this many bits."""

_FOREIGN = re.compile(
    rb"\x1b\[[<>=][0-9;]*[A-Za-z]"  # kitty's keyboard protocol, secondary device attributes
    rb"|\x1b\[\?(?P<asked>[0-9]+)\$p"  # does the terminal know this mode?
    rb"|\x1b[P_^X].*?\x1b\\",  # strings for the terminal: device control, kitty's graphics
    re.DOTALL,
)
_UNFINISHED = re.compile(rb"\x1b(?:\[[<>=?]?[0-9;:]*\$?|[P_^X][^\x1b]*\x1b?)?$")


def known_sequences(data: bytes) -> tuple[bytes, list[str], bytes]:
    """Take out what pyte would print as text or misread.

    Returns:
        What pyte can have; the answers to the program's questions; an unfinished sequence at the end, for next time.
    """
    tail = _UNFINISHED.search(data)
    whole, rest = (data[: tail.start()], tail.group()) if tail else (data, b"")
    asked = [int(match["asked"]) for match in _FOREIGN.finditer(whole) if match["asked"]]
    answers = [f"\x1b[?{mode};2$y" for mode in asked if mode == SYNCHRONIZED]
    return _FOREIGN.sub(b"", whole), answers, rest


class Emulator(Screen):
    """A screen with an alternate buffer that remembers its modes and answers the program's questions."""

    def __init__(self, columns: int, rows: int) -> None:
        self._answers: list[str] = []
        self._main: tuple[Any, Any] | None = None
        super().__init__(columns, rows)

    def write_process_input(self, data: str) -> None:
        """Note an answer to the program (cursor position, device attributes)."""
        self._answers.append(data)

    def answers(self) -> list[str]:
        """Return what the program is to be told, once."""
        told, self._answers = self._answers, []
        return told

    def set_mode(self, *modes: int, **kwargs: Any) -> None:
        """Switch modes on; the alternate screen starts empty."""
        if kwargs.get("private") and ALTERNATE_SCREEN in modes and self._main is None:
            self._main = (deepcopy(self.buffer), copy(self.cursor))
            self.erase_in_display(2)
        super().set_mode(*modes, **kwargs)

    def reset_mode(self, *modes: int, **kwargs: Any) -> None:
        """Switch modes off; leaving the alternate screen brings the main one back."""
        super().reset_mode(*modes, **kwargs)
        if kwargs.get("private") and ALTERNATE_SCREEN in modes and self._main is not None:
            self.buffer, self.cursor = self._main
            self._main = None

    def has_mode(self, mode: int) -> bool:
        """Whether a private mode is on."""
        return mode << _SHIFT in self.mode

    @property
    def frame_open(self) -> bool:
        """The program has begun a frame and not ended it."""
        return self.has_mode(SYNCHRONIZED)

    @property
    def restored(self) -> bool:
        """Every mode that a full-screen program switches on is off again, and the cursor is shown."""
        return self.has_mode(_CURSOR) and not any(self.has_mode(mode) for mode in _APP_MODES)

    def columns_of(self, row: int) -> list[tuple[int, str]]:
        """The characters of a row with the columns where they start; the second half of a wide one is left out."""
        line = self.buffer[row]
        cells = [(column, line[column].data) for column in range(self.columns)]
        return [(column, data) for column, data in cells if data]
