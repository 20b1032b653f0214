"""`persistence`: values that come back (R223-R229)."""

from pathlib import Path
from typing import Any

import pytest

import tui_callbacks.dash_ag_grid as dag
from tests.runtime.opened import Opened, live
from tui_callbacks import Input, Output, dcc, html
from tui_callbacks.engine.protocol import PropsSet
from tui_callbacks.runtime.persistence import StoredPersistence, name_of, terms_of
from tui_callbacks.runtime.storage import MemoryStorage


def field(**props: Any) -> Any:
    return dcc.Input(**{"id": "i", "value": "a", "persistence": True, "persistence_type": "memory", **props})


def reinserting(*contents: Any, **options: Any) -> Opened:
    """An app that puts these into its box one after the other at every press of x; the first is there at first."""
    app = Opened(html.Button(id="x"), html.Button(id="s"), html.Div(contents[0], id="box"), **options)
    app.on("x", ("box", "children"), function=lambda n: contents[min(n, len(contents) - 1)])
    return app.reads("i", "value")


async def test_what_the_user_changed_is_there_again_before_any_callback_sees_it() -> None:
    """R225, R226."""
    app, calls = reinserting(field(), field()), list[str]()

    def read(value: str) -> str:
        calls.append(value)
        return value

    app = await app.declare(Output("s", "title"), Input("i", "value"), function=read, inline=True).begun()
    app.change("i", value="b")
    app.click("x")
    assert app.value("i", "value") == "b"
    assert calls == ["a", "b", "b"], "at the load, for the change, for the insertion"


async def test_what_callbacks_set_props_and_running_set_is_kept_too() -> None:
    """R224, R229."""
    app = reinserting(field(), field(), field())
    app = await app.on("s", ("i", "value"), function=lambda _: "by a callback").begun()
    app.click("s")
    app.click("x")
    assert app.value("i", "value") == "by a callback"
    app.session.dispatch(PropsSet(None, "i", {"value": "by set_props"}))
    app.click("x")
    assert app.value("i", "value") == "by set_props"


async def test_another_given_value_holds_and_the_entry_is_thrown_away() -> None:
    app = await reinserting(field(), field(value="new"), field()).begun()
    app.change("i", value="b")
    app.click("x")
    assert app.value("i", "value") == "new"
    app.click("x")
    assert app.value("i", "value") == "a"


async def test_the_original_is_the_value_before_the_first_change() -> None:
    app = await reinserting(field(), field()).begun()
    for value in "bcd":
        app.change("i", value=value)
    app.click("x")
    assert app.value("i", "value") == "d"


async def test_a_value_that_was_not_given_is_kept_as_well() -> None:
    bare: dict[str, Any] = {"id": "i", "persistence": True, "persistence_type": "session"}
    app = await reinserting(dcc.Input(**bare), dcc.Input(**bare)).begun()
    app.change("i", value="b")
    app.click("x")
    assert app.value("i", "value") == "b"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"persistence": False}, {"persistence": False}),
        ({"persistence": "x"}, {"persistence": "y"}),
        ({"persistence": 1}, {"persistence": "1"}),
        ({"persisted_props": []}, {"persisted_props": []}),
        ({"persistence_type": "memory"}, {"persistence_type": "session"}),
    ],
)
async def test_it_comes_back_only_under_the_same_terms(first: Any, second: Any) -> None:
    app = await reinserting(field(**first), field(**second)).begun()
    app.change("i", value="b")
    app.click("x")
    assert app.value("i", "value") == "a"


async def test_only_the_named_props_are_kept() -> None:
    named = field(persisted_props=["placeholder"], placeholder="p")
    app = await reinserting(named, field(persisted_props=["placeholder"], placeholder="p")).begun()
    app.change("i", value="b", placeholder="q")
    app.click("x")
    assert (app.value("i", "value"), app.value("i", "placeholder")) == ("a", "q")


async def test_a_new_layout_of_the_session_has_the_kept_values() -> None:
    app = await reinserting(field()).begun()
    app.change("i", value="b")
    app.session.refresh()
    await app.settle()
    assert app.value("i", "value") == "b"


async def test_local_values_last_beyond_the_session_and_others_do_not(tmp_path: Path) -> None:
    def made() -> Opened:
        kept = [field(), field(id="j", persistence_type="local"), field(id="k", persistence_type=None)]
        return Opened(*kept, local=tmp_path / "kept.json")

    first = await made().begun()
    for component_id in "ijk":
        first.change(component_id, value="b")
    first.session.close()
    assert first.armed == 0
    second = await made().begun()
    assert [second.value(component_id, "value") for component_id in "ijk"] == ["a", "b", "b"]


