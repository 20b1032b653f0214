"""What a step writes and says: results, user changes, set_props, running."""

from typing import Any

import pytest

from tests.engine.kit import App, Drive, divs, inp, out, state
from tui_callbacks.components import dcc, html
from tui_callbacks.components.values import copy_out
from tui_callbacks.engine.protocol import CallFinished, Change, PropsChanged, PropsSet, ReplaceChildren, WriteProps
from tui_callbacks.ids import ALL, MATCH
from tui_callbacks.results import Patch, no_update

X = html.Button("x", id="x")
Y = html.Button("y", id="y")


def slow(*dependencies: Any, **options: Any) -> App:
    """An app with a callback `slow` on clicks of x."""
    return App(prevented=True).callback("slow", *dependencies, inp("x", "n_clicks"), **options)


def loaded(app: App, *layout: Any, **options: Any) -> Drive:
    drive = app.on(X, Y, *layout, **options)
    drive.load()
    return drive


# --- results ---


def test_an_equal_output_triggers_an_equal_change_of_the_user_does_not() -> None:
    """R140, R142, D33."""
    drive = loaded(slow(out("o")).callback("down", out("d"), inp("o")), *divs("o", "d"))
    drive.click("x")
    assert drive.returns("slow", "o0") == ["down <- o.children"]
    assert drive.change("o", value="o0") == []


def test_one_user_action_on_several_props_is_one_call() -> None:
    """R143: triggered in the order of the changes."""
    app = App(prevented=True).callback("f", out("o"), inp("x", "n_clicks"), inp("y", "n_clicks"))
    drive = loaded(app, *divs("o"))
    assert drive.click("y", "x") == ["f <- y.n_clicks, x.n_clicks"]


def test_all_outputs_are_set_before_a_reader_starts() -> None:
    """R141; no_update leaves single outputs alone (R130)."""
    app = slow([out("a"), out("b"), out("c")]).callback("down", out("d"), inp("a"), inp("b"), inp("c"))
    drive = loaded(app, *divs("a", "b", "c", "d"))
    drive.click("x")
    assert drive.returns("slow", "A", no_update, "C") == ["down <- a.children, c.children"]
    assert drive.args("down") == ["A", "b0", "C"]


def test_items_of_an_all_output_go_to_the_components_of_the_start() -> None:
    """R133, R165."""
    app = slow(out({"n": ALL})).callback("clear", out("box"), inp("y", "n_clicks"))
    drive = loaded(app, html.Div(divs({"n": 0}, {"n": 1}), id="box"), *divs({"n": 2}))
    drive.click("x")
    drive.click("y")
    drive.returns("clear", divs({"n": 1}))
    drive.returns("slow", ("zero", "one", no_update))
    assert [drive.value({"n": number}) for number in (1, 2)] == ["one", "0"]


def test_values_of_the_wrong_type_are_reported_and_the_last_good_one_stays() -> None:
    drive = loaded(slow([out("i", "min"), out("o")]), dcc.Input(id="i", min=1), *divs("o"))
    drive.click("x")
    drive.returns("slow", {"no": "number"}, "fine")
    assert drive.errors == ["PropTypeError"]
    assert "i.min" in str(drive.reports[0].error)
    assert (drive.value("i", "min"), drive.value("o")) == (1, "fine")


def test_a_patch_is_applied_to_the_value_of_the_moment() -> None:
    """R202: two overlapping appends both survive."""
    app = slow(out("s", "data")).callback("two", out("s", "data", allow_duplicate=True), inp("y", "n_clicks"))
    drive = loaded(app, dcc.Store(id="s", data=[0]))
    drive.click("x")
    drive.click("y")
    one, two = Patch(), Patch()
    one.append("x")
    two.append("y")
    drive.returns("two", two)
    drive.returns("slow", one)
    assert drive.value("s", "data") == [0, "y", "x"]


def test_a_patch_of_an_unset_prop_is_an_error_and_nothing_is_applied() -> None:
    """R207, D28."""
    drive = loaded(slow([out("o"), out("o", "style")]), *divs("o"))
    drive.click("x")
    patch = Patch()
    patch["color"] = "red"
    drive.returns("slow", "new", patch)
    assert drive.errors == ["PatchError"]
    assert "o.style" in str(drive.reports[0].error)
    assert drive.value("o") == "o0"


