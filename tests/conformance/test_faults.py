"""The runner finds what is wrong: each of these faults in a copy of a trace, and each wrong row of the table."""

import copy
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.conformance.compare import compare, per_key
from tests.conformance.play import Step, play
from tests.conformance.run import closing_line, main
from tests.conformance.verdict import OURS, Entry, Verdict, judge, key_of, trace_of, weigh

Steps = list[dict[str, Any]]

CHAIN = "exception_in_chain"
SHAPES = "l02_ctx_shapes"
SIBLINGS = "sibling_dispatch_order"


@cache
def played(name: str) -> list[Step]:
    """A scenario as this library plays it: identical with its trace."""
    return play(OURS / "scenarios" / f"{name}.py")


def drop_a_call(steps: Steps) -> None:
    steps[1]["calls"].pop()


def repeat_a_call(steps: Steps) -> None:
    steps[1]["calls"].append(steps[1]["calls"][-1])


def swap_two_calls(steps: Steps) -> None:
    calls = steps[1]["calls"]
    calls[0], calls[1] = calls[1], calls[0]


def change_an_argument(steps: Steps) -> None:
    steps[1]["calls"][0]["args"][0] = "another"


def change_what_triggered(steps: Steps) -> None:
    steps[1]["calls"][0]["triggered"][0]["prop_id"] = "another.prop"


def make_a_triggered_call_initial(steps: Steps) -> None:
    steps[1]["calls"][0]["triggered_truthy"] = False


def change_the_triggered_id(steps: Steps) -> None:
    steps[1]["calls"][0]["triggered_id"] = "another"


def change_an_input(steps: Steps) -> None:
    inputs = steps[1]["calls"][0]["inputs"]
    inputs[next(iter(inputs))] = "another"


def change_an_output(steps: Steps) -> None:
    steps[1]["calls"][0]["outputs_list"] = {"id": "another", "property": "children"}


def change_the_outcome(steps: Steps) -> None:
    steps[1]["calls"][0]["outcome"] = "PreventUpdate"


def change_the_value(steps: Steps) -> None:
    steps[1]["calls"][0]["value"] = "another"


def add_set_props(steps: Steps) -> None:
    steps[1]["calls"][0]["set_props"] = {"another": {"children": 1}}


def move_a_call_to_another_step(steps: Steps) -> None:
    steps[0]["calls"].append(steps[1]["calls"].pop())


def change_the_state(steps: Steps) -> None:
    state = steps[1]["state"]
    state[next(iter(state))] = "another"


def take_a_change_away(steps: Steps) -> None:
    steps[1]["changes"].pop()


def turn_two_changes(steps: Steps) -> None:
    key, value = steps[1]["changes"][-1]
    steps[1]["changes"][-1:] = [[key, value], [key, "before"]]


def add_an_error(steps: Steps) -> None:
    steps[1]["errors"].append({"kind": "backEnd", "message": "Callback error updating a.children"})


def make_an_error_of_another_kind(steps: Steps) -> None:
    steps[1]["errors"].append({"kind": "backEnd", "message": "ID not found in layout"})


def add_a_step(steps: Steps) -> None:
    steps.append(copy.deepcopy(steps[-1]))


FAULTS: list[Callable[[Steps], None]] = [
    drop_a_call,
    repeat_a_call,
    swap_two_calls,
    change_an_argument,
    change_what_triggered,
    make_a_triggered_call_initial,
    change_the_triggered_id,
    change_an_input,
    change_an_output,
    change_the_outcome,
    change_the_value,
    add_set_props,
    move_a_call_to_another_step,
    change_the_state,
    take_a_change_away,
    turn_two_changes,
    add_an_error,
    make_an_error_of_another_kind,
    add_a_step,
]


@pytest.mark.parametrize("name", [SIBLINGS])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: Callable[[Steps], None], name: str) -> None:
    trace = trace_of(name)
    assert compare(played(name), trace) == []
    fault(trace["steps"])
    assert compare(played(name), trace) != []


def test_a_missing_error_is_found() -> None:
    trace = trace_of(CHAIN)
    step = next(step for step in trace["steps"] if any(error["kind"] == "backEnd" for error in step["errors"]))
    step["errors"].clear()
    assert [each.what for each in compare(played(CHAIN), trace)] == ["errors: callback"]


def test_a_state_and_a_grouping_of_arguments_are_compared() -> None:
    for field in ("states", "args_grouping"):
        trace = trace_of(SHAPES)
        call = next(call for step in trace["steps"] for call in step["calls"] if call.get(field))
        call[field] = "another"
        assert {each.what.rpartition(".")[2] for each in compare(played(SHAPES), trace)} == {field}


def test_two_swapped_calls_are_no_fault_where_the_order_is_not_stable() -> None:
    trace = trace_of(SIBLINGS)
    swap_two_calls(trace["steps"])
    assert compare(played(SIBLINGS), {**trace, "order_stable": False}) == []
    drop_a_call(trace["steps"])
    assert compare(played(SIBLINGS), {**trace, "order_stable": False}) != []


def test_it_is_enough_to_be_like_one_of_several_runs() -> None:
    trace = trace_of(SIBLINGS)
    other = {**trace, "steps": copy.deepcopy(trace["steps"]), "other_runs": [trace["steps"]]}
    drop_a_call(other["steps"])
    assert compare(played(SIBLINGS), other) == []


