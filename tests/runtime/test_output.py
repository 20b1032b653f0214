import io
import logging
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from contextvars import Context

import pytest

from tui_callbacks.runtime.log import Log
from tui_callbacks.runtime.output import Capture, Output, current_output


@contextmanager
def terminal() -> Iterator[tuple[io.StringIO, io.StringIO]]:
    """Standard streams that can be read. No fixture: pytest puts its own back between setup and test."""
    with redirect_stdout(io.StringIO()) as out, redirect_stderr(io.StringIO()) as err:
        yield out, err


def in_callback(output: Output, *texts: str) -> None:
    """Print as a callback does: in a context of its own."""

    def run() -> None:
        current_output.set(output)
        for text in texts:
            print(text, end="")

    Context().run(run)


def test_prints_of_a_callback_go_to_the_log_with_its_name() -> None:
    with terminal() as (out, _):
        log = Log()
        with Capture(hold=False):
            in_callback(Output(log, "update"), "one\ntwo\n")
        assert [(line.kind, line.source, line.text) for line in log.lines()] == [
            ("stdout", "update", "one"),
            ("stdout", "update", "two"),
        ]
        assert out.getvalue() == ""


def test_a_line_is_logged_when_it_is_whole() -> None:
    log = Log()
    output = Output(log, "update")
    output.write("stdout", "half")
    assert log.lines() == ()
    output.write("stderr", "other\n")
    output.write("stdout", " and half\nrest")
    output.finish()
    assert [line.text for line in log.lines()] == ["other", "half and half", "rest"]


def test_a_held_run_writes_everything_in_order_when_it_has_ended() -> None:
    with terminal() as (out, err):
        log = Log()
        with Capture(hold=True):
            print("outside")
            in_callback(Output(log, "update"), "inside\n")
            print("oops", file=sys.stderr)
            assert out.getvalue() == ""
            assert err.getvalue() == ""
        assert out.getvalue() == "outside\ninside\n"
        assert err.getvalue() == "oops\n"
        assert sys.stdout is out
        print("after")
        assert out.getvalue().endswith("after\n")


def test_without_holding_text_from_outside_goes_straight_through() -> None:
    with terminal() as (out, _), Capture(hold=False):
        print("server is up")
        assert out.getvalue() == "server is up\n"


def test_a_thread_started_by_hand_is_kept_too() -> None:
    with terminal() as (out, _):
        with Capture(hold=True):
            thread = threading.Thread(target=print, args=("from a thread",))
            thread.start()
            thread.join(10)
            assert out.getvalue() == ""
        assert out.getvalue() == "from a thread\n"


def test_a_log_handler_made_before_is_led_to_the_log_and_back() -> None:
    with terminal() as (_, err):
        log = Log()
        handler = logging.StreamHandler()
        logger = logging.getLogger("tests.output")
        logger.addHandler(handler)

        def run() -> None:
            current_output.set(Output(log, "update"))
            logger.warning("careful")

        try:
            with Capture(hold=False):
                Context().run(run)
            assert [(line.kind, line.text) for line in log.lines()] == [("stderr", "careful")]
            assert handler.stream is err
        finally:
            logger.removeHandler(handler)


def test_claiming_again_takes_the_streams_back() -> None:
    with terminal() as _:
        capture = Capture(hold=True)
        capture.claim()
        mine, sys.stdout = sys.stdout, io.StringIO()
        capture.claim()
        assert sys.stdout is mine
        capture.release()


def test_an_abandoned_callback_prints_nowhere() -> None:
    with terminal() as (out, _):
        log = Log()
        output = Output(log, "slow")
        with Capture(hold=True):
            log.close()
            in_callback(output, "too late\n")
        assert out.getvalue() == ""
        assert log.lines() == ()


def test_a_proxy_is_a_text_stream() -> None:
    with terminal() as (out, _):
        with Capture(hold=True):
            assert not sys.stdout.isatty()
            assert sys.stdout.writable()
            assert sys.stdout.encoding
            sys.stdout.buffer.write(b"bytes\n")
            sys.stdout.writelines(["a\n", "b\n"])
            sys.stdout.close()
            with pytest.raises(TypeError):
                sys.stdout.write(b"bytes")  # type: ignore[arg-type]  # that is the point
            print("still open", flush=True)
        assert out.getvalue() == "bytes\na\nb\nstill open\n"


def test_a_closed_terminal_does_not_disturb_the_end() -> None:
    class Broken(io.StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    with redirect_stdout(Broken()), Capture(hold=True):
        print("nobody reads this")
