"""Rows of inline items, seen as text on a screen."""

import pytest
from textual.app import App, ComposeResult
from textual.containers import VerticalGroup
from textual.widget import Widget
from textual.widgets import Input, Label

from tui_callbacks.bridge.flow import Flow
from tui_callbacks.bridge.lines import Piece
from tui_callbacks.bridge.text import Text

BR = "\n"


class Host(App[None]):
    """A screen with one flow."""

    CSS = "Label { width: auto; } .tall { height: 3; content-align: center middle; } .auto { width: auto; }"

    def __init__(self, *items: Widget, around: bool = False) -> None:
        super().__init__()
        self.flow = Flow(*items)
        self.around = around

    def compose(self) -> ComposeResult:
        yield VerticalGroup(self.flow, classes="auto") if self.around else self.flow


def text(*parts: str) -> Text:
    return Text([Piece(part, keep=part == BR) for part in parts])


def box(label: str) -> Label:
    return Label(label, markup=False)


def screen_of(app: App[None]) -> list[str]:
    rows = ["".join(segment.text for segment in strip).rstrip() for strip in app.screen._compositor.render_strips()]
    while rows and not rows[-1]:
        rows.pop()
    return rows


async def drawn(width: int, *items: Widget) -> list[str]:
    app = Host(*items)
    async with app.run_test(size=(width, 14)):
        height = app.flow.size.height
        rows = screen_of(app)
        assert len(rows) <= height
        return [*rows, *[""] * (height - len(rows))]


async def test_items_stand_in_a_row_and_wrap() -> None:
    assert await drawn(12, *[box(f"[{i}{i}]") for i in range(4)]) == ["[00][11][22]", "[33]"]


async def test_blanks_at_the_ends_of_texts_become_one_gap_and_none_at_the_start_of_a_row() -> None:
    assert await drawn(20, text(" a "), text(" "), text(" b "), box("[c]")) == ["a b [c]"]
    assert await drawn(6, box("[abc]"), text(" next")) == ["[abc]", "next"]


async def test_items_of_one_line_are_centred_beside_higher_ones() -> None:
    high = Label("#", classes="tall")
    rows = await drawn(20, text("left "), high, text(" right"))
    assert rows == ["", "left # right", ""]


@pytest.mark.parametrize(("width", "same_row"), [(80, True), (60, False)])
async def test_two_inputs_read_on_one_line_and_wrap_when_the_screen_is_narrow(width: int, same_row: bool) -> None:
    first, second = Input(), Input()
    app = Host(text("Celsius "), first, text(" = Fahrenheit "), second)
    async with app.run_test(size=(width, 14)):
        assert (first.region.y == second.region.y) is same_row
        labels = [widget.region.y for widget in app.query(Text)]
        assert labels == [first.region.y + 1] * 2


@pytest.mark.parametrize(("width", "shown"), [(60, 24), (15, 15), (6, 6)])
async def test_an_input_shrinks_to_the_row(width: int, shown: int) -> None:
    field = Input()
    async with Host(field).run_test(size=(width, 14)):
        assert field.outer_size.width == shown


async def test_a_long_text_goes_on_below_and_what_follows_goes_on_behind_it() -> None:
    rows = await drawn(20, box("[x]"), text(" one two three four five six "), box("[y]"), text(" end"))
    assert rows == ["[x] one two three", "four five six [y]", "end"]


async def test_a_long_text_beside_a_higher_item_leaves_it_room() -> None:
    rows = await drawn(14, Label("#", classes="tall"), text(" one two three four five six seven"))
    assert rows == ["", "# one two", "  three four", "five six seven"]


async def test_two_long_texts_do_not_cover_each_other() -> None:
    rows = await drawn(16, text("one two three four five "), box("[x]"), text(" six seven eight nine"))
    assert rows == ["one two three", "four five [x]", "six seven eight", "nine"]


async def test_a_high_item_behind_a_long_text_takes_a_row_of_its_own() -> None:
    assert await drawn(10, text("one two three "), Label("#", classes="tall")) == ["one two", "three", "", "#", ""]


async def test_breaks_start_new_rows() -> None:
    assert await drawn(20, text("a"), text(BR, "b ", BR, " c "), box("[d]")) == ["a", "b", "c [d]"]
    assert await drawn(20, box("[a]"), text(BR, BR), box("[b]")) == ["[a]", "", "[b]"]


async def test_margins_are_kept_and_do_not_add_up_with_blanks() -> None:
    first, second = box("[a]"), box("[b]")
    first.styles.margin, second.styles.margin = (0, 2), (0, 1)
    assert await drawn(20, first, text(" "), second) == ["  [a]  [b]"]


async def test_a_text_with_a_box_of_its_own_wraps_inside_it() -> None:
    framed = text(" one two three ")
    framed.styles.padding = (0, 1)
    assert await drawn(12, box("[a]"), framed, box("[b]")) == ["[a]", " one two", " three", "[b]"]
    single = text(" one ")
    single.styles.padding = (0, 1)
    assert await drawn(20, box("[a]"), single, box("[b]")) == ["[a]  one  [b]"]


async def test_hidden_and_empty_items_take_no_room() -> None:
    hidden = box("[hidden]")
    hidden.display = False
    assert await drawn(20, text("a "), hidden, text(""), box(""), text("b")) == ["a b"]


async def test_rows_are_aligned() -> None:
    app = Host(box("[a]"), box("[b]"))
    app.flow.styles.text_align = "center"
    async with app.run_test(size=(12, 4)):
        assert screen_of(app) == ["   [a][b]"]


async def test_a_container_of_automatic_width_takes_that_of_the_row() -> None:
    app = Host(text("ab "), box("[c]"), around=True)
    async with app.run_test(size=(40, 4)):
        assert app.flow.outer_size.width == 6


async def test_a_text_that_changes_moves_what_follows() -> None:
    first, second = text("a "), box("[b]")
    app = Host(first, second)
    async with app.run_test(size=(20, 6)) as pilot:
        for new, rows in [
            ("abc ", ["abc [b]"]),
            ("a", ["a[b]"]),
            ("one two three four five ", None),
            ("x ", ["x [b]"]),
        ]:
            first.set_pieces([Piece(new)])
            await pilot.pause()
            assert screen_of(app) == (rows or ["one two three four", "five [b]"])


async def test_a_text_of_another_wording_and_the_same_width_needs_no_layout() -> None:
    first = text("one ")
    async with Host(first, box("[b]")).run_test(size=(20, 4)):
        updates = first._layout_updates
        first.set_pieces([Piece("two ")])
        assert first._layout_updates == updates


async def test_the_mouse_finds_pieces_of_a_text_that_starts_within_a_row() -> None:
    moved = Text([Piece(" one two "), Piece("three four", key="k")])
    async with Host(box("[x]"), moved).run_test(size=(12, 4)):
        assert moved.text == "one two three four"
        assert [moved.key_at(x, 1) for x in (0, 9, 10)] == ["k", "k", None]
        assert moved.key_at(0, 0) is None
