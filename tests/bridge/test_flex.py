"""Rows and columns of `display: flex`."""

from typing import Any

import pytest
from textual.app import App, ComposeResult
from textual.containers import Container
from textual.widgets import Label

from tui_callbacks.bridge.styles import apply


class Host(App[None]):
    """A container of three labels, one cell each, on a screen of 20 columns."""

    CSS = "Label { width: auto; } Container { width: 20; height: 5; }"

    def __init__(self, style: dict[str, Any]) -> None:
        super().__init__()
        self.labels = [Label(name) for name in "abc"]
        self.box = Container(*self.labels)
        apply(self.box, {"display": "flex", **style})

    def compose(self) -> ComposeResult:
        yield self.box


async def places(style: dict[str, Any]) -> list[tuple[int, int]]:
    app = Host(style)
    async with app.run_test(size=(30, 9)):
        return [(label.region.x, label.region.y) for label in app.labels]


@pytest.mark.parametrize(
    ("style", "xs"),
    [
        ({}, [0, 1, 2]),
        ({"gap": "16px"}, [0, 3, 6]),
        ({"flexDirection": "row-reverse"}, [2, 1, 0]),
        ({"justifyContent": "center"}, [8, 9, 10]),
        ({"justifyContent": "flex-end"}, [17, 18, 19]),
        ({"justifyContent": "space-between"}, [0, 9, 19]),
        ({"justifyContent": "space-evenly"}, [4, 9, 14]),
        ({"justifyContent": "space-around"}, [2, 9, 16]),
        ({"flexWrap": "wrap"}, [0, 1, 2]),
    ],
)
async def test_a_row(style: dict[str, Any], xs: list[int]) -> None:
    assert await places(style) == [(x, 0) for x in xs]


async def test_a_column_with_gaps_and_alignment() -> None:
    assert await places({"flexDirection": "column", "gap": "16px", "alignItems": "center"}) == [(9, 0), (9, 2), (9, 4)]


async def test_lower_children_of_a_row_are_centred() -> None:
    app = Host({"alignItems": "center"})
    app.labels[1].styles.height = 3
    async with app.run_test(size=(30, 9)):
        assert [label.region.y for label in app.labels] == [1, 0, 1]


async def test_shares_of_a_row_leave_room_for_the_gaps() -> None:
    app = Host({"gap": "8px"})
    for label in app.labels:
        apply(label, {"flex": 1})
    async with app.run_test(size=(30, 9)):
        assert [(label.region.x, label.region.width) for label in app.labels] == [(0, 6), (7, 6), (14, 6)]
