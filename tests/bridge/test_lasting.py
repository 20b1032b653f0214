"""Writing to a terminal that is gone."""

import errno
import io
import sys

from tui_callbacks.bridge.lasting import LastingStream, lasting_terminal


class Closed(io.StringIO):
    """A stream as a closed terminal is."""

    def write(self, text: str) -> int:
        raise OSError(errno.EIO, "Input/output error")

    def flush(self) -> None:
        raise OSError(errno.EIO, "Input/output error")

    def fileno(self) -> int:
        return 42


def test_writes_to_a_closed_terminal_are_forgotten() -> None:
    stream = LastingStream(Closed())
    assert stream.write("lost") == 4
    stream.flush()
    assert stream.fileno() == 42


def test_an_open_terminal_is_written_to() -> None:
    open_terminal = io.StringIO()
    LastingStream(open_terminal).write("kept")
    assert open_terminal.getvalue() == "kept"


def test_the_stream_of_the_process_comes_back() -> None:
    before = vars(sys)["__stderr__"]
    with lasting_terminal():
        assert isinstance(vars(sys)["__stderr__"], LastingStream)
    assert vars(sys)["__stderr__"] is before
