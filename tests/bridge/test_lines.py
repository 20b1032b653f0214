"""Text broken into lines: pure, no widget."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from tui_callbacks.bridge.lines import Body, Ends, Piece, plain, wrapped

BR = Piece("\n", keep=True)


def body(*pieces: str | Piece, inline: bool = False, collapse: bool = True, wrap: bool = True) -> Body:
    made = [piece if isinstance(piece, Piece) else Piece(piece) for piece in pieces]
    return Body(made, inline=inline, collapse=collapse, wrap=wrap)


def shown(text: Body, width: int, indent: int = 0, hang: int = 0) -> list[str]:
    return [" " * line.indent + text.text[line.start : line.end] for line in text.lines(width, indent, hang)]


@pytest.mark.parametrize(
    ("given_text", "safe"),
    [
        ("plain text, [b]no markup[/b]", "plain text, [b]no markup[/b]"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]8;;http://evil\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jgone \x9d0;t\x9cx", "gone x"),
        ("\x1bPq#0\x1b\\sixel", "sixel"),
        ("\x1b(0line\x1bM\x1b", "line"),
        ("unfinished \x1b]0;text", "unfinished 0;text"),
        ("bell\x07 null\x00 del\x7f back\x08", "bell null del back"),
        ("a\tb\r\nc", "a\tb\nc"),
        ("a\u2028b", "a\nb"),
        ("\u202eevil\u2066x", "\ufffdevil\ufffdx"),
        ("half \ud83d pair", "half \ufffd pair"),
        ("日本語 👨\u200d👩\u200d👧 é", "日本語 👨\u200d👩\u200d👧 é"),
    ],
)
def test_plain_text_is_safe(given_text: str, safe: str) -> None:
    assert plain(given_text) == safe


@given(st.text())
def test_plain_text_has_no_controls_whatever_comes_in(text: str) -> None:
    safe = plain(text)
    assert not any((ord(char) < 32 and char not in "\n\t") or 0x7F <= ord(char) <= 0x9F for char in safe)
    safe.encode()
    assert plain(safe) == safe


def test_white_space_collapses_across_pieces() -> None:
    text = body("  one\n\t two ", Piece(" three"), "  ")
    assert text.text == "one two three"
    assert [piece.text for *_, piece in text.spans(text.lines(80)[0])] == ["  one\n\t two ", " three"]


def test_a_break_survives_and_blanks_around_it_go() -> None:
    assert body("one ", BR, " two").text == "one\ntwo"


def test_white_space_is_kept_without_collapsing_and_tabs_become_blanks() -> None:
    assert body("a\tb\n  c", collapse=False).text == "a       b\n  c"


def test_in_a_row_the_ends_are_told_and_taken_off() -> None:
    text = body(BR, " one ", inline=True)
    assert (text.text, text.ends) == ("one", Ends(False, True, 1, 0))
    blank = body(" ", inline=True)
    assert (blank.text, blank.ends) == ("", Ends(True, True))
    assert body("one", BR, BR, inline=True).ends == Ends(breaks_after=2)
    assert body(" = ", inline=True).ends == Ends(True, True)


def test_pieces_are_found_behind_a_break_that_was_taken_off() -> None:
    text = body(BR, Piece("one", key="a"), Piece("two", key="b"), inline=True)
    found = [text.piece_at(offset) for offset in (0, 3)]
    assert [piece.key for piece in found if piece is not None] == ["a", "b"]
    assert text.piece_at(6) is None


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("the quick brown fox", 10, ["the quick", "brown fox"]),
        ("the quick brown fox", 9, ["the quick", "brown fox"]),
        ("averyveryverylongword it is", 6, ["averyv", "eryver", "ylongw", "ord it", "is"]),
        ("日本語テキスト", 5, ["日本", "語テ", "キス", "ト"]),
        ("a日本語 text", 4, ["a日", "本語", "text"]),
        ("long\u200bword", 5, ["long", "word"]),
        ("", 5, [""]),
    ],
)
def test_lines_break_at_blanks_and_between_wide_characters(text: str, width: int, lines: list[str]) -> None:
    assert shown(body(text), width) == lines


def test_the_first_lines_can_be_indented() -> None:
    assert shown(body("one two three four"), 9, 5, 1) == ["     one", "two three", "four"]
    assert shown(body("one two three four"), 9, 5, 2) == ["     one", "     two", "three", "four"]
    assert shown(body("supercalif"), 10, 8, 1) == ["        ", "supercalif"]


def test_nothing_is_broken_without_wrapping() -> None:
    text = body("one two\n three", wrap=False, collapse=False)
    assert shown(text, 4) == ["one two", " three"]
    assert text.cells == 7


@given(st.text(alphabet="ab 日é\n\u200b", max_size=60), st.integers(2, 12), st.integers(0, 5), st.integers(0, 3))
def test_every_line_fits_and_no_character_is_lost(text: str, width: int, indent: int, hang: int) -> None:
    found = body(text, collapse=False)
    lines = found.lines(width, indent, hang)
    visible = "".join(found.text[line.start : line.end] for line in lines)
    assert visible.replace(" ", "").replace("\u200b", "") == text.replace(" ", "").replace("\n", "").replace(
        "\u200b", ""
    )
    assert all(line.cells == cell_len(found.text[line.start : line.end]) for line in lines)
    assert all(line.cells <= width - line.indent or line.cells <= 2 for line in lines)


@given(st.text(alphabet="ab 日", max_size=40), st.integers(1, 12))
def test_rows_are_in_order_and_do_not_overlap(text: str, width: int) -> None:
    rows = wrapped(text, width)
    assert all(start <= end for start, end, _ in rows)
    assert all(before[1] <= after[0] for before, after in pairwise(rows))


def test_the_character_under_a_cell() -> None:
    text = body("a日b")
    line = text.lines(80)[0]
    assert [text.offset_at(line, cell) for cell in range(-1, 5)] == [None, 0, 1, 1, 2, None]