async def test_a_corrupt_file_is_a_warning_and_the_session_begins_without_it(tmp_path: Path) -> None:
    (tmp_path / "kept.json").write_text("{", encoding="utf-8")
    app = await Opened(field(persistence_type="local"), local=tmp_path / "kept.json").begun()
    assert app.value("i", "value") == "a"
    assert [incident.severity for incident in app.surface.incidents] == ["warning"]
    assert "kept.json" in app.reports[0]


async def test_a_stored_value_that_is_none_for_the_prop_any_more_is_thrown_away(tmp_path: Path) -> None:
    local = tmp_path / "kept.json"
    local.write_text('{"persistence.i.value.true": [{"no": "text"}, "a"], "persistence.j.value.true": 3}')
    fields = [field(persistence_type="local"), field(id="j", persistence_type="local")]
    app = await Opened(*fields, local=local).begun()
    assert (app.value("i", "value"), app.value("j", "value")) == ("a", "a")
    app.change("i", value="b")
    app.session.close()
    assert '["b", "a"]' in local.read_text(encoding="utf-8")


# --- another `persistence` (R227) ------------------------------------------------------------------------------------


def switching(*keys: Any) -> Opened:
    app = Opened(field(persistence="one"), html.Button(id="x"))
    return app.reads("i", "value").on("x", ("i", "persistence"), function=lambda n: keys[n - 1])


async def test_another_key_has_its_own_value_and_its_readers_are_called() -> None:
    app = await switching("two", "one", "two").begun()
    app.change("i", value="of one")
    app.take_heard()
    app.click("x")
    assert app.take_heard() == ["a"], "nothing is kept under it yet"
    app.change("i", value="of two")
    app.take_heard()
    app.click("x")
    assert app.take_heard() == ["of one"]
    app.click("x")
    assert app.take_heard() == ["of two"]


async def test_the_screen_is_told_of_a_swapped_value() -> None:
    app = await switching("two").begun()
    app.change("i", value="of one")
    app.surface.trace.clear()
    app.click("x")
    assert "value" in {prop for command in app.surface.trace for prop in command.props}


async def test_switching_off_brings_the_original_back() -> None:
    app = await switching(False, "one").begun()
    app.change("i", value="of one")
    app.click("x")
    assert app.value("i", "value") == "a"
    app.change("i", value="not kept")
    app.click("x")
    assert app.value("i", "value") == "not kept", "it is not the original, so the entry does not fit"


async def test_the_same_key_changes_nothing() -> None:
    app = await switching("one").begun()
    app.change("i", value="of one")
    app.take_heard()
    app.click("x")
    assert app.take_heard() == []
    assert app.value("i", "value") == "of one"


# --- terms ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("component", "props"),
    [
        (dcc.Input, ("value",)),
        (dcc.Checklist, ("value",)),
        (dcc.Slider, ("value",)),
        (dag.AgGrid, ("selectedRows",)),
    ],
)
def test_what_is_kept_unless_the_author_says_it(component: Any, props: tuple[str, ...]) -> None:
    terms = terms_of(live(component(id="c")), True)
    assert terms is not None
    assert terms == ("local", "true", props)


@pytest.mark.parametrize("component", [html.Div(id="d"), dcc.Store(id="s"), dcc.Input()])
def test_components_without_the_prop_or_an_id_keep_nothing(component: Any) -> None:
    assert terms_of(live(component), True) is None
    assert StoredPersistence(MemoryStorage()).restore(live(component)) == {}


def test_names_have_the_canonical_id() -> None:
    one, other = live(dcc.Input(id={"b": 1, "a": 2})), live(dcc.Input(id={"a": 2, "b": 1}))
    terms = terms_of(one, "k")
    assert terms is not None
    assert name_of(one, terms, "value") == name_of(other, terms, "value")


async def test_a_checklist_comes_back_whatever_kind_of_sequence_it_was_given() -> None:
    def boxes() -> Any:
        return dcc.Checklist(["a", "b"], ("a",), id="i", persistence=True)

    app = await reinserting(boxes(), boxes()).begun()
    app.change("i", value=["a", "b"])
    app.click("x")
    assert app.value("i", "value") == ["a", "b"]
