"""Wildcards: which instances are asked for, what they read, and components that are missing."""

from typing import Any

from tests.engine.kit import App, divs, inp, out, state
from tui_callbacks.components import dcc, html
from tui_callbacks.ids import ALL, ALLSMALLER, MATCH

X = html.Button("x", id="x")


def of(kind: str, number: Any) -> dict[str, Any]:
    return {"t": kind, "i": number}


def ids(started: list[str], drive: Any) -> list[Any]:
    return [dict(call.match)["i"] for call in drive.calls[-len(started) :]]


def test_a_fixed_input_asks_for_every_instance() -> None:
    """R35, R57."""
    app = App().callback("f", out(of("o", MATCH)), inp("x", "n_clicks"))
    drive = app.on(X, *divs(of("o", 0), of("o", 1)))
    assert ids(drive.load(), drive) == [0, 1]
    assert ids(drive.click("x"), drive) == [0, 1]


def test_a_match_input_asks_for_its_own_instance_and_1_is_the_string_1() -> None:
    """R54, R104, D16: instances are independent."""
    app = App(prevented=True).callback("f", out(of("o", MATCH)), inp(of("b", MATCH), "n_clicks"))
    drive = app.on(html.Button(id=of("b", 1)), html.Button(id=of("b", 2)), *divs(of("o", "1"), of("o", 2)))
    drive.load()
    assert drive.click(of("b", 1)) == ['f <- {"i":1,"t":"b"}.n_clicks']
    assert drive.click(of("b", 2)) == ['f <- {"i":2,"t":"b"}.n_clicks']
    drive.returns("f", "one")
    assert drive.value(of("o", "1")) == "one"


def test_constants_are_strict() -> None:
    """R54: 1 is neither "1" nor True."""
    app = App(prevented=True).callback("f", out("o"), inp(of("b", 1), "n_clicks"))
    drive = app.on(*(html.Button(id=of("b", value)) for value in (1, "1", True)), *divs("o"))
    drive.load()
    assert drive.click(of("b", "1")) == drive.click(of("b", True)) == []
    assert drive.click(of("b", 1)) != []


def test_an_all_input_asks_for_every_instance_and_each_once() -> None:
    """R58, R61, D14, D26: they read each other's outputs, and run one after the other."""
    prop = "value"
    app = App(prevented=True).callback("f", out(of("v", MATCH), prop), inp(of("v", ALL), prop))
    drive = app.on(*(dcc.Input(id=of("v", number), value=number) for number in range(3)))
    drive.load()
    assert len(drive.change(of("v", 1), prop, 5)) == 1
    assert len(drive.play({"f": lambda values: (sum(values),)})) == 2
    assert [drive.value(of("v", number), prop) for number in range(3)] == [7, 14, 23]


def test_allsmaller_runs_in_rising_order_with_the_first_cause_as_trigger() -> None:
    """R52, R195: the list is in document order."""
    prop = "value"
    app = App(prevented=True).callback("f", out(of("v", MATCH), prop), inp(of("v", ALLSMALLER), prop))
    drive = app.on(*(dcc.Input(id=of("v", number), value=number) for number in (3, 0, 1, 2)))
    drive.load()
    started = drive.change(of("v", 0), prop, 10)
    started += drive.play({"f": lambda values: (sum(values) + 1,)})
    assert started == ['f <- {"i":0,"t":"v"}.value'] * 3
    assert ids(started, drive) == [1, 2, 3]
    assert drive.args("f") == [[10, 11, 22]]


def test_all_is_in_document_order_after_an_insertion() -> None:
    """R55, R56, D7."""
    app = App(prevented=True).callback("add", out("first"), inp("x", "n_clicks"))
    app.callback("total", out("sum"), inp(of("i", ALL)))
    drive = app.on(X, html.Div(divs(of("i", 1)), id="first"), html.Div(divs(of("i", 9)), id="second"), *divs("sum"))
    drive.load()
    drive.click("x")
    drive.returns("add", [html.Div(str(number), id=of("i", number)) for number in (5, 1, 3)])
    assert drive.args("total") == [["5", "1", "3", "0"]]


