"""Links, labels, `dcc.Location`, and who has the focus at first."""

from typing import Any

import pytest

import tui_callbacks.dash_bootstrap_components as dbc
from tests.bridge.harness import Screen, running
from tui_callbacks import App, Input, Output, dcc, html
from tui_callbacks.runtime.program import Route


class Visits:
    """An app that writes down for which paths its layout was made and its reader called."""

    def __init__(self, *children: Any, refresh: Any = None) -> None:
        self.layouts = 0
        self.paths: list[str] = []
        self.app = App()
        self.app.layout = self.layout
        self._children = children
        self._location = {"id": "url"} if refresh is None else {"id": "url", "refresh": refresh}
        self.app.callback(Output("out", "children"), Input("url", "href"))(self.show)

    def layout(self) -> Any:
        self.layouts += 1
        return html.Div([dcc.Location(**self._location), *self._children, html.P(id="out")])

    def show(self, href: str) -> str:
        self.paths.append(href)
        return f"at {href}"


def link(label: str, href: str) -> Any:
    return html.A(label, href=href, id=label)


async def click_text(screen: Screen, text: str) -> None:
    for y, line in enumerate(screen.text.splitlines()):
        if text in line:
            await screen.pilot.click(offset=(line.index(text) + 1, y))
            await screen.settle()
            return
    raise AssertionError(f"{text!r} is not on the screen")


# --- links ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("href", "target"),
    [("/two?x=1#top", "/two?x=1#top"), ("three", "/start/three"), ("?x=2", "/start/one?x=2"), ("../up", "/up")],
)
async def test_an_internal_link_starts_the_layout_anew_at_its_place(href: str, target: str) -> None:
    visits = Visits(link("inside", href))
    async with running(visits.app) as screen:
        screen.terminal.session.visit(Route("/start/one"))
        await screen.settle()
        before = visits.layouts
        await click_text(screen, "inside")
        assert visits.layouts == before + 1
        assert visits.paths[-1] == target
        assert f"at {target}" in screen.text
        assert screen.terminal.session.route.href == target


@pytest.mark.parametrize(
    "href", ["https://example.org/a", "http://example.org", "//example.org", "mailto:a@example.org"]
)
async def test_an_external_link_is_opened_outside(href: str, monkeypatch: pytest.MonkeyPatch) -> None:
    visits, opened = Visits(link("outside", href)), list[str]()
    async with running(visits.app) as screen:
        monkeypatch.setattr(screen.terminal, "open_url", opened.append)
        await screen.press("enter")
        assert opened == [href]
        assert visits.layouts == 1
        assert screen.prop("outside", "n_clicks") == 1


@pytest.mark.parametrize("href", ["#top", "javascript:alert(1)", "file:///etc/passwd"])
async def test_other_links_lead_nowhere(href: str, monkeypatch: pytest.MonkeyPatch) -> None:
    visits, opened = Visits(link("odd", href)), list[str]()
    async with running(visits.app) as screen:
        monkeypatch.setattr(screen.terminal, "open_url", opened.append)
        await screen.press("enter")
        assert opened == []
        assert visits.layouts == 1


# --- Location ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("refresh", "layouts"), [(None, 2), (True, 2), (False, 1), ("callback-nav", 1)])
async def test_a_path_that_a_callback_writes(refresh: Any, layouts: int) -> None:
    visits = Visits(html.Button("go", id="go"), html.P(id="path"), refresh=refresh)
    app = visits.app
    app.callback(Output("url", "pathname"), Input("go", "n_clicks"), prevent_initial_call=True)(lambda _n: "/two")
    app.callback(Output("path", "children"), Input("url", "pathname"))(lambda path: f"path {path}")
    async with running(app) as screen:
        await screen.press("enter")
        assert visits.layouts == layouts
        assert "path /two" in screen.text
        assert screen.terminal.session.route == Route("/two")


async def test_a_path_that_is_written_again_after_the_user_went_elsewhere_is_followed() -> None:
    visits = Visits(html.Button("go", id="go"), link("back", "/"))
    app = visits.app
    app.callback(Output("url", "pathname"), Input("go", "n_clicks"), prevent_initial_call=True)(lambda _n: "/two")
    async with running(app) as screen:
        for _ in range(2):
            await screen.click("#go")
            assert screen.terminal.session.route == Route("/two")
            await click_text(screen, "back")
            assert screen.terminal.session.route == Route("/")


# --- labels -----------------------------------------------------------------------------------------------------------


async def test_a_click_on_a_label_leads_to_the_field_that_it_names() -> None:
    app = App()
    app.layout = html.Div(
        [
            html.Button("go"),
            html.Label(["The ", html.B("name")], htmlFor="name"),
            dcc.Input(id="name"),
            dcc.Upload(id="up"),
        ]
    )
    async with running(app) as screen:
        await click_text(screen, "name")
        assert screen.widget("name").has_focus


async def test_a_click_on_a_label_leads_to_the_first_field_inside_it() -> None:
    app = App()
    label = html.Label(["Between", dcc.Input(id="low"), dcc.Input(id="high")])
    app.layout = html.Div([html.Button("go"), label, html.Label("Nothing"), html.Label("Gone", htmlFor="gone")])
    async with running(app) as screen:
        await click_text(screen, "Between")
        assert screen.widget("low").has_focus
        await screen.click("#high")
        assert screen.widget("high").has_focus
        await click_text(screen, "Nothing")
        await click_text(screen, "Gone")
        assert screen.widget("high").has_focus
        assert not screen.errors


async def test_a_label_leads_into_a_component_of_several_widgets() -> None:
    app = App()
    app.layout = html.Div([html.Button("go"), html.Label("File", htmlFor="up"), dcc.Upload(id="up")])
    async with running(app) as screen:
        await click_text(screen, "File")
        focused = screen.terminal.screen.focused
        assert focused is not None
        assert screen.widget("up") in focused.ancestors


# --- autoFocus --------------------------------------------------------------------------------------------------------


async def test_auto_focus_is_followed_when_a_component_comes_and_once() -> None:
    app = App()
    app.layout = html.Div([html.Button("go", id="go"), dcc.Input(id="a", autoFocus=True), html.Div(id="box")])

    @app.callback(Output("box", "children"), Input("go", "n_clicks"), prevent_initial_call=True)
    def more(n: int) -> Any:
        return [html.Button(f"z{n}", id="z", autoFocus=True)]

    async with running(app) as screen:
        assert screen.widget("a").has_focus
        await screen.click("#go")
        assert screen.widget("z").has_focus
        await screen.click("#go")
        assert screen.widget("go").has_focus


async def test_auto_focus_in_a_modal_and_not_on_what_is_disabled() -> None:
    app = App()
    fields = [dcc.Input(id="first"), dcc.Input(id="second", autoFocus=True), dcc.Input(disabled=True, autoFocus=True)]
    app.layout = html.Div([html.Button("go", id="go"), dbc.Modal(dbc.ModalBody(fields[:2]), id="modal"), fields[2]])
    app.callback(Output("modal", "is_open"), Input("go", "n_clicks"), prevent_initial_call=True)(lambda _n: True)
    async with running(app) as screen:
        assert screen.widget("go").has_focus
        await screen.press("enter")
        assert screen.widget("second").has_focus
