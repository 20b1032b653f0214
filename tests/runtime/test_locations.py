"""`dcc.Location`: where in the app the session is (R230, R231)."""

from typing import Any

import pytest

from tests.runtime.opened import Opened
from tui_callbacks import Input, Output, dcc, html
from tui_callbacks.runtime.program import Route

PARTS = ("pathname", "search", "hash", "href")


def located(**props: Any) -> Opened:
    page = [dcc.Location(id="url", **props), dcc.Location(id="other", **props), html.Button(id="x")]
    return Opened(*page, route="/a?q=1#top").reads("url", "pathname").reads("other", "href")


async def test_a_location_reports_where_the_app_is() -> None:
    app = located().reads("url", "hash", prevent_initial_call=True)
    app = await app.begun()
    assert app.heard == ["/a", "/a?q=1#top", "#top"], "the report calls those too that want no initial call"
    assert [app.value("url", prop) for prop in PARTS] == ["/a", "?q=1", "#top", "/a?q=1#top"]


@pytest.mark.parametrize("refresh", [None, True])
async def test_a_path_that_a_callback_writes_starts_the_layout_anew_there(refresh: Any) -> None:
    """R231."""
    app = await located(refresh=refresh).on("x", ("url", "pathname"), function=lambda _: "/b").begun()
    before = app.node("url")
    app.click("x")
    await app.settle()
    assert app.layouts == 2
    assert app.node("url") is not before
    assert app.session.route == Route("/b", "?q=1", "#top")
    assert [app.value("other", prop) for prop in PARTS] == ["/b", "?q=1", "#top", "/b?q=1#top"]


@pytest.mark.parametrize("refresh", [False, "callback-nav"])
async def test_without_refresh_the_props_change_and_no_more(refresh: Any) -> None:
    app = await located(refresh=refresh).on("x", ("url", "pathname"), function=lambda _: "/b").begun()
    app.take_heard()
    app.click("x")
    await app.settle()
    assert app.layouts == 1
    assert app.take_heard() == ["/b", "/b?q=1#top"]
    assert app.session.route == Route("/b", "?q=1", "#top")
    for location in ("url", "other"):
        assert [app.value(location, prop) for prop in PARTS] == ["/b", "?q=1", "#top", "/b?q=1#top"]


async def test_an_address_replaces_all_parts_and_two_parts_are_one_step() -> None:
    app = located(refresh=False).on("x", ("url", "href"), function=lambda _: "https://host/c#end")
    await app.begun()
    app.click("x")
    assert app.session.route == Route("/c", "", "#end")
    two = located().on("x", ("url", "pathname"), ("url", "search"), function=lambda _: ("/b", "?q=2"))
    await two.begun()
    two.click("x")
    await two.settle()
    assert two.session.route == Route("/b", "?q=2", "#top")
    assert two.layouts == 2


async def test_a_part_that_is_taken_away_is_shown_again() -> None:
    app = await located(refresh=False).on("x", ("url", "pathname"), function=lambda _: None).begun()
    app.click("x")
    assert app.value("url", "pathname") == "/a"


async def test_parts_get_the_signs_that_they_begin_with() -> None:
    app = located(refresh=False).on("x", ("url", "pathname"), ("url", "search"), function=lambda _: ("b", "q=2"))
    await app.begun()
    app.click("x")
    assert app.value("url", "href") == "/b?q=2#top"
    assert app.value("url", "search") == "?q=2"


async def test_writing_the_present_path_does_not_start_anew_for_ever() -> None:
    app = Opened(dcc.Location(id="url"), html.Div(id="o"))
    app.declare(Output("url", "pathname"), Input("o", "children"), function=lambda _: "/here", inline=True)
    await app.begun()
    assert app.layouts == 2
    assert app.session.route == Route("/here")


async def test_a_given_path_leads_there() -> None:
    app = await Opened(dcc.Location(id="url", pathname="/given"), dcc.Location(id="other")).begun()
    assert app.session.route == Route("/given")
    assert app.value("url", "href") == "/given"
    assert app.value("other", "pathname") == "/given"
    assert app.layouts == 1


async def test_a_visit_starts_the_layout_anew_or_only_tells_the_locations() -> None:
    app = await located().begun()
    app.session.visit(Route("/b"))
    await app.settle()
    assert (app.layouts, app.value("url", "href")) == (2, "/b")
    app.take_heard()
    app.session.visit(Route("/c"), reload=False)
    assert app.take_heard() == ["/c", "/c"]
    assert (app.layouts, app.session.route) == (2, Route("/c"))
    app.session.visit(Route("/c"), reload=False)
    assert app.take_heard() == []


async def test_what_the_old_page_writes_while_the_new_one_is_made_leads_on_from_the_new_place() -> None:
    app = located().on("x", ("url", "hash"), function=lambda _: "#end")
    await app.begun()
    app.session.visit(Route("/b"))
    app.click("x")
    await app.settle()
    assert app.session.route == Route("/b", "", "#end")


async def test_a_location_that_is_gone_is_not_told() -> None:
    app = Opened(dcc.Location(id="url"), html.Div(dcc.Location(id="in"), id="box"), html.Button(id="x"))
    await app.on("x", ("box", "children"), function=lambda _: "empty").begun()
    app.click("x")
    app.session.visit(Route("/b"), reload=False)
    assert app.value("url", "pathname") == "/b"
    assert app.session.engine.find("in") is None
    assert app.reports == []
