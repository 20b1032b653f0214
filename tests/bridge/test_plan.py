"""Changes of the widget tree: removed, mounted and moved as planned."""

import random

import pytest
from textual.app import App
from textual.widget import Widget
from textual.widgets import Label

from tui_callbacks.bridge.plan import Plan


def labels(names: str) -> list[Widget]:
    return [Label(name, id=name) for name in names]


def shown(app: App[None]) -> str:
    return "".join(str(widget.id) for widget in app.screen.children if isinstance(widget, Label))


def test_a_plan_without_a_change_is_false() -> None:
    parent, (a, b) = Widget(), labels("ab")
    plan = Plan()
    plan.note(parent, [a, b], [a, b])
    assert not plan
    plan.note(parent, [a, b], [b, a])
    assert plan


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "abc"),
        ("abc", ""),
        ("abc", "cba"),
        ("abc", "bca"),
        ("abc", "xaybzc"),
        ("abcd", "dxa"),
        ("abc", "xyz"),
        ("b", "abc"),
    ],
)
async def test_the_children_end_in_the_order_that_is_wanted(before: str, after: str) -> None:
    app: App[None] = App()
    async with app.run_test():
        await check(app, before, after)


async def test_any_order_follows_any_other() -> None:
    chance = random.Random(1)
    app: App[None] = App()
    async with app.run_test():
        for _ in range(30):
            before, after = ("".join(chance.sample("abcdefgh", chance.randrange(9))) for _ in range(2))
            await check(app, before, after)


async def check(app: App[None], before: str, after: str) -> None:
    await app.screen.query(Label).remove()
    old = {str(widget.id): widget for widget in labels(before)}
    await app.screen.mount(*old.values())
    new = [old.get(name) or Label(name, id=name) for name in after]
    plan = Plan()
    plan.note(app.screen, list(old.values()), new)
    await plan.carry_out(app)
    assert shown(app) == after
    assert [widget for widget in app.screen.children if isinstance(widget, Label)] == new


async def test_an_arrangement_of_a_parent_that_is_removed_by_the_same_plan_is_left_out() -> None:
    app: App[None] = App()
    async with app.run_test():
        parent = Widget()
        await app.screen.mount(parent)
        plan = Plan()
        plan.note(parent, [], labels("a"))
        plan.note(app.screen, [parent], [])
        await plan.carry_out(app)
        assert not parent.children
