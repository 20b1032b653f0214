"""Dash style dicts on Textual widgets."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style as RichStyle
from textual.app import App, ComposeResult
from textual.color import Color
from textual.containers import VerticalGroup
from textual.css.styles import RULE_NAMES_SET
from textual.geometry import Spacing
from textual.style import Style

from tui_callbacks.bridge.flex import FlexLayout
from tui_callbacks.bridge.lines import Piece
from tui_callbacks.bridge.styles import apply, class_names, tag_style, text_style, to_rules, unused_keys
from tui_callbacks.bridge.text import Text

RED = Color(255, 0, 0)
GREY = Color(128, 128, 128)


class Host(App[None]):
    """A text in a box."""

    def __init__(self) -> None:
        super().__init__()
        self.text = Text([Piece("one two")])
        self.box = VerticalGroup(self.text)

    def compose(self) -> ComposeResult:
        yield self.box


@pytest.mark.parametrize(
    ("style", "rules"),
    [
        (None, {}),
        ({}, {}),
        ({"unknown": 1, "lineHeight": 2, "width": "calc(1px)", "color": "nope", "margin": "wide"}, {}),
        ({"display": "none"}, {"display": "none"}),
        ({"display": "block"}, {}),
        ({"display": "flex", "gap": 8}, {"layout": FlexLayout(gap=1)}),
        ({"margin": "16px 8px", "marginTop": 0}, {"margin": Spacing(0, 1, 1, 1)}),
        ({"margin-left": "1em"}, {"margin": Spacing(0, 0, 0, 2)}),
        ({"padding": 16}, {"padding": Spacing(1, 2, 1, 2)}),
        ({"margin": "0 auto"}, {"margin": Spacing(0, 0, 0, 0)}),
        ({"color": "red"}, {"color": RED, "auto_color": False}),
        ({"background-color": "red", "color": "red"}, {"background": RED, "color": RED, "auto_color": False}),
        ({"background": "red url(x.png)", "color": "#f00"}, {"background": RED, "color": RED, "auto_color": False}),
        ({"borderTop": "1px solid red"}, {"border_top": ("solid", RED)}),
        ({"borderTop": "2px dotted", "borderRadius": 4}, {"border_top": ("dashed", GREY)}),
        ({"borderTop": "1px solid rgb(255, 0, 0)", "borderRadius": "4px"}, {"border_top": ("round", RED)}),
        ({"border": "1px solid red", "borderTop": "none"}, {
            "border_top": ("", GREY), **dict.fromkeys(("border_right", "border_bottom", "border_left"), ("solid", RED)),
        }),
        ({"fontWeight": 700, "fontStyle": "italic"}, {"text_style": RichStyle(bold=True, italic=True)}),
        ({"fontWeight": "normal"}, {"text_style": RichStyle(bold=False)}),
        ({"textDecoration": "underline line-through"}, {"text_style": RichStyle(underline=True, strike=True)}),
        ({"textAlign": "center"}, {"text_align": "center"}),
        ({"overflow": "auto"}, {"overflow_x": "auto", "overflow_y": "auto"}),
        ({"overflow": "hidden auto", "overflowX": "scroll"}, {"overflow_x": "scroll", "overflow_y": "auto"}),
        ({"opacity": "50%"}, {"opacity": 0.5}),
        ({"opacity": 7}, {"opacity": 1.0}),
        ({"visibility": "hidden"}, {"visibility": "hidden"}),
        ({"whiteSpace": "nowrap"}, {"text_wrap": "nowrap"}),
        ({"cursor": "pointer"}, {"pointer": "pointer"}),
    ],
)  # fmt: skip
def test_rules_of_a_style_dict(style: dict[str, Any] | None, rules: dict[str, Any]) -> None:
    assert to_rules(style) == rules


@pytest.mark.parametrize(
    ("style", "css"),
    [
        ({"width": 80, "minWidth": "50%"}, {"width": "10", "min_width": "50%"}),
        ({"height": "100vh", "maxHeight": "none"}, {"height": "100vh"}),
        ({"flex": 1}, {"width": "1fr"}),
        ({"flex": "2 1 0"}, {"width": "2fr"}),
        ({"flex": "0 0 80px"}, {"width": "10"}),
        ({"flexGrow": "3", "width": 8}, {"width": "3fr"}),
        ({"display": "inline-block"}, {"width": "auto"}),
        ({"display": "inline-block", "width": "50%"}, {"width": "50%"}),
    ],
)
def test_sizes_of_a_style_dict(style: dict[str, Any], css: dict[str, str]) -> None:
    assert {name: str(value) for name, value in to_rules(style).items()} == css


def test_text_on_a_chosen_background_gets_a_readable_colour() -> None:
    assert to_rules({"backgroundColor": "#f0f0f0"})["auto_color"] is True
    assert "color" not in to_rules({"backgroundColor": "rgba(0, 0, 0, 0.1)"})


VALUES = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=12), st.lists(st.integers(), max_size=2),
    st.sampled_from(["1px solid red", "flex", "0 0 8px", "rgb(", "50%", "9" * 400, "none", "auto", "bold", "\ud800"]),
)  # fmt: skip
KEYS = st.sampled_from(
    "display flex flexGrow gap width min-width height margin marginTop padding-left border borderTop borderRadius "
    "color background opacity fontWeight textDecoration overflow visibility whiteSpace textAlign x".split()
)


@given(st.dictionaries(KEYS, VALUES, max_size=6))
def test_whatever_an_author_writes_raises_nothing_and_gives_rules_of_textual(style: dict[str, Any]) -> None:
    rules = to_rules(style)
    assert set(rules) <= RULE_NAMES_SET
    assert rules == to_rules(style)
    assert isinstance(text_style(style), Style)


def test_true_is_not_taken_for_one() -> None:
    assert to_rules({"opacity": 1}) == {"opacity": 1.0}
    assert to_rules({"opacity": True}) == {}


def test_unused_keys_are_listed_for_a_warning() -> None:
    assert unused_keys({"lineHeight": 1, "margin-top": 2, "--x": 3, "color": "red"}) == ("lineHeight", "--x")


def test_inline_text_has_colours_and_flags() -> None:
    style = {"color": "red", "background-color": "#00f", "font-weight": "bold", "fontStyle": "italic", "width": 3}
    assert text_style(style) == Style(Color(0, 0, 255), RED, bold=True, italic=True)
    assert text_style({"textDecoration": "none"}) == Style(underline=False, strike=False)
    assert text_style(None) == Style()


def test_tags_have_a_look() -> None:
    assert tag_style("B") == tag_style("strong") == Style(bold=True)
    assert tag_style("del") == Style(strike=True)
    assert tag_style("code").background is not None
    assert tag_style("span") == tag_style("unheard-of") == Style()


def test_class_names_are_legal() -> None:
    assert class_names("card w-1/2  md:flex 2xl") == {"card", "w-1_2", "md_flex", "_2xl"}
    assert class_names(None) == class_names("") == set()
    Text(classes=" ".join(class_names("a.b é 1 -x")))


async def test_styles_are_set_changed_and_unset() -> None:
    app = Host()
    async with app.run_test(size=(40, 9)) as pilot:
        first = {"width": 80, "marginLeft": 16, "color": "red"}
        apply(app.text, first)
        await pilot.pause()
        assert (app.text.outer_size.width, app.text.region.x) == (10, 2)
        apply(app.text, {"width": 96}, first)
        await pilot.pause()
        assert (app.text.outer_size.width, app.text.region.x) == (12, 0)
        assert not app.text.styles.inline.has_rule("color")
        apply(app.text, None, {"width": 96})
        await pilot.pause()
        assert app.text.outer_size.width == 40


async def test_an_equal_style_touches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Host()
    async with app.run_test(size=(40, 9)):
        apply(app.text, {"width": 80})
        monkeypatch.setattr(app.text, "refresh", lambda **_: pytest.fail("refreshed"))
        apply(app.text, {"width": "80px"}, {"width": 80})


async def test_display_none_takes_no_room() -> None:
    app = Host()
    async with app.run_test(size=(40, 9)) as pilot:
        apply(app.text, {"display": "none"})
        await pilot.pause()
        assert (app.text.display, app.box.outer_size.height) == (False, 0)
        apply(app.text, {}, {"display": "none"})
        await pilot.pause()
        assert (app.text.display, app.box.outer_size.height) == (True, 1)


async def test_a_new_colour_of_a_box_reaches_the_text_inside() -> None:
    app = Host()
    async with app.run_test(size=(40, 9)) as pilot:
        for colour in ("red", "blue"):
            apply(app.box, {"color": colour})
            await pilot.pause()
            style = app.text.render_line(0)._segments[0].style
            assert style is not None
            assert style.color == Color.parse(colour).rich_color


async def test_text_that_does_not_wrap_is_one_line() -> None:
    app = Host()
    apply(app.text, {"whiteSpace": "nowrap"})
    async with app.run_test(size=(4, 9)):
        assert app.text.size == (4, 1)
        assert app.text.render_line(0).text.startswith("one ")
