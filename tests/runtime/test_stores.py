"""`dcc.Store`: data, their time, and where they last (R235-R237)."""

from pathlib import Path
from typing import Any

import pytest

from tests.runtime.opened import Heard, Opened, live
from tui_callbacks import Patch, dcc, html
from tui_callbacks.runtime.clock import ManualClock
from tui_callbacks.runtime.storage import MemoryStorage
from tui_callbacks.runtime.stores import Stores


def storing(**props: Any) -> Opened:
    app = Opened(dcc.Store(id="s", **props), html.Button(id="x"), html.Button(id="y"), html.Div(id="box"))
    return app.reads("s", "data").reads("s", "modified_timestamp")


async def test_a_store_with_data_reports_the_time_and_data_are_read_as_at_a_load() -> None:
    """R235."""
    app = await storing(data={"k": 1}).begun()
    assert app.heard == [{"k": 1}, app.now]


async def test_a_store_without_data_reports_nothing() -> None:
    app = await storing().begun()
    assert app.heard == [None, None]


async def test_new_data_are_followed_by_their_time_and_equal_data_are_not() -> None:
    """R236: readers of data are called for both."""
    app = await storing(data=[1]).on("x", ("s", "data"), function=lambda n: [1] if n == 1 else [n]).begun()
    begun = app.now
    app.take_heard()
    app.clock.advance(5)
    app.click("x")
    assert app.take_heard() == [[1]]
    assert app.value("s", "modified_timestamp") == begun
    app.click("x")
    assert app.take_heard() == [[2], app.now]


async def test_true_is_not_the_same_data_as_one() -> None:
    app = await storing(data=[1]).on("x", ("s", "data"), function=lambda _: [True]).begun()
    app.clock.advance(5)
    app.click("x")
    assert app.value("s", "modified_timestamp") == app.now


async def test_data_that_a_patch_changes_are_new() -> None:
    def more(_clicks: int) -> Any:
        patch = Patch()
        patch.append(2)
        return patch

    app = await storing(data=[1]).on("x", ("s", "data"), function=more).begun()
    app.clock.advance(5)
    app.click("x")
    assert app.value("s", "data") == [1, 2]
    assert app.value("s", "modified_timestamp") == app.now


@pytest.mark.parametrize("storage_type", ["memory", "session", "local"])
async def test_clearing_empties_it_resets_itself_and_calls_the_readers_of_data(storage_type: str) -> None:
    app = storing(data=[1], storage_type=storage_type).on("x", ("s", "clear_data"), function=lambda _: True)
    app = await app.on("y", ("s", "data"), function=lambda _: [2]).begun()
    app.take_heard()
    app.clock.advance(1)
    app.click("x")
    assert app.take_heard() == [None, app.now]
    assert (app.value("s", "data"), app.value("s", "clear_data")) == (None, False)
    app.click("y")
    app.click("x")
    assert app.value("s", "data") is None


async def test_a_store_in_memory_begins_anew_with_every_layout() -> None:
    app = await storing(data=[1]).on("x", ("s", "data"), function=lambda _: [2]).begun()
    app.click("x")
    app.session.refresh()
    await app.settle()
    assert app.value("s", "data") == [1]


@pytest.mark.parametrize("storage_type", ["session", "local"])
async def test_stored_data_take_the_place_of_given_ones_and_count_as_a_change(storage_type: str) -> None:
    """R237."""
    app = storing(data=[1], storage_type=storage_type).on("x", ("s", "data"), function=lambda _: [2])
    app = await app.reads("s", "data", prevent_initial_call=True).begun()
    app.click("x")
    stored_at = app.now
    app.take_heard()
    app.clock.advance(60)
    app.session.refresh()
    await app.settle()
    assert app.take_heard() == [[2], stored_at, [2]]


async def test_stored_data_that_are_the_given_ones_are_no_change() -> None:
    app = storing(data=[1], storage_type="session")
    app = await app.reads("s", "data", prevent_initial_call=True).begun()
    app.take_heard()
    app.session.refresh()
    await app.settle()
    assert app.take_heard() == [[1], None]


async def test_local_data_last_beyond_the_session(tmp_path: Path) -> None:
    def made() -> Opened:
        app = Opened(dcc.Store(id="s", storage_type="local"), html.Button(id="x"), local=tmp_path / "kept.json")
        return app.on("x", ("s", "data"), function=lambda _: {"rows": [1, 2]})

    first = await made().begun()
    first.click("x")
    first.session.close()
    assert first.armed == 0
    second = await made().begun()
    assert second.value("s", "data") == {"rows": [1, 2]}
    assert second.value("s", "modified_timestamp") == first.now
    assert second.reports == []


async def test_session_data_do_not() -> None:
    first = await storing(storage_type="session").on("x", ("s", "data"), function=lambda _: [2]).begun()
    first.click("x")
    first.session.close()
    second = await storing(storage_type="session").begun()
    assert second.value("s", "data") is None


def test_the_same_object_is_no_new_data() -> None:
    store = Stores(ManualClock(), MemoryStorage())
    thing = object()
    node, heard = live(dcc.Store(id="s", data=thing)), Heard()
    assert "modified_timestamp" in store.arrive(node)
    store.serve(node, heard)
    assert heard.events == []


async def test_data_without_a_file_form_are_reported_and_stay_in_the_component() -> None:
    thing = object()
    app = await storing(storage_type="local").on("x", ("s", "data"), function=lambda _: thing).begun()
    app.click("x")
    assert app.value("s", "data") is thing
    assert [incident.severity for incident in app.surface.incidents] == ["warning"]
    assert "store.s" in app.reports[0]
