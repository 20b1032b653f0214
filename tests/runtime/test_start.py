"""How a session of an app starts: what is checked, and that sessions are apart."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.callbacks.builders import Declared, inp, out
from tests.runtime.twins import RecordingSurface
from tui_callbacks import dcc, html
from tui_callbacks.callbacks.graph import Graph
from tui_callbacks.context import ctx
from tui_callbacks.engine.protocol import ShowLayout
from tui_callbacks.errors import DuplicateIdError, NoLayoutException
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.program import Program, Route
from tui_callbacks.runtime.session import Session
from tui_callbacks.runtime.start import layout_check, open_session


def program(declared: Declared | None = None, layout: Any = None, **options: Any) -> Program:
    return Program(Graph((declared or Declared()).freeze()), layout, **options)


READS_A = Declared()(out("o"), inp("a"))
WITHOUT_A = html.Div(id="o")


# --- checks -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("layout", [3, None, {"a": 1}, [html.P(), 3.5], object()])
def test_a_layout_of_another_type_stops_the_session(layout: Any) -> None:
    with pytest.raises(NoLayoutException):
        layout_check(program())(layout)


@pytest.mark.parametrize("layout", [html.P(), [html.P(), "text"], (html.P(),)])
def test_a_component_or_a_list_of_them_is_a_layout(layout: Any) -> None:
    assert list(layout_check(program())(layout)) == []


def test_an_id_that_stands_twice_stops_the_session() -> None:
    layout = [html.P(id={"a": 1, "b": 2}), html.Div(html.P(id={"b": 2, "a": 1}))]
    with pytest.raises(DuplicateIdError):
        layout_check(program())(layout)


def test_an_id_that_is_not_there_is_a_doubt() -> None:
    (doubt,) = layout_check(program(READS_A))(WITHOUT_A)
    assert '"a"' in str(doubt)


def test_the_doubt_is_not_told_when_it_is_suppressed() -> None:
    check = layout_check(program(READS_A, suppress_callback_exceptions=True))
    assert list(check(WITHOUT_A)) == []


@pytest.mark.parametrize("wrap", [lambda layout: layout, lambda layout: lambda: layout])
def test_a_validation_layout_is_looked_at_in_place_of_the_layout(wrap: Callable[[Any], Any]) -> None:
    wider = wrap([dcc.Input(id="a"), html.P(id="o")])
    assert list(layout_check(program(READS_A, validation_layout=wider))(WITHOUT_A)) == []


# --- sessions ---------------------------------------------------------------------------------------------------------


async def started(loaded: Program, surface: RecordingSurface) -> Session:
    session = open_session(loaded, surface, ManualClock(), Route("/here"))
    session.load(loaded.layout)
    await session.wait_idle()
    return session


async def test_a_session_runs_callbacks_and_shows_the_layout() -> None:
    declared = Declared()(out("o"), inp("l", "pathname"), function=lambda path: f"at {path}")
    surface = RecordingSurface()
    session = await started(program(declared, html.Div([dcc.Location(id="l"), html.P(id="o")])), surface)
    found = session.engine.find("o")
    assert found is not None
    assert found.get("children") == "at /here"
    assert any(isinstance(command, ShowLayout) for command in surface.batches[0])
    session.close()


async def test_two_sessions_of_a_program_share_nothing_that_changes() -> None:
    declared = Declared()(out("o"), inp("a"), function=lambda value: value)
    loaded = program(declared, html.Div([dcc.Input(id="a", value="x"), html.P(id="o")]))
    first, second = [await started(loaded, RecordingSurface()) for _ in range(2)]
    assert first.engine.find("o") is not second.engine.find("o")
    first.close()
    second.close()


async def test_a_doubt_is_reported_as_a_warning_and_the_session_goes_on() -> None:
    surface = RecordingSurface()
    session = await started(program(READS_A, WITHOUT_A), surface)
    assert [incident.severity for incident in surface.incidents] == ["warning"]
    assert surface.failures == []
    session.close()


async def test_a_layout_that_is_none_is_told_to_the_surface() -> None:
    surface = RecordingSurface()
    session = await started(program(layout=lambda: 3), surface)
    assert session.failure is surface.failures[0]
    assert "NoLayoutException" in surface.failures[0].text
    session.close()


async def test_a_callback_is_told_where_the_session_is() -> None:
    declared = Declared()(out("o"), inp("a"), function=lambda _value: ctx.path)
    layout = html.Div([dcc.Input(id="a", value="x"), html.P(id="o")])
    session = await started(program(declared, layout), RecordingSurface())
    found = session.engine.find("o")
    assert found is not None
    assert found.get("children") == "/here"
    session.close()