def test_components_reach_callbacks_as_dicts() -> None:
    """R6, R8: a prop that is not set is None."""
    drive = loaded(slow(out("o"), state("box"), state("x", "title")), html.Div([html.B("bold")], id="box"), *divs("o"))
    drive.click("x")
    by_prop = {f"{each.str_id}.{each.property}": each.value for each in drive.call("slow").arguments}  # type: ignore[union-attr]
    box, title = by_prop["box.children"], by_prop["x.title"]
    assert copy_out(box) == [{"props": {"children": "bold"}, "type": "B", "namespace": "dash_html_components"}]
    assert title is None


def test_commands_merge_writes_and_name_layout_changes() -> None:
    app = slow([out("i", "value"), out("i", "placeholder"), out("box")])
    drive = loaded(app, dcc.Input(id="i"), html.Div(id="box"))
    drive.click("x")
    drive.returns("slow", "v", "t", html.B("new"))
    write, replace = drive.commands
    assert isinstance(write, WriteProps)
    assert write.props == ("value", "placeholder")
    assert isinstance(replace, ReplaceChildren)
    assert (replace.node, replace.prop) == (drive.node("box"), "children")


def test_what_the_user_does_is_not_written_back() -> None:
    drive = loaded(App(), dcc.Input(id="i"))
    drive.change("i", "value", "typed")
    assert drive.commands == []
    assert drive.value("i", "value") == "typed"


def test_events_of_what_is_gone_are_ignored() -> None:
    drive = loaded(App())
    assert drive.step(PropsChanged((Change("n999", "value", 1),))) == []
    assert drive.step(CallFinished(999, None)) == []  # type: ignore[arg-type]  # the outcome is never looked at
    assert drive.step(PropsSet(999, "x", {"title": "t"})) == []
    assert drive.commands == []


# --- set_props ---


def test_set_props_is_written_at_once_and_its_readers_wait_for_the_end() -> None:
    """R178, R181, D12: a reader of several props is called once, in the order of the calls of set_props."""
    app = slow().callback("reader", out("r"), inp("p"), inp("q"), inp("p", "title"))
    drive = loaded(app, *divs("p", "q", "r"))
    drive.click("x")
    assert drive.set_props("q", by="slow", children="Q") == []
    assert drive.value("q") == "Q"
    drive.set_props("p", by="slow", children="P", title="T")
    assert drive.returns("slow") == ["reader <- q.children, p.children, p.title"]


@pytest.mark.parametrize("how", ["prevents", "fails"])
def test_set_props_is_kept_whatever_the_end(how: str) -> None:
    """R179, D12."""
    drive = loaded(slow(out("o")).callback("reader", out("r"), inp("p")), *divs("o", "p", "r"))
    drive.click("x")
    drive.set_props("p", by="slow", children="P")
    assert getattr(drive, how)("slow") == ["reader <- p.children"]


def test_a_flushing_set_props_holds_nothing() -> None:
    """D12: background jobs."""
    drive = loaded(slow(out("o")).callback("reader", out("r"), inp("p")), *divs("o", "p", "r"))
    drive.click("x")
    assert drive.set_props("p", by="slow", flush=True, children="P") == ["reader <- p.children"]


def test_an_output_wins_over_set_props_of_the_same_prop() -> None:
    """R180."""
    drive = loaded(slow(out("o")).callback("reader", out("r"), inp("o")), *divs("o", "r"))
    drive.click("x")
    drive.set_props("o", by="slow", children="side")
    assert drive.returns("slow", "main") == ["reader <- o.children"]
    assert drive.args("reader") == ["main"]


def test_set_props_of_a_superseded_call_does_not_count() -> None:
    """R101, D3b: from the moment it is superseded."""
    drive = loaded(slow(out("o")), *divs("o", "p"))
    drive.click("x")
    drive.set_props("p", by="slow", children="early")
    drive.click("x")
    drive.set_props("p", by="slow", children="late")
    assert drive.value("p") == "early"


