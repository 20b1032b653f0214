"""Routes: what `dcc.Location` knows of where the app is."""

import pytest

from tui_callbacks.runtime.program import Route


@pytest.mark.parametrize(
    ("href", "route"),
    [
        ("/", Route()),
        ("", Route()),
        ("/a/b?x=1&y=2#top", Route("/a/b", "?x=1&y=2", "#top")),
        ("https://example.org/a?q", Route("/a", "?q")),
        ("https://example.org", Route("/")),
        ("?x=1", Route("/", "?x=1")),
        ("/a?#", Route("/a")),
    ],
)
def test_an_address_is_taken_apart(href: str, route: Route) -> None:
    assert Route.parse(href) == route


def test_an_address_is_put_together_again() -> None:
    route = Route("/a", "?x=1", "#top")
    assert route.href == "/a?x=1#top"
    assert Route.parse(route.href) == route
    assert route.props() == {"pathname": "/a", "search": "?x=1", "hash": "#top", "href": "/a?x=1#top"}


def test_a_part_that_is_written_leaves_the_others() -> None:
    route = Route("/a", "?x=1", "#top")
    assert route.updated({"pathname": "/b"}) == Route("/b", "?x=1", "#top")
    assert route.updated({"search": "?y=2", "hash": None}) == Route("/a", "?y=2", "")
    assert route.updated({"refresh": True}) == route


def test_a_part_gets_the_sign_that_it_begins_with() -> None:
    assert Route().updated({"pathname": "b", "search": "x=1", "hash": "top"}) == Route("/b", "?x=1", "#top")


def test_a_whole_address_that_is_written_replaces_all_parts() -> None:
    assert Route("/a", "?x=1", "#top").updated({"href": "/b", "hash": "#no"}) == Route("/b")
    assert Route("/a").updated({"href": None, "pathname": "/b"}) == Route("/b")