def test_outputs_that_all_have_all_make_one_instance_per_match() -> None:
    """R57, R197."""
    app = App(prevented=True).callback(
        "f", out({"t": "o", "i": MATCH, "k": ALL}), inp(of("b", MATCH), "n_clicks"), state(of("b", MATCH), "id")
    )
    cells = [{"t": "o", "i": row, "k": column} for row in (0, 1) for column in (0, 1)]
    drive = app.on(html.Button(id=of("b", 1)), *divs(*cells))
    drive.load()
    assert len(drive.click(of("b", 1))) == 1
    drive.returns("f", ("l", "r"))
    assert [drive.value(cell) for cell in cells] == ["0", "0", "l", "r"]


def test_all_inputs_without_match_are_an_empty_list() -> None:
    """R122, R193."""
    drive = App().callback("f", out("o"), inp(of("i", ALL))).on(*divs("o"))
    assert drive.load() == ["f"]
    assert drive.args("f") == [[]]


def test_a_match_input_of_a_fixed_output_takes_its_values_from_the_trigger() -> None:
    """R34, R59, R126, D15: silently no initial call when several match."""
    app = App().callback("f", out("o"), inp(of("b", MATCH), "n_clicks"))
    drive = app.on(html.Button(id=of("b", 0)), html.Button(id=of("b", 1)), *divs("o"))
    assert drive.load() == []
    assert drive.reports == []
    assert drive.click(of("b", 1)) == ['f <- {"i":1,"t":"b"}.n_clicks']
    assert drive.args("f") == [1]


def test_several_matches_beside_another_input_are_an_error() -> None:
    """R126."""
    app = App().callback("f", out("o"), inp(of("b", MATCH), "n_clicks"), inp("x", "n_clicks"))
    drive = app.on(X, html.Button(id=of("b", 0)), html.Button(id=of("b", 1)), *divs("o"))
    assert drive.load() == []
    assert drive.errors == ["SeveralComponentsError"]


def test_some_inputs_absent_is_an_error_all_absent_is_not() -> None:
    """R121, R123, R127: each time it is due."""
    app = App().callback("f", out("o"), inp("x", "n_clicks"), inp("ghost")).callback("g", out("p"), inp("ghost"))
    app.callback("h", out("q"), inp("x", "n_clicks"), state("ghost"))
    drive = app.on(X, *divs("o", "p", "q"), suppress=True)
    assert drive.load() == []
    assert drive.click("x") == []
    assert drive.errors == ["MissingComponentError"] * 4
    assert not drive.engine.busy


def test_an_optional_dependency_that_is_absent_is_none() -> None:
    """R125."""
    absent = inp("a", allow_optional=True), state("b", allow_optional=True)
    app = App().callback("f", out("o"), inp("x", "n_clicks"), *absent)
    drive = app.on(X, *divs("o"))
    assert drive.load() == ["f"]
    assert drive.args("f") == [None, None, None]


def test_an_absent_output_beside_a_present_one_is_an_error_alone_it_is_silence() -> None:
    """R123, R124."""
    app = App(prevented=True).callback("f", [out("o"), out("ghost")], inp("x", "n_clicks"))
    app.callback("g", out("ghost", "title"), inp("x", "n_clicks"))
    drive = app.on(X, *divs("o"))
    drive.load()
    assert drive.click("x") == []
    assert drive.errors == ["MissingComponentError"]


def test_an_instance_that_comes_while_its_ancestor_runs_waits_for_it() -> None:
    """R110: what an instance feeds is looked up again when components with dict ids came or went."""
    app = App(prevented=True)
    for name in ("a", "other"):
        app.callback(name, out(name), inp("x", "n_clicks"))
    app.callback("add", out("box"), inp("y", "n_clicks"))
    app.callback("f", out(of("o", MATCH)), inp("a"), inp(of("b", MATCH), "n_clicks"))
    drive = app.on(X, html.Button(id="y"), *divs("a", "other", "box"))
    drive.load()
    assert len(drive.click("x")) == 2
    drive.click("y")
    drive.returns("add", [html.Button(id=of("b", 0)), *divs(of("o", 0))])
    assert drive.click(of("b", 0)) == []
    assert drive.returns("a", "A") == ['f <- {"i":0,"t":"b"}.n_clicks, a.children']
