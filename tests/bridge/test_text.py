"""The text widget: drawing, sizes, focus, mouse."""

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.geometry import Offset
from textual.pilot import Pilot
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Button

from tui_callbacks.bridge.lines import Piece
from tui_callbacks.bridge.text import Text, move_focus

WORDS = "one two three four five"


class Host(App[None]):
    """A screen with some widgets one under the other."""

    CSS = "Screen { overflow-y: auto; } .padded { padding: 1 2; border: round red; } .auto { width: auto; }"

    def __init__(self, *widgets: Widget) -> None:
        super().__init__()
        self.widgets = widgets

    def compose(self) -> ComposeResult:
        yield from self.widgets

    def action_focus_next(self) -> None:
        move_focus(self.screen, 1)

    def action_focus_previous(self) -> None:
        move_focus(self.screen, -1)


def link(text: str, key: str, *, disabled: bool = False) -> Piece:
    return Piece(text, key=key, focusable=True, link="/x", disabled=disabled)


def lines_of(widget: Widget) -> list[str]:
    return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]


async def painted(pilot: Pilot[None], widget: Widget) -> None:
    """Wait until a widget is on the screen as it is now; without a paint the test runs into its time limit."""
    while widget._dirty_regions:
        await pilot.pause()


async def test_text_is_literal() -> None:
    text = Text([Piece("[b]no[/b] \x1b[31mred")])
    async with Host(text).run_test(size=(40, 5)):
        assert lines_of(text) == ["[b]no[/b] red"]


async def test_pieces_have_their_own_look() -> None:
    text = Text([Piece("plain "), Piece("bold", style=Style(bold=True))])
    async with Host(text).run_test(size=(40, 5)):
        segments = [(segment.text, bool(segment.style and segment.style.bold)) for segment in text.render_line(0)]
        assert [found for found in segments if found[0].strip()] == [("plain ", False), ("bold", True)]


async def test_the_height_follows_the_wrapped_text_and_no_text_has_none() -> None:
    long, empty, broken = Text([Piece(WORDS)]), Text(), Text([Piece("a"), Piece("\n", keep=True), Piece("b")])
    async with Host(long, empty, broken).run_test(size=(10, 9)):
        assert lines_of(long) == ["one two", "three four", "five"]
        assert empty.outer_size.height == 0
        assert broken.size.height == 2


async def test_an_auto_width_is_that_of_the_longest_line() -> None:
    text = Text([Piece("日本"), Piece("\n", keep=True), Piece("abc")], classes="auto")
    async with Host(text).run_test(size=(40, 5)):
        assert text.size == (4, 2)


async def test_lines_are_aligned_as_a_widget_around_says() -> None:
    text = Text([Piece("abc")])
    box = Vertical(text)
    box.styles.text_align = "center"
    async with Host(box).run_test(size=(11, 5)):
        assert lines_of(text) == ["    abc"]
        assert [text.key_at(x, 0) for x in (3, 7)] == [None, None]
        assert text.piece_at(4, 0) is not None


@pytest.mark.parametrize(
    ("before", "after", "layout"),
    [
        ("one", "two", False),
        ("one", "longer", False),
        (WORDS, "five four three two one", False),
        (WORDS, "short", True),
        ("one", "", True),
        ("", "one", True),
    ],
)
async def test_a_new_text_costs_a_layout_only_when_the_size_changes(before: str, after: str, layout: bool) -> None:
    text = Text([Piece(before)])
    async with Host(text, Text([Piece("below")])).run_test(size=(10, 9)) as pilot:
        updates = text._layout_updates
        text.set_pieces([Piece(after)])
        assert (text._layout_updates > updates) is layout
        await pilot.pause()
        assert " ".join(lines_of(text)) == after
        assert text.size.height == (len(lines_of(text)) if after else 0)


async def test_an_auto_width_changes_with_the_text_also_through_containers() -> None:
    text, inner = Text([Piece("one")], classes="auto"), Text([Piece("one")])
    async with Host(text, Vertical(inner, classes="auto")).run_test(size=(40, 9)) as pilot:
        for each in (text, inner):
            updates = each._layout_updates
            each.set_pieces([Piece("longer")])
            assert each._layout_updates > updates
        await pilot.pause()
        assert (text.size.width, inner.size.width) == (6, 6)


async def test_an_equal_text_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    text = Text([Piece("one")])
    async with Host(text).run_test(size=(40, 5)):
        monkeypatch.setattr(text, "_set_body", lambda body: pytest.fail("a text was made anew"))
        text.set_pieces([Piece("one")])


async def test_a_new_text_is_painted() -> None:
    text = Text([Piece("one")])
    app = Host(text)
    async with app.run_test(size=(10, 2)) as pilot:
        await painted(pilot, text)
        text.set_pieces([Piece("two")])
        assert text._dirty_regions
        await painted(pilot, text)
        assert lines_of(text) == ["two"]


def three_links(activate: Callable[[str], None] | None = None) -> Text:
    pieces = [link("first", "a"), Piece(" and "), link("second", "b"), link(" off", "c", disabled=True)]
    return Text([*pieces, link(" third", "d"), link(" part", "d")], activate=activate)


