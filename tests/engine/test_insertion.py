"""Components that come and go."""

import pytest

from tests.engine.kit import App, Drive, divs, inp, out
from tui_callbacks.components import dcc, html
from tui_callbacks.ids import ALL, MATCH
from tui_callbacks.results import Patch

X = html.Button("x", id="x")
Y = html.Button("y", id="y")


def inserting(app: App, *more: object, **options: object) -> Drive:
    """An app whose callback `add` fills `box` on a click of x."""
    app.callback("add", out("box"), inp("x", "n_clicks"), prevent_initial_call=True)
    drive = app.on(X, html.Div(id="box"), *more, **options)
    drive.load()
    drive.click("x")
    return drive


def item(number: int) -> html.Div:
    return html.Div(str(number), id={"t": "i", "n": number})


def total(app: App) -> App:
    return app.callback("total", out("sum"), inp({"t": "i", "n": ALL}), prevent_initial_call=True)


def test_prevention_holds_for_new_outputs_only() -> None:
    """R151-R155: in document order of the chunk, a component's outputs before its inputs."""
    app = App()
    for name, output, source in (
        ("new_output", "new-out", "old-in"), ("new_input", "old-out", "new-in"), ("both_new", "both", "new-in"),
    ):  # fmt: skip
        app.callback(name, out(output), inp(source, "value"))
        app.callback(f"{name}_prevented", out(output, "title"), inp(source, "value"), prevent_initial_call=True)
    drive = inserting(app, dcc.Input(id="old-in"), *divs("old-out"))
    assert drive.returns("add", [dcc.Input(id="new-in"), *divs("new-out", "both")]) == [
        "new_input <- new-in.value", "new_input_prevented <- new-in.value", "new_output", "both_new",
    ]  # fmt: skip


def test_a_callback_that_spans_the_border_gets_the_new_input_as_trigger() -> None:
    """R154."""
    app = App().callback("spans", [out("old"), out("new")], inp("new-in", "value"))
    drive = inserting(app, *divs("old"))
    assert drive.returns("add", [dcc.Input(id="new-in"), *divs("new")]) == ["spans <- new-in.value"]


def test_in_a_chunk_too_a_prevented_head_drops_one_level() -> None:
    """R156."""
    app = App().callback("a", out("a"), inp("s", "n_clicks")).chain("a", "b", "c")
    drive = inserting(app)
    assert drive.returns("add", [html.Button(id="s"), *divs("a", "b", "c")]) == ["a"]
    assert drive.prevents("a") == ["c"]


def test_everything_in_a_whole_new_value_is_new() -> None:
    """R150, R157: the old ones are triggers too."""
    drive = inserting(total(App()), *divs("sum"))
    drive.returns("add", [item(0)])
    drive.play()
    drive.click("x")
    assert drive.returns("add", [item(0), item(1)]) == ['total <- {"n":0,"t":"i"}.children, {"n":1,"t":"i"}.children']


def test_a_patch_leaves_what_it_does_not_touch() -> None:
    """R163, D8: the old item stays the same node, gets no initial call, and is no trigger."""
    app = total(App()).callback("each", out({"t": "i", "n": MATCH}, "title"), inp("y", "n_clicks"))
    drive = inserting(app, Y, *divs("sum"))
    assert drive.returns("add", [item(0)]) == ["each", 'total <- {"n":0,"t":"i"}.children']
    drive.play()
    before = drive.node({"t": "i", "n": 0})
    drive.click("x")
    patch = Patch()
    patch.append(item(1))
    assert drive.returns("add", patch) == ["each", 'total <- {"n":1,"t":"i"}.children']
    assert drive.node({"t": "i", "n": 0}) is before
    assert drive.args("total") == [["0", "1"]]


def test_a_patch_into_a_component_keeps_what_is_inside_it() -> None:
    """D8: only the component whose prop was changed is made anew."""
    drive = inserting(App())
    drive.returns("add", [html.Div(html.Div("in", id="inner"), id="outer")])
    inner, outer = drive.node("inner"), drive.node("outer")
    drive.click("x")
    patch = Patch()
    patch[0]["props"]["title"] = "T"
    drive.returns("add", patch)
    assert drive.node("inner") is inner
    assert drive.node("outer") is not outer
    assert inner.parent is drive.node("outer")
    assert drive.value("outer", "title") == "T"


@pytest.mark.parametrize("empty", [[], None, "", 0, False])
def test_removing_all_of_them_asks_for_readers_of_all(empty: object) -> None:
    """R158, R160, D6: whatever the empty value is; prevent_initial_call does not hold."""
    drive = inserting(total(App()), *divs("sum"))
    drive.returns("add", [item(0)])
    drive.play()
    drive.click("x")
    assert drive.returns("add", empty) == ["total"]
    assert drive.args("total") == [[]]
    assert drive.engine.find({"t": "i", "n": 0}) is None


def test_removing_some_gives_the_rest_as_triggers() -> None:
    """R157, R158."""
    drive = inserting(total(App()), *divs("sum"))
    drive.returns("add", [item(0), item(1)])
    drive.play()
    drive.click("x")
    assert drive.returns("add", [item(1)]) == ['total <- {"n":1,"t":"i"}.children']


def test_removing_a_fixed_id_asks_for_nothing() -> None:
    """R159."""
    app = App(prevented=True).callback("reader", out("o"), inp("gone"))
    drive = inserting(app, *divs("o"))
    drive.returns("add", divs("gone"))
    drive.play()
    drive.click("x")
    assert drive.returns("add", []) == []


