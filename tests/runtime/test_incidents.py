import json
from contextvars import copy_context

import pytest

from tests.runtime.twins import define
from tui_callbacks import html
from tui_callbacks.dependencies import Output
from tui_callbacks.engine.protocol import Report
from tui_callbacks.errors import LibraryError, PropTypeError
from tui_callbacks.runtime.executors import Evaluation
from tui_callbacks.runtime.incidents import Incidents, author_frames, strip, traceback_text
from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.output import Output as Printed
from tui_callbacks.runtime.ports import Token


def divide(value: object) -> float:
    return 1 / 0


def raised_inside_the_library() -> BaseException:
    """An error of the author's code that came through frames of ours."""
    evaluation = Evaluation(lambda: divide(0), Token(0, "layout", 0.0), Printed(Log(), "layout"))
    try:
        copy_context().run(evaluation._called)
    except ZeroDivisionError as error:
        return error
    raise AssertionError("nothing was raised")


def test_an_incident_says_what_where_and_how_it_came() -> None:
    incident = Incidents().add(Report(raised_inside_the_library(), definition=define(divide)), 12.0)
    assert incident.title == "Callback error updating out.children"
    assert incident.summary == "ZeroDivisionError: division by zero"
    assert incident.place == f"divide ({__file__}:{divide.__code__.co_firstlineno})"
    assert incident.time == 12.0
    last = incident.frames[-1]
    assert (last.function, last.file, last.source) == ("divide", __file__, "return 1 / 0")
    assert incident.number in incident.calm_line
    assert incident.severity == "error"


def test_a_callback_without_outputs_is_named_by_its_inputs() -> None:
    incident = Incidents().add(Report(ValueError("boom"), definition=define(divide, outputs=[])), 0.0)
    assert incident.title == "Callback error with no output from input a.value"


def test_all_outputs_are_named() -> None:
    both = [Output("out", "children"), Output("more", "title")]
    incident = Incidents().add(Report(ValueError("boom"), definition=define(divide, outputs=both)), 0.0)
    assert incident.title == "Callback error updating out.children, more.title"


def test_frames_of_the_library_are_left_out() -> None:
    error = raised_inside_the_library()
    assert all("tui_callbacks/runtime" not in frame.file for frame in author_frames(error))
    assert "executors.py" not in traceback_text(error)
    assert "in divide" in traceback_text(error)


def test_frames_are_cut_in_causes_too() -> None:
    error = ValueError("outer")
    error.__cause__ = raised_inside_the_library()
    text = traceback_text(error)
    assert "ZeroDivisionError" in text
    assert "executors.py" not in text


def test_an_error_of_the_library_itself_keeps_its_frames() -> None:
    error = LibraryError("a defect", where="here", remedy="report it")
    error.__cause__ = raised_inside_the_library()
    assert "executors.py" in traceback_text(error)


def test_an_error_without_a_frame_of_the_author_keeps_ours() -> None:
    with pytest.raises(TypeError) as caught:
        json.loads(None)  # type: ignore[arg-type]  # that is the point
    assert author_frames(caught.value)


def test_stripping_makes_a_traceback_begin_with_the_author() -> None:
    def through() -> None:
        evaluation = Evaluation(lambda: divide(0), Token(0, "layout", 0.0), Printed(Log(), "layout"))
        copy_context().run(evaluation._called)

    with pytest.raises(ZeroDivisionError) as caught:
        through()
    first = strip(caught.value.with_traceback(caught.value.__traceback__.tb_next.tb_next)).__traceback__  # type: ignore[union-attr]  # there are four frames
    assert first is not None
    assert first.tb_frame.f_code.co_filename == __file__


def test_numbers_are_four_hexadecimal_digits_and_repeatable() -> None:
    def numbers() -> list[str]:
        incidents = Incidents()
        return [incidents.add(Report(ValueError("boom")), float(time)).number for time in range(20)]

    assert numbers() == numbers()
    assert len(set(numbers())) == 20
    assert all(len(number) == 4 and int(number, 16) >= 0 for number in numbers())


def test_an_incident_is_found_by_its_number() -> None:
    incidents = Incidents()
    first = incidents.add(Report(ValueError("one")), 0.0)
    incidents.add(Report(ValueError("two"), severity="warning"), 0.0)
    assert incidents.find(first.number.lower()) is first
    assert incidents.find("none") is None
    assert [incident.title for incident in incidents] == ["Error", "Warning"]


def test_an_error_with_its_own_story_has_no_frames_of_ours() -> None:
    with pytest.raises(PropTypeError) as caught:
        html.Button(n_clicks="three")  # type: ignore[arg-type]  # that is the point
    error = caught.value
    assert error.__traceback__ is not None
    error.__traceback__ = error.__traceback__.tb_next  # what is left are frames of the library
    incident = Incidents().add(Report(error), 0.0)
    assert incident.frames == ()
    assert "Traceback" not in incident.text
    assert error.what in incident.text


def test_a_summary_names_our_errors_without_their_module() -> None:
    error = PropTypeError("wrong", where="here", remedy="correct it")
    assert Incidents().add(Report(error), 0.0).summary.startswith("PropTypeError: wrong")