def test_a_component_that_goes_is_no_value_before_it_is_gone() -> None:
    assert per_key([("a.b", None), ("a.b", "<no component>")]) == {"a.b": ["<no component>"]}
    assert per_key([("a.b", 1), ("a.b", None)]) == {"a.b": [1, None]}


# --- the table ---


def deviating() -> tuple[dict[str, Any], list[tuple[int, str, str]]]:
    trace = trace_of(SIBLINGS)
    drop_a_call(trace["steps"])
    change_the_state(trace["steps"])
    return trace, [key_of(each) for each in compare(played(SIBLINGS), trace)]


def test_a_scenario_deviates_as_listed() -> None:
    trace, differs = deviating()
    verdict = weigh(SIBLINGS, played(SIBLINGS), trace, [Entry(SIBLINGS, "D7", "so it is", differs)])
    assert (verdict.kind, verdict.note, verdict.good) == ("as listed", "D7", True)


def test_what_else_differs_is_an_error() -> None:
    trace, differs = deviating()
    verdict = weigh(SIBLINGS, played(SIBLINGS), trace, [Entry(SIBLINGS, "D7", "so it is", differs[1:])])
    assert not verdict.good
    assert len(verdict.lines) == 1


def test_a_listed_difference_with_another_value_is_an_error() -> None:
    trace, differs = deviating()
    wrong = [(step, what, "another") for step, what, _ in differs]
    verdict = weigh(SIBLINGS, played(SIBLINGS), trace, [Entry(SIBLINGS, "D7", "so it is", wrong)])
    assert len(verdict.lines) == 2 * len(differs)


def test_an_entry_for_an_identical_scenario_is_an_error() -> None:
    entry = Entry(SIBLINGS, "D7", "so it was", [(0, "state a.b", "1")])
    assert not judge(SIBLINGS, entries=[entry]).good
    assert not judge(SIBLINGS, entries=[entry._replace(differs=[])]).good


@pytest.mark.parametrize("rule", ["D1", "D33", "R58", ""])
def test_an_entry_needs_a_fix_or_an_option(rule: str) -> None:
    trace, differs = deviating()
    verdict = weigh(SIBLINGS, played(SIBLINGS), trace, [Entry(SIBLINGS, rule, "because", differs)])
    assert not verdict.good


# --- what is needed ---

SCENARIO = """
    TOPIC, OBSERVE = "t", ["o.children"]
    ACTIONS = [("click", "b")]

    def build(d, record):
        app = d.Dash(__name__)
        app.layout = d.html.Div([d.html.Button(id="b"), d.html.Div(id="o"), d.dcc.Graph(id="g")])

        @app.callback(d.Output("o", "children"), d.Input("b", "n_clicks"){options})
        @record
        def f(n):
            return n

        {more}
        return app
"""
TRACE = '{"scenario": "s", "order_stable": true, "changes_stable": true, "steps": []}'


def written(folder: Path, options: str = "", more: str = "", name: str = "s") -> Path:
    """Write a scenario into a folder as recordings are kept."""
    for kind, suffix, text in (
        ("scenarios", "py", textwrap.dedent(SCENARIO).format(options=options, more=more)),
        ("traces", "json", TRACE),
    ):
        (folder / kind).mkdir(exist_ok=True)
        (folder / kind / f"{name}.{suffix}").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("options", "more", "what"),
    [
        (", background=True", "", "background=True"),
        ("", "d.DiskcacheManager(None)", "DiskcacheManager"),
        ("", "d.register_page('p')", "register_page"),
        ("", "d.Dash(use_pages=True)", "use_pages"),
    ],
)
def test_what_is_not_there_yet_is_found_from_what_is_taken(tmp_path: Path, options: str, more: str, what: str) -> None:
    verdict = judge("s", written(tmp_path, options, more))
    assert (verdict.kind, verdict.note) == ("needs issue 8", what)


def test_a_placeholder_that_nobody_acts_on_is_no_need(tmp_path: Path) -> None:
    assert judge("s", written(tmp_path)).kind == "DIFFERS"  # from its empty trace


def test_a_scenario_that_cannot_be_played_differs(tmp_path: Path) -> None:
    verdict = judge("s", written(tmp_path, more="raise RuntimeError('no')"))
    assert "RuntimeError: no" in str(verdict)


# --- the command ---


def test_the_command_counts_and_fails_for_what_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    written(tmp_path, name="one")
    written(tmp_path, options=", background=True", name="two")
    assert main([str(tmp_path)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[-1] == "0 of 2 scenarios identical, 0 deviate as listed, 1 need issue 8, 1 DIFFER"


def test_the_command_is_content_with_an_identical_scenario(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--only", SIBLINGS]) == 0
    assert capsys.readouterr().out.endswith("1 of 1 scenarios identical, 0 deviate as listed\n")


def test_the_closing_line_names_each_issue() -> None:
    kinds = ["identical", "as listed", "needs issue 5", "needs issue 8", "needs issue 5"]
    line = closing_line([Verdict("s", kind) for kind in kinds])
    assert line == "1 of 5 scenarios identical, 1 deviate as listed, 2 need issue 5, 1 need issue 8"