def test_set_props_on_what_is_not_there_is_reported_with_the_near_name() -> None:
    """R176, D31."""
    drive = loaded(slow(), *divs("result"))
    drive.click("x")
    drive.set_props("resullt", by="slow", children="P")
    drive.set_props("result", by="slow", childern="P")
    assert drive.errors == ["SideUpdateError", "UnknownPropError"]
    assert all("Did you mean" in str(report.error) for report in drive.reports)
    assert not loaded(App(), suppress=True).set_props("ghost", children=1)


def test_set_props_from_outside_a_callback_triggers_at_once_without_comparing() -> None:
    """R144, R181."""
    drive = loaded(App(prevented=True).callback("reader", out("r"), inp("p")), *divs("p", "r"))
    assert drive.set_props("p", children="p0") == ["reader <- p.children"]
    patch = Patch()
    patch += "!"
    drive.set_props("p", children=patch)
    assert drive.value("p") == "p0!"


# --- running ---


def lamp(component_id: Any = "lamp", on: str = "on", off: str = "off") -> list[Any]:
    return [(out(component_id), on, off)]


@pytest.mark.parametrize("how", ["prevents", "fails"])
def test_running_goes_off_whatever_the_end(how: str) -> None:
    """R172."""
    drive = loaded(slow(out("o"), running=lamp()), *divs("o", "lamp"))
    drive.click("x")
    assert drive.value("lamp") == "on"
    getattr(drive, how)("slow")
    assert drive.value("lamp") == "off"


def test_running_is_a_change_and_off_comes_before_the_outputs() -> None:
    """R173, R174: set_props, off, outputs; a reader of all is called once, with the off-value."""
    app = slow(out("o"), running=lamp()).callback("seen", out("s"), inp("o"), inp("lamp"), inp("log"))
    drive = loaded(app, *divs("o", "lamp", "log", "s"))
    drive.click("x")
    drive.set_props("log", by="slow", children="logged")
    assert drive.returns("slow", "new") == ["seen <- lamp.children, log.children, o.children"]
    assert drive.args("seen") == ["new", "off", "logged"]


def test_the_lamp_stays_on_while_any_call_lives() -> None:
    """R175, D4: counted per prop, over all callbacks; the one that started last is shown."""
    app = slow(out("o"), running=lamp(on="slow", off="slow off"))
    app.callback("quick", out("q"), inp("y", "n_clicks"), running=lamp(on="quick", off="quick off"))
    drive = loaded(app, *divs("o", "q", "lamp"))
    drive.click("x")
    drive.click("x")
    drive.click("y")
    seen = [drive.value("lamp")]
    for name in ("quick", "slow", "slow"):
        drive.prevents(name)
        seen.append(drive.value("lamp"))
    assert seen == ["quick", "slow", "slow", "slow off"]


def test_a_component_made_anew_while_the_lamp_is_on_is_on() -> None:
    """D4."""
    app = slow(out("o"), running=lamp()).callback("fill", out("box"), inp("y", "n_clicks"))
    drive = loaded(app, html.Div(divs("lamp"), id="box"), *divs("o"))
    drive.click("x")
    drive.click("y")
    drive.returns("fill", divs("lamp"))
    assert drive.value("lamp") == "on"
    drive.prevents("slow")
    assert drive.value("lamp") == "off"


def test_match_in_running_is_that_of_the_instance() -> None:
    """R177, D5: also for a call without trigger."""
    rows = [{"t": kind, "i": number} for kind in ("o", "lamp") for number in (0, 1)]
    lamps = lamp({"t": "lamp", "i": MATCH})
    app = App().callback("f", out({"t": "o", "i": MATCH}), inp("y", "n_clicks"), running=lamps)
    drive = app.on(Y, *divs(*rows))
    assert drive.load() == ["f", "f"]
    drive.returns("f", "done")
    assert [drive.value({"t": "lamp", "i": number}) for number in (0, 1)] == ["off", "on"]


def test_running_on_what_is_not_there_is_reported_and_the_call_goes_on() -> None:
    """R176."""
    drive = loaded(slow(out("o"), running=lamp("ghost")), *divs("o"))
    assert drive.click("x") == ["slow <- x.n_clicks"]
    assert drive.errors == ["SideUpdateError"]