async def test_tab_steps_through_the_ranges_and_leaves_the_widget() -> None:
    text, button = three_links(), Button("x")
    async with Host(text, button).run_test() as pilot:
        assert text.stops == ("a", "b", "d")
        found = []
        for key in ["", "tab", "tab", "tab", "shift+tab", "shift+tab", "tab", "tab"]:
            await pilot.press(*([key] if key else []))
            found.append(text.current if text.has_focus else "button" if button.has_focus else "nothing")
        assert found == ["a", "b", "d", "button", "d", "b", "d", "button"]


async def test_shift_tab_from_one_text_to_another_lands_on_the_last_range() -> None:
    first, second = three_links(), three_links()
    async with Host(first, second).run_test() as pilot:
        await pilot.press("tab", "tab", "tab")
        assert (second.has_focus, second.current) == (True, "a")
        await pilot.press("shift+tab")
        assert (first.has_focus, first.current) == (True, "d")


async def test_tab_goes_round_when_nothing_else_takes_the_focus() -> None:
    text = three_links()
    async with Host(text).run_test() as pilot:
        await pilot.press("tab", "tab", "tab")
        assert text.current == "a"
        await pilot.press("shift+tab")
        assert text.current == "d"


async def test_a_text_without_ranges_takes_no_focus() -> None:
    text = Text([Piece("one", key="a"), link("two", "b", disabled=True)])
    async with Host(text).run_test() as pilot:
        await pilot.press("tab")
        assert not text.has_focus
        text.set_pieces([link("two", "b")])
        await pilot.press("tab")
        assert text.has_focus


async def test_enter_and_space_activate_the_range_in_focus() -> None:
    pressed: list[str] = []
    text = three_links(pressed.append)
    async with Host(text).run_test() as pilot:
        await pilot.press("enter", "tab", "space")
        assert pressed == ["a", "b"]


async def test_the_focused_range_looks_different_in_dark_and_light() -> None:
    text = three_links()
    app = Host(text)
    async with app.run_test() as pilot:
        for theme in ("textual-dark", "textual-light"):
            app.theme = theme
            await pilot.pause()
            styles = {segment.text: segment.style for segment in text.render_line(0)}
            first, second = styles["first"], styles["second"]
            assert first is not None
            assert second is not None
            assert first.bgcolor != second.bgcolor
            assert first.color != first.bgcolor
            assert second.color != second.bgcolor


async def test_the_focus_stays_on_its_range_when_the_text_changes() -> None:
    text = three_links()
    async with Host(text).run_test() as pilot:
        await pilot.press("tab")
        text.set_pieces([link("new", "n"), link("second", "b")])
        assert text.current == "b"
        text.set_pieces([link("new", "n")])
        assert text.current == "n"


async def test_the_key_under_a_cell_counts_padding_wrapping_and_wide_characters() -> None:
    text = Text([Piece("日本 ", key="wide"), Piece("word", key="word")], classes="padded")
    async with Host(text).run_test(size=(12, 9)):
        assert lines_of(text) == ["日本", "word"]
        assert [text.key_at(x, 2) for x in (2, 3, 6, 7)] == [None, "wide", "wide", None]
        assert [text.key_at(x, 3) for x in (3, 6, 7)] == ["word", "word", None]
        assert [text.key_at(3, y) for y in (0, 1, 4, 5, 99)] == [None] * 5


async def hover(pilot: Pilot[None], widget: Widget, x: int) -> None:
    await pilot.hover(widget, offset=(x, 0))
    await pilot.pause()


async def test_the_mouse_shows_what_can_be_pressed_and_tooltips_of_ranges() -> None:
    text = Text([Piece("plain"), Piece("tip", tooltip="[b]help"), link("link", "a")])
    text.tooltip = "of all"
    async with Host(text).run_test() as pilot:
        await hover(pilot, text, 6)
        assert (str(text.tooltip), text.styles.pointer) == ("[b]help", "default")
        await hover(pilot, text, 9)
        assert (str(text.tooltip), text.styles.pointer) == ("of all", "pointer")
        await hover(pilot, text, 0)
        assert (str(text.tooltip), text.styles.pointer) == ("of all", "default")


async def test_a_click_takes_the_focus_only_on_a_range() -> None:
    text, button = three_links(), Button("x")
    async with Host(button, text).run_test() as pilot:
        button.focus()
        await pilot.hover(text, offset=(6, 0))
        await pilot.click(text, offset=(6, 0))
        assert not text.has_focus
        await pilot.hover(text, offset=(11, 0))
        await pilot.click(text, offset=(11, 0))
        assert (text.has_focus, text.current) == (True, "b")


async def test_text_is_selected_with_the_mouse() -> None:
    text = Text([Piece("one "), Piece("two", style=Style(bold=True)), Piece("\n", keep=True), Piece("three")])
    app = Host(text)
    async with app.run_test(size=(20, 5)) as pilot:
        await pilot.mouse_down(text, offset=(2, 0))
        await pilot.hover(text, offset=(3, 1))
        await pilot.mouse_up(text, offset=(3, 1))
        assert app.screen.get_selected_text() == "e two\nthre"
        chosen = text.render_line(0).crop(2, 3)
        other = text.render_line(0).crop(0, 1)
        assert [s.style.bgcolor for s in chosen if s.style] != [s.style.bgcolor for s in other if s.style]
        assert text.content_region.contains_point(Offset(0, 0))