def test_what_set_props_inserts_gets_no_initial_calls_but_answers() -> None:
    """R161."""
    app = App(prevented=False).callback("inner", out("o"), inp("s", "n_clicks"), prevent_initial_call=False)
    drive = app.on(html.Div(id="box"))
    drive.load()
    assert drive.set_props("box", children=[html.Button(id="s"), *divs("o")]) == []
    assert drive.click("s") == ["inner <- s.n_clicks"]


def test_a_callback_without_outputs_is_not_called_by_an_insertion() -> None:
    """R162."""
    drive = inserting(App().callback("sink", inp("t", "value")))
    assert drive.returns("add", [dcc.Input(id="t")]) == []
    assert drive.change("t", "value", "w") == ["sink <- t.value"]


def test_a_call_whose_output_is_removed_is_forgotten() -> None:
    """R164: result and error are ignored, nobody waits for it any more."""
    app = App(prevented=True).callback("slow", out("o"), inp("y", "n_clicks"))
    app.callback("down", out("d"), inp("o"), inp("z", "n_clicks"))
    drive = inserting(app, Y, html.Button(id="z"), *divs("d"))
    drive.returns("add", divs("o"))
    drive.play()
    drive.click("y")
    drive.click("x")
    drive.returns("add", [])
    assert drive.fails("slow") == []
    assert drive.reports == []
    assert not drive.engine.busy


def test_a_result_lands_on_the_component_that_has_the_id_now() -> None:
    """R98a, R147."""
    app = App(prevented=True).callback("slow", out("o"), inp("y", "n_clicks"))
    drive = inserting(app, Y)
    drive.returns("add", divs("o"))
    drive.click("y")
    drive.click("x")
    drive.returns("add", divs("o"))
    drive.returns("slow", "late")
    assert drive.value("o") == "late"


def test_an_initial_call_of_a_new_copy_supersedes_the_running_one() -> None:
    """R98a."""
    app = App().callback("slow", out("o"), inp("y", "n_clicks"))
    drive = inserting(app, Y)
    assert drive.returns("add", divs("o")) == ["slow"]
    drive.click("x")
    assert drive.returns("add", divs("o")) == ["slow"]
    drive.returns("slow", "old")
    assert drive.value("o") == "o0"
    drive.returns("slow", "new")
    assert drive.value("o") == "new"


def test_outputs_are_applied_in_order_so_that_a_new_component_can_be_written() -> None:
    """R148."""
    app = App(prevented=True).callback("both", [out("box"), out("inner")], inp("x", "n_clicks"))
    drive = app.on(X, html.Div(divs("inner"), id="box"))
    drive.load()
    drive.click("x")
    drive.returns("both", divs("inner"), "written")
    assert drive.value("inner") == "written"


def test_a_required_component_that_vanished_while_waiting_is_no_error() -> None:
    """R128, D17."""
    app = App(prevented=True).callback("s", out("s"), inp("y", "n_clicks"))
    app.callback("u", out("u"), inp("s"), inp("b", "n_clicks"))
    drive = inserting(app, Y, *divs("s", "u"))
    drive.returns("add", [html.Button(id="b")])
    drive.play()
    drive.click("y")
    assert drive.click("b") == []
    drive.click("x")
    drive.returns("add", [])
    assert drive.prevents("s") == []
    assert drive.reports == []


def test_that_it_vanished_counts_from_the_first_of_merged_requests() -> None:
    """D17: what the request waited for asks for it once more."""
    app = App(prevented=True).callback("s", out("s"), inp("y", "n_clicks"))
    app.callback("u", out("u"), inp("s"), inp("b", "n_clicks"))
    drive = inserting(app, Y, *divs("s", "u"))
    drive.returns("add", [html.Button(id="b")])
    drive.play()
    drive.click("y")
    drive.click("b")
    drive.click("x")
    drive.returns("add", [])
    assert drive.returns("s", "s1") == []
    assert drive.reports == []


def test_an_inserted_duplicate_is_warned_of_and_addressed() -> None:
    """R28, D27; the older one is addressed again when the newer goes."""
    drive = inserting(App(), *divs("o"))
    older = drive.node("o")
    drive.returns("add", divs("o"))
    assert [(report.severity, type(report.error).__name__) for report in drive.reports] == [
        ("warning", "DuplicateIdError")
    ]
    assert drive.node("o") is not older
    drive.click("x")
    drive.returns("add", [])
    assert drive.node("o") is older


def test_arrivals_are_changes_and_merge_into_the_initial_call() -> None:
    """R92, R230: also with prevent_initial_call."""
    app = App().callback("page", out("o"), inp("url", "pathname"))
    app.callback("prevented", out("p"), inp("url", "pathname"), prevent_initial_call=True)
    drive = app.on(dcc.Location(id="url"), *divs("o", "p"), arrivals={"Location": lambda node: {"pathname": "/"}})
    assert drive.load() == ["page <- url.pathname", "prevented <- url.pathname"]
    assert drive.args("page") == ["/"]


def test_a_second_layout_forgets_everything() -> None:
    app = App().callback("a", out("a"), inp("x", "n_clicks"))
    drive = app.on(X, *divs("a"))
    drive.load()
    key = drive.node("a").key
    assert drive.load() == ["a"]
    assert [type(command).__name__ for command in drive.commands] == ["CancelCall", "ShowLayout", "RunCall"]
    assert drive.node("a").key != key
    drive.returns("a", "of the old page")
    assert drive.value("a") == "a0"
